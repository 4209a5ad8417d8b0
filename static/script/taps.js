// Taps: under a finger many marks are one, so the nearest counts. The first tap tells its name, the second follows it.

// How far from a mark a finger may be, in pixels.
const REACH = 24;

// The link of a picture whose box is within reach and whose middle is nearest.
function nearest(svg, x, y) {
  let best, least = REACH;
  for (const link of svg.querySelectorAll("a")) {
    const box = link.getBoundingClientRect();
    const away = Math.hypot(Math.max(box.left - x, 0, x - box.right), Math.max(box.top - y, 0, y - box.bottom));
    const middle = Math.hypot(box.left + box.width / 2 - x, box.top + box.height / 2 - y);
    if (away < REACH && middle + away < least + REACH && (!best || middle < least)) [best, least] = [link, middle];
  }
  return best;
}

// Shows the tip of what is tapped.
function taps({ show }) {
  let tapped;
  document.addEventListener("click", (e) => {
    const svg = e.pointerType === "touch" && e.target.closest?.(".map svg, svg.chart, svg.lanes");
    // Across the strip of years one draws.
    if (!svg || svg.classList.contains("strip")) return;
    const link = e.target.closest("a") ?? nearest(svg, e.clientX, e.clientY);
    if (!link?.href?.baseVal || !show(link)) return;
    e.preventDefault();
    if (tapped === link) location.assign(link.href.baseVal);
    tapped = link;
  });
}
