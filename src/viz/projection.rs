//! Where a place stands on the map: Equal Earth, the projection of `static/world.svg`.
//!
//! B. Šavrič, T. Patterson, B. Jenny, "The Equal Earth map projection", 2018. It keeps areas.

/// The numbers with which `docs/map/make.mjs` drew the outlines.
const SCALE: f64 = 183.25;
const CENTRE: Point = Point { x: 500.0, y: 250.0 };
/// The world is turned so that the cut runs through the Bering Strait.
const TURN: f64 = 11.0;

/// A place on a picture, in its units.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Point {
    /// From the left.
    pub x: f64,
    /// From the top.
    pub y: f64,
}

impl Point {
    /// How far from another place.
    #[must_use]
    pub fn distance(self, other: Self) -> f64 {
        (self.x - other.x).hypot(self.y - other.y)
    }
}

/// A latitude and a longitude, in degrees, on the map.
#[must_use]
pub fn project(lat: f64, lon: f64) -> Point {
    const A: [f64; 4] = [1.340_264, -0.081_106, 0.000_893, 0.003_796];
    let half_root_three = 3_f64.sqrt() / 2.0;
    let lambda = ((lon - TURN + 540.0).rem_euclid(360.0) - 180.0).to_radians();
    let theta = (half_root_three * lat.to_radians().sin()).asin();
    let (square, sixth) = (theta.powi(2), theta.powi(6));
    let slope = A[0] + 3.0 * A[1] * square + sixth * (7.0 * A[2] + 9.0 * A[3] * square);
    let x = lambda * theta.cos() / (half_root_three * slope);
    let y = theta * (A[0] + A[1] * square + sixth * (A[2] + A[3] * square));
    Point { x: CENTRE.x + SCALE * x, y: CENTRE.y - SCALE * y }
}
