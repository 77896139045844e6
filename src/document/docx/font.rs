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
/// The same from U+00A0 to U+00FF.
const REGULAR_ACCENTED: [u16; 96] = [
    463, 667, 1020, 1038, 1020, 1038, 1020, 1020, 804, 1709, 824, 1049, 1020, 0, 1038, 807, 694, 1020, 688, 685, 598,
    1126, 1200, 517, 629, 504, 865, 1049, 1303, 1375, 1383, 949, 1185, 1185, 1185, 1185, 1185, 1185, 1563, 1092, 1000,
    1000, 1000, 1000, 516, 516, 516, 516, 1279, 1322, 1356, 1356, 1356, 1356, 1356, 1020, 1359, 1314, 1314, 1314, 1314,
    998, 1058, 1080, 981, 981, 981, 981, 981, 981, 1583, 866, 1019, 1019, 1019, 1019, 470, 470, 470, 470, 1076, 1076,
    1080, 1080, 1080, 1080, 1080, 1020, 1084, 1076, 1076, 1076, 1076, 927, 1076, 927,
];
/// Widths of the signs from U+0020 to U+007E, bold.
const BOLD: [u16; 95] = [
    463, 667, 898, 1020, 1038, 1493, 1443, 478, 638, 638, 1020, 1020, 528, 627, 547, 880, 1038, 1038, 1038, 1038, 1038,
    1038, 1038, 1038, 1038, 1038, 565, 565, 1020, 1020, 1020, 949, 1840, 1241, 1148, 1084, 1291, 999, 940, 1305, 1292,
    546, 678, 1120, 866, 1790, 1349, 1385, 1090, 1405, 1153, 968, 1014, 1337, 1211, 1856, 1128, 1064, 979, 665, 880,
    665, 1020, 1020, 615, 1011, 1099, 857, 1099, 1031, 648, 971, 1099, 503, 523, 983, 503, 1666, 1099, 1101, 1099,
    1099, 728, 817, 710, 1099, 969, 1526, 941, 970, 814, 704, 973, 704, 1020,
];
/// The same from U+00A0 to U+00FF.
const BOLD_ACCENTED: [u16; 96] = [
    463, 667, 1020, 1038, 1020, 1038, 1020, 1020, 849, 1709, 852, 1103, 1020, 0, 1038, 799, 701, 1020, 692, 688, 616,
    1154, 1224, 548, 621, 517, 891, 1103, 1347, 1415, 1437, 949, 1241, 1241, 1241, 1241, 1241, 1241, 1588, 1084, 999,
    999, 999, 999, 546, 546, 546, 546, 1309, 1349, 1385, 1385, 1385, 1385, 1385, 1020, 1394, 1337, 1337, 1337, 1337,
    1064, 1090, 1136, 1011, 1011, 1011, 1011, 1011, 1011, 1587, 857, 1031, 1031, 1031, 1031, 503, 503, 503, 503, 1099,
    1099, 1101, 1101, 1101, 1101, 1101, 1020, 1114, 1099, 1099, 1099, 1099, 970, 1099, 970,
];

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
        units(c, is_bold) / EM * points * 20.0 * self.wide
    }
}

fn units(c: char, is_bold: bool) -> f64 {
    let (signs, accented) = if is_bold { (BOLD, BOLD_ACCENTED) } else { (REGULAR, REGULAR_ACCENTED) };
    let of = |table: &[u16], first: usize| (c as usize).checked_sub(first).and_then(|at| table.get(at)).copied();
    if let Some(width) = of(&signs, 0x20).or_else(|| of(&accented, 0xa0)) {
        return f64::from(width);
    }
    match c {
        '\u{202f}' => 463.0,
        '’' | '‘' => 511.0,
        '“' | '”' => 857.0,
        '–' | '•' | '−' => 1020.0,
        '—' | '→' => 1854.0,
        '…' => 1414.0,
        '●' | '○' => 1240.0,
        // from another typeface, where this one has none
        '◐' => 1787.0,
        '▲' => 1575.0,
        'œ' => 1740.0,
        c => match crate::text::cells(c.encode_utf8(&mut [0; 4])) {
            0 => 0.0,
            // letters of Latin script with other accents are about as wide as an e, capitals as an E
            1 if c.is_uppercase() => 1150.0,
            1 => 1025.0,
            _ => 2048.0,
        },
    }
}
