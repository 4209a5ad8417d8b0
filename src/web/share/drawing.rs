//! Drawing the picture.

use std::sync::{Arc, LazyLock};

use askama::Template;
use resvg::tiny_skia::{Pixmap, Transform};
use resvg::usvg::{Options, Tree, fontdb};

use crate::domain::vocab::MissionState;
use crate::viz::projection::{Point, project};
use crate::viz::sign::Sign;
use crate::web::frame::card::Card;
use crate::web::http::assets;

/// A mark on the map.
struct Mark {
    at: Point,
    colour: &'static str,
    hollow: bool,
}

#[derive(Template)]
#[template(path = "share/card.svg", escape = "html")]
struct Picture<'c> {
    land: &'static str,
    marks: Vec<Mark>,
    radius: u8,
    stamp: String,
    title: Vec<(u16, String)>,
    hangul: Option<(f64, &'c str)>,
    sentence: Vec<(u16, String)>,
    address: String,
}

/// The one font: Latin and Hangul.
static FONTS: LazyLock<Arc<fontdb::Database>> = LazyLock::new(|| {
    let mut fonts = fontdb::Database::new();
    fonts.load_font_data(assets::FONT.bytes.to_vec());
    Arc::new(fonts)
});

/// The outlines of the land.
static LAND: LazyLock<&str> = LazyLock::new(|| {
    let svg = str::from_utf8(assets::LAND.bytes).unwrap_or_default();
    let start = svg.split_once("id=\"land\" d=\"").map(|(_, rest)| rest);
    start.and_then(|s| s.split_once('"')).map(|(d, _)| d).unwrap_or_default()
});

/// The picture as PNG, 1200 by 630.
///
/// # Errors
/// When it cannot be drawn, which only a fault of ours can cause.
pub(crate) fn draw(card: &Card) -> Result<Vec<u8>, String> {
    let svg = picture(card).render().map_err(|e| e.to_string())?;
    let options = Options { fontdb: FONTS.clone(), font_family: "Noto Sans CJK KR".to_owned(), ..Options::default() };
    let tree = Tree::from_str(&svg, &options).map_err(|e| e.to_string())?;
    let mut pixels = Pixmap::new(1200, 630).ok_or("no picture of this size")?;
    resvg::render(&tree, Transform::identity(), &mut pixels.as_mut());
    pixels.encode_png().map_err(|e| e.to_string())
}

fn picture(card: &Card) -> Picture<'_> {
    let room = if card.hangul.is_some() { 1 } else { 2 };
    let title = wrap(&card.title, 1072.0 / 62.0, room);
    let beside = title.first().map_or(64.0, |line| 84.0 + 62.0 * ems(line)).min(900.0);
    let below = |first: u16, step: u16, lines: Vec<String>| -> Vec<(u16, String)> {
        (0..).map(|n: u16| first + n * step).zip(lines).collect()
    };
    let title = below(172, 72, title);
    let start = title.last().map_or(172, |(y, _)| *y) + 66;
    let most = if title.len() == 1 { 4 } else { 3 };
    let sentence = below(start, 46, wrap(&card.sentence, 1072.0 / 34.0, most));
    Picture {
        land: &LAND,
        marks: card.marks.iter().map(|(lat, lon, mark)| look(*lat, *lon, *mark)).collect(),
        radius: if card.marks.len() == 1 { 16 } else { 8 },
        stamp: wrap(&card.stamp, 900.0 / 26.0, 1).pop().unwrap_or_default(),
        title,
        hangul: card.hangul.as_deref().map(|h| (beside, h)),
        sentence,
        address: cut(card.address.split('?').next().unwrap_or_default(), 480.0 / 24.0),
    }
}

fn look(lat: f64, lon: f64, mark: Sign) -> Mark {
    let (colour, hollow) = match mark {
        Sign::State(MissionState::Open) => ("#00735a", false),
        Sign::State(MissionState::Suspended) => ("#6b4f9e", true),
        Sign::State(MissionState::Disputed) => ("#8a5a00", true),
        Sign::State(MissionState::Closed) | Sign::Then | Sign::Left => ("#b23a00", true),
        Sign::Both => ("#8d9098", false),
        Sign::State(MissionState::Unknown | MissionState::NotYetOpen) | Sign::Now | Sign::Unclear => ("#5b5e66", true),
    };
    Mark { at: project(lat, lon), colour, hollow }
}

/// How wide a text is, in ems.
fn ems(text: &str) -> f64 {
    text.chars().map(|c| if u32::from(c) > 0x2E80 { 0.92 } else { 0.53 }).sum()
}

/// A text of so many ems at most, with an ellipsis where it was cut.
fn cut(text: &str, width: f64) -> String {
    if ems(text) <= width {
        return text.to_owned();
    }
    let mut short = String::new();
    for c in text.chars() {
        if ems(&short) + 1.0 > width {
            break;
        }
        short.push(c);
    }
    short + "…"
}

/// Breaks a text into lines of so many ems, at most so many; what does not fit ends in an ellipsis.
fn wrap(text: &str, width: f64, most: usize) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    for word in text.split_whitespace() {
        match lines.last_mut() {
            Some(line) if ems(line) + 0.3 + ems(word) <= width => {
                line.push(' ');
                line.push_str(word);
            }
            _ => lines.push(cut(word, width)),
        }
    }
    if lines.len() > most {
        lines.truncate(most);
        if let Some(last) = lines.last_mut() {
            last.push('…');
        }
    }
    lines
}
