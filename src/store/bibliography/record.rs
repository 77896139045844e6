//! An entry of a list of sources, and what all formats say in the same way.

/// An entry of such a list.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct SourceRecord {
    /// The name the entry is cited by; empty where the format has none.
    pub key: String,
    pub title: String,
    /// Persons and bodies, parted by semicolons.
    pub author: String,
    pub issued: String,
    /// An address, or a number that leads there.
    pub located: String,
}

/// A date of year, month and day as far as they are known.
pub(super) fn date(year: &str, month: Option<u8>, day: Option<u8>) -> String {
    let year = year.trim();
    let is_year = year.len() == 4 && year.bytes().all(|byte| byte.is_ascii_digit());
    match (is_year, month.filter(|it| (1..=12).contains(it)), day.filter(|it| (1..=31).contains(it))) {
        (false, ..) => String::new(),
        (true, None, _) => year.to_owned(),
        (true, Some(month), None) => format!("{year}-{month:02}"),
        (true, Some(month), Some(day)) => format!("{year}-{month:02}-{day:02}"),
    }
}

/// The address of a digital object identifier.
pub(super) fn of_doi(doi: &str) -> String {
    let bare = doi.trim().trim_start_matches("https://doi.org/").trim_start_matches("http://dx.doi.org/");
    if bare.is_empty() { String::new() } else { format!("https://doi.org/{bare}") }
}
