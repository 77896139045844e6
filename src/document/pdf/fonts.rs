//! The fonts of a page: four that are built in, and those the front found for other scripts.
//!
//! Nothing is read from the disk here. The order decides: letters a built-in font has are always drawn with it, so the
//! same Latin text gives the same file on every machine.

use std::collections::HashMap;

use krilla::text::Font;
use parley::fontique::{Blob, Collection, CollectionOptions, FontInfoOverride, SourceCache};
use parley::style::FontFamilyName;
use parley::{FontContext, FontData, Run};
use read_fonts::tables::cmap::Cmap;
use read_fonts::{FontData as Table, FontRead};
use std::borrow::Cow;
use std::sync::{Arc, OnceLock};

use super::look::Brush;
use crate::packed;

/// The family each font is looked up by, and its file.
const BUILT_IN: [(&str, &str); 4] = [
    ("built-in letters", "assets/fonts/NotoSans-Regular-subset.ttf"),
    ("built-in letters", "assets/fonts/NotoSans-Bold-subset.ttf"),
    ("built-in letters", "assets/fonts/NotoSans-Italic-subset.ttf"),
    ("built-in signs", "assets/fonts/DejaVuSans-signs-subset.ttf"),
];

/// The built-in fonts, unpacked when the first document is set.
fn built_in() -> &'static [(&'static str, FontBytes); 4] {
    static UNPACKED: OnceLock<[(&str, FontBytes); 4]> = OnceLock::new();
    UNPACKED.get_or_init(|| BUILT_IN.map(|(name, path)| (name, Arc::new(packed::bytes(path).unwrap_or_default()))))
}

/// A font file's bytes, shared and not copied.
pub type FontBytes = Arc<Vec<u8>>;

/// What the bytes of a font's `cmap` table say about a character; anything unreadable covers nothing.
///
/// The front reads only this table of a font before it decides to read the whole.
#[must_use]
pub fn covers(cmap: &[u8], c: char) -> bool {
    Cmap::read(Table::new(cmap)).is_ok_and(|cmap| cmap.map_codepoint(c).is_some_and(|id| id.to_u32() != 0))
}

type Bytes = Arc<dyn AsRef<[u8]> + Send + Sync>;

/// Every font, ready for setting text and for printing it.
pub(super) struct Fonts {
    pub(super) context: FontContext,
    pub(super) families: Vec<FontFamilyName<'static>>,
}

impl Fonts {
    pub(super) fn new(found: &[FontBytes]) -> Self {
        let mut collection = Collection::new(CollectionOptions { shared: false, system_fonts: false });
        let mut families: Vec<FontFamilyName<'static>> = Vec::new();
        // a name of their own, or a font of the computer with the same name would never be looked at
        let built_in =
            built_in().iter().map(|(name, bytes)| (Blob::new(FontBytes::clone(bytes) as Bytes), Some(*name)));
        let found = found.iter().map(|bytes| (Blob::new(FontBytes::clone(bytes) as Bytes), None));
        for (blob, name) in built_in.chain(found) {
            let name = FontInfoOverride { family_name: name, ..FontInfoOverride::default() };
            for (kin, _) in collection.register_fonts(blob, Some(name)) {
                let Some(name) = collection.family_name(kin) else { continue };
                let name = FontFamilyName::Named(Cow::Owned(name.to_owned()));
                if !families.contains(&name) {
                    families.push(name);
                }
            }
        }
        Self { context: FontContext { collection, source_cache: SourceCache::default() }, families }
    }
}

/// A font of a file, at a place on its axes: the file's number, the font's in it, and each axis with its value.
type Cut = (u64, u32, Vec<([u8; 4], u32)>);

/// Cache from a font of parley to that of krilla: reading one costs more than setting a page with it.
#[derive(Default)]
pub(super) struct FontCache(HashMap<Cut, Option<Font>>);

impl FontCache {
    pub(super) fn of(&mut self, run: &Run<'_, Brush>) -> Option<Font> {
        let font: &FontData = run.font();
        let synthesis = run.synthesis();
        let axes: Vec<([u8; 4], f32)> =
            synthesis.variation_settings().iter().map(|(tag, value)| (tag.into_bytes(), *value)).collect();
        let key = (font.data.id(), font.index, axes.iter().map(|(tag, value)| (*tag, value.to_bits())).collect());
        let made = self.0.entry(key).or_insert_with(|| {
            let (bytes, _) = font.data.clone().into_raw_parts();
            let axes: Vec<_> = axes.iter().map(|(tag, value)| (krilla::text::Tag::new(tag), *value)).collect();
            Font::new_variable(bytes.into(), font.index, &axes)
        });
        made.clone()
    }
}
