//! How a printed page looks: paper, sizes and colours, in one place.
//!
//! Lengths are points of 1/72 inch. Colours are dark enough to read on paper and differ in lightness, so that a grey
//! printer keeps them apart; no state is told by its colour alone.

use super::super::line::Tone;

/// The size of a page.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Paper {
    pub(super) width: f32,
    pub(super) height: f32,
}

impl Paper {
    /// A4, upright and sideways.
    pub(super) const UPRIGHT: Self = Self { width: 595.28, height: 841.89 };
    pub(super) const SIDEWAYS: Self = Self { width: Self::UPRIGHT.height, height: Self::UPRIGHT.width };

    /// Where the text ends.
    pub(super) const fn bottom(self) -> f32 {
        self.height - 68.0
    }

    /// The width of the text.
    pub(super) const fn measure(self) -> f32 {
        self.width - 2.0 * SIDE
    }

    /// The height of the text.
    pub(super) const fn body(self) -> f32 {
        self.bottom() - TOP
    }
}

/// White at both sides of the text.
pub(super) const SIDE: f32 = 56.7;
/// Where the text begins.
pub(super) const TOP: f32 = 56.7;
/// Where the line above the text begins.
pub(super) const HEAD: f32 = 32.0;

/// Where a column begins, and how wide it is.
pub(super) type ColumnSpan = (f32, f32);

/// A colour: red, green, blue.
pub(super) type Colour = [u8; 3];

pub(super) const INK: Colour = [26, 26, 26];
pub(super) const QUIET: Colour = [89, 89, 89];
pub(super) const ACCENT: Colour = [28, 62, 99];
pub(super) const HAIR: Colour = [178, 184, 190];
pub(super) const SHADE: Colour = [238, 242, 246];
pub(super) const PAPER_WHITE: Colour = [255, 255, 255];

/// What the glyphs of a piece carry to the page: their colour, one more than the number of their
/// link, and whether they are in the other language of the document.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub(super) struct Brush {
    pub(super) colour: Colour,
    pub(super) link: u32,
    pub(super) is_foreign: bool,
}

/// How letters look.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct TextStyle {
    pub(super) size: f32,
    pub(super) bold: bool,
    pub(super) italic: bool,
    pub(super) colour: Colour,
}

impl TextStyle {
    const fn new(size: f32, colour: Colour) -> Self {
        Self { size, bold: false, italic: false, colour }
    }

    pub(super) const fn bold(self) -> Self {
        Self { bold: true, ..self }
    }

    pub(super) const fn italic(self) -> Self {
        Self { italic: true, ..self }
    }

    pub(super) const fn coloured(self, colour: Colour) -> Self {
        Self { colour, ..self }
    }

    pub(super) const fn sized(self, size: f32) -> Self {
        Self { size, ..self }
    }
}

pub(super) const TEXT: TextStyle = TextStyle::new(10.0, INK);
pub(super) const TITLE: TextStyle = TextStyle::new(22.0, ACCENT).bold();
pub(super) const CELL: TextStyle = TextStyle::new(8.5, INK);
pub(super) const CAPTION: TextStyle = TextStyle::new(9.0, QUIET).bold();
pub(super) const SMALL: TextStyle = TextStyle::new(8.0, QUIET);

/// The look of a heading below the title.
pub(super) const fn heading(level: u8) -> TextStyle {
    match level {
        0 | 1 => TextStyle::new(16.0, ACCENT).bold(),
        2 => TextStyle::new(13.0, ACCENT).bold(),
        3 => TextStyle::new(11.0, ACCENT).bold(),
        _ => TextStyle::new(10.0, INK).bold(),
    }
}

/// White above a heading, and below it.
pub(super) const fn around_heading(level: u8) -> (f32, f32) {
    match level {
        0 | 1 => (26.0, 8.0),
        2 => (18.0, 6.0),
        _ => (13.0, 4.0),
    }
}

/// The colour of a state's sign.
pub(super) const fn sign(tone: Tone) -> Colour {
    match tone {
        Tone::Favourable => [23, 94, 66],
        Tone::Partly => [138, 90, 0],
        Tone::Unfavourable | Tone::Unsupported => [158, 42, 31],
        Tone::Unknown => [84, 66, 140],
        Tone::NotApplicable | Tone::Open => QUIET,
        Tone::Neutral => ACCENT,
    }
}

/// Which lines a pattern is made of; a dot is a line of no length.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Hatch {
    Rising,
    Falling,
    Level,
    Grid,
    Dots,
}

/// The pattern that tells a state where colours are not seen: the same one in every format.
pub(super) const fn hatch(tone: Tone) -> Option<Hatch> {
    match tone {
        Tone::Favourable | Tone::Neutral | Tone::Open => None,
        Tone::Partly => Some(Hatch::Rising),
        Tone::Unfavourable => Some(Hatch::Grid),
        Tone::Unknown => Some(Hatch::Dots),
        Tone::NotApplicable => Some(Hatch::Level),
        Tone::Unsupported => Some(Hatch::Falling),
    }
}

/// The fill of a part of a bar or map, and the colour of the sign printed on it.
pub(super) const fn bar(tone: Tone) -> (Colour, Colour) {
    match tone {
        Tone::Favourable => ([46, 112, 84], PAPER_WHITE),
        Tone::Partly => ([226, 186, 108], INK),
        Tone::Unfavourable => ([166, 60, 46], PAPER_WHITE),
        Tone::Unknown => ([189, 178, 220], INK),
        Tone::NotApplicable => ([216, 219, 222], INK),
        Tone::Open => (PAPER_WHITE, QUIET),
        Tone::Unsupported => ([240, 200, 192], INK),
        Tone::Neutral => ([76, 110, 148], PAPER_WHITE),
    }
}
