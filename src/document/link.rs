//! Which addresses become links: those a reader may follow without harm. All others are printed as text.

/// Whether an address leads to a page or a mailbox and holds nothing but letters, digits and the signs of addresses.
pub fn is_followable(to: &str) -> bool {
    let lower = to.to_ascii_lowercase();
    let known = ["http://", "https://", "mailto:"].iter().any(|scheme| lower.starts_with(scheme));
    known && to.chars().all(|c| c.is_alphanumeric() || "-._~:/?#@!$'*+,;=%()".contains(c))
}
