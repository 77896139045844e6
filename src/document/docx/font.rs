//! How much room words take, as far as it can be told without the font: enough to say on which page they come to stand.
//!
//! Widths are those of Carlito, which has the measures of Calibri; other typefaces are wider or narrower by a factor. Letters
//! from elsewhere count like an average letter, ideographs like two.

/// Units in one em.
const EM: f64 = 2048.0;

/// Widths of the signs from U+0020 to U+007E.
const REGULAR: [u16; 95] = [
    463, 667, 821, 1020, 1038, 1464, 1397, 452, 621, 621, 1020, 1020, 511, 627, 517, 791, 1038, 1038, 1038, 1038, 1038,
    1038, 1038, 1038, 1038, 1038, 548, 548, 1020, 1020, 1020, 949, 1831, 1185, 1114, 1092, 1260, 1000, 941, 1292, 1276,
    516, 653, 1064, 861, 1751, 1322, 1356, 1058, 1378, 1112, 941, 998, 1314, 1162, 1822, 1063, 998, 959, 628, 791, 628,
    1020, 1020, 596, 981, 1076, 866, 1076, 1019, 625, 964, 1076, 470, 490, 931, 470, 1636, 1076, 1080, 1076, 1076, 714,
    801, 686, 1076, 925, 1464, 887, 927, 809, 644, 943, 644, 1020,
];
/// Bold letters are wider by this.
const BOLD: f64 = 1.03;

/// A typeface: how wide its letters are against those of Calibri, and how high its lines are in em.
const TYPEFACES: [(&str, f64, f64); 12] = [
    ("calibri", 1.0, 1.2207),
    ("carlito", 1.0, 1.2207),
    ("arial", 1.11, 1.1499),
    ("helvetica", 1.11, 1.1499),
    ("times new roman", 0.99, 1.1499),
    ("cambria", 1.06, 1.1724),
    ("georgia", 1.12, 1.1362),
    ("verdana", 1.27, 1.2153),
    ("tahoma", 1.1, 1.2071),
    ("segoe ui", 1.1, 1.33),
    ("garamond", 0.92, 1.125),
    ("noto sans", 1.17, 1.362),
];

/// A typeface of letters, as far as its room matters.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Typeface {
    wide: f64,
    high: f64,
}

impl Default for Typeface {
    fn default() -> Self {
        Self::named("calibri")
    }
}

impl Typeface {
    /// A typeface by its name; one that is not known counts like Calibri.
    pub fn named(name: &str) -> Self {
        let name = name.to_lowercase();
        let found = TYPEFACES.iter().find(|(known, ..)| *known == name).unwrap_or(&TYPEFACES[0]);
        Self { wide: found.1, high: found.2 }
    }

    /// The height of a line of letters of so many points, in twentieths of a point.
    pub fn line_height(self, points: f64) -> f64 {
        self.high * points * 20.0
    }

    /// The width of a sign in letters of so many points, in twentieths of a point.
    pub fn width(self, c: char, points: f64, is_bold: bool) -> f64 {
        let bold = if is_bold { BOLD } else { 1.0 };
        units(c) / EM * points * 20.0 * self.wide * bold
    }
}

fn units(c: char) -> f64 {
    if let Some(width) = (c as usize).checked_sub(0x20).and_then(|at| REGULAR.get(at)) {
        return f64::from(*width);
    }
    match c {
        '\u{a0}' | '\u{202f}' => 463.0,
        '’' | '‘' => 511.0,
        '—' | '→' => 1854.0,
        '…' => 1414.0,
        '●' | '○' | '◐' | '▲' => 1240.0,
        'î' | 'ï' | 'í' | 'ì' => 470.0,
        // the letters of Latin script with their accents are about as wide as an e, capitals as an E
        c if c.is_uppercase() => 1150.0,
        c => match crate::text::cells(c.encode_utf8(&mut [0; 4])) {
            0 => 0.0,
            1 => 1025.0,
            _ => 2048.0,
        },
    }
}
