//! Static files, inside the binary, under names that carry their digest. `build.rs` makes the names, and joins the style
//! sheet and the script from their parts.

/// A static file.
#[derive(Clone, Copy, Debug)]
pub struct Asset {
    /// Where it is served; another address for every other content.
    pub address: &'static str,
    /// What it holds.
    pub bytes: &'static [u8],
}

/// The style sheet.
pub const STYLE: Asset =
    Asset { address: env!("CHANCERY_STYLE"), bytes: include_bytes!(concat!(env!("OUT_DIR"), "/style.css")) };

/// The script.
pub const SCRIPT: Asset =
    Asset { address: env!("CHANCERY_SCRIPT"), bytes: include_bytes!(concat!(env!("OUT_DIR"), "/site.js")) };

/// The outlines of the world.
pub const LAND: Asset = Asset { address: env!("CHANCERY_LAND"), bytes: include_bytes!("../../../static/world.svg") };

/// The font of pictures for shared links.
pub const FONT: Asset = Asset { address: env!("CHANCERY_FONT"), bytes: include_bytes!("../../../static/share.otf") };

/// The licence of the font, which must go with it wherever it goes.
const FONT_LICENCE: Asset =
    Asset { address: env!("CHANCERY_FONT_LICENCE"), bytes: include_bytes!("../../../static/share.OFL.txt") };

/// The file of an address below `/static/`, if the program has it.
#[must_use]
pub fn find(asked: &str) -> Option<Asset> {
    let all = [STYLE, SCRIPT, LAND, FONT, FONT_LICENCE];
    all.into_iter().find(|asset| asset.address.strip_prefix("/static/") == Some(asked))
}
