//! How a language writes the fraction of a number.

/// Whether a language (BCP 47) has a comma before the fraction, as French does.
#[must_use]
pub fn has_decimal_comma(language: &str) -> bool {
    let primary = language.split(['-', '_']).next().unwrap_or_default();
    matches!(primary, "fr" | "es" | "pt" | "id" | "de" | "it" | "nl" | "pl" | "ru" | "tr" | "vi")
}
