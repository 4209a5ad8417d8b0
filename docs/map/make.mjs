// Makes ../../static/world.svg and ../../tests/fixtures/projection.csv from Natural Earth's outlines (public domain), as
// packed by world-atlas. The map is made once and committed; two runs give the same bytes.
//
//   npm install && npm run make
//
// Equal Earth keeps areas: Africa is as large beside Europe as it is. The world is turned by eleven degrees, so that
// the cut runs through the Bering Strait and no country is split. Antarctica is left out.
import { readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { geoEqualEarth, geoPath } from "d3-geo";
import { feature, merge, mesh } from "topojson-client";
import { presimplify, simplify } from "topojson-simplify";

// The same numbers stand in src/viz/projection.rs.
const SCALE = 183.25, X = 500, Y = 250, TURN = 11;
// Detail below this area, in square degrees, is dropped.
const DETAIL = 0.1;

const require = createRequire(import.meta.url);
const world = JSON.parse(readFileSync(require.resolve("world-atlas/countries-50m.json")));
const simple = simplify(presimplify(world), DETAIL);
const countries = simple.objects.countries;
countries.geometries = countries.geometries.filter((g) => g.id !== "010");

const projection = geoEqualEarth().scale(SCALE).translate([X, Y]).rotate([-TURN, 0]).precision(0.1);
const path = geoPath(projection).digits(1);
const land = path(merge(simple, countries.geometries));
const borders = path(mesh(simple, countries, (a, b) => a !== b));

// Absolute coordinates with one digit, as relative ones: about a third shorter.
function shorter(d) {
  let [x, y] = [0, 0];
  const round = (n) => String(Math.round(n * 10) / 10);
  return d.replace(/([ML])([-\d.]+),([-\d.]+)/g, (_, command, a, b) => {
    const [nx, ny] = [Math.round(a * 10) / 10, Math.round(b * 10) / 10];
    const out = command === "M" ? `M${round(nx)} ${round(ny)}` : `l${round(nx - x)} ${round(ny - y)}`;
    [x, y] = [nx, ny];
    return out;
  }).replace(/ -/g, "-").replace(/(^|[ l-])0\./g, "$1.");
}

writeFileSync(
  new URL("../../static/world.svg", import.meta.url),
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1000 470"><path id="land" d="${shorter(land)}"/><path id="borders" fill="none" d="${shorter(borders)}"/></svg>\n`,
);

// Where d3 puts some places, for the test of our own projection.
const places = [
  ["Pyongyang", 39.03, 125.75], ["Havana", 23.13, -82.38], ["Madrid", 40.42, -3.7], ["Kinshasa", -4.33, 15.31],
  ["Lima", -12.04, -77.03], ["Vladivostok", 43.11, 131.88], ["Jakarta", -6.21, 106.85], ["Stockholm", 59.33, 18.06],
  ["Cape Town", -33.92, 18.42], ["Wellington", -41.29, 174.78], ["Anchorage", 61.22, -149.9], ["Anadyr", 64.73, 177.5],
];
writeFileSync(
  new URL("../../tests/fixtures/projection.csv", import.meta.url),
  "place,lat,lon,x,y\n" + places.map(([name, lat, lon]) => {
    const [x, y] = projection([lon, lat]);
    return `${name},${lat},${lon},${x.toFixed(3)},${y.toFixed(3)}\n`;
  }).join(""),
);
