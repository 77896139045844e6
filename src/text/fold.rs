//! Text as it is compared: what people type finds what they mean, whatever its case, accents, hyphens and quotes.

use nucleo_matcher::chars::normalize;

/// Small letters without accents, hyphens as blanks, one blank between words, none at the ends.
#[must_use]
pub fn fold(text: &str) -> String {
    let mut folded = String::with_capacity(text.len());
    for c in text.trim().chars().flat_map(char::to_lowercase) {
        match c {
            'œ' => folded.push_str("oe"),
            'æ' => folded.push_str("ae"),
            'ß' => folded.push_str("ss"),
            '’' | '‘' => folded.push('\''),
            '-' | '_' | '‑' => push_blank(&mut folded),
            c if c.is_whitespace() => push_blank(&mut folded),
            // accents typed as characters of their own
            '\u{300}'..='\u{36f}' => {}
            c => folded.push(normalize(c)),
        }
    }
    folded.truncate(folded.trim_end().len());
    folded
}

fn push_blank(folded: &mut String) {
    if !folded.ends_with(' ') {
        folded.push(' ');
    }
}

#[cfg(test)]
mod tests {
    use super::fold;

    #[test]
    fn case_accents_hyphens_and_quotes_do_not_matter() {
        for (typed, meant) in [
            ("  Précédente ", "precedente"),
            ("pre\u{301}ce\u{301}dente", "precedente"),
            ("next-open", "next  open"),
            ("travailleur‑euse", "Travailleur euse"),
            ("CŒUR", "coeur"),
            ("Łódź", "lodz"),
            ("l’accord", "L'ACCORD"),
            ("a - b", "A b"),
        ] {
            assert_eq!(fold(typed), fold(meant), "{typed}");
        }
        assert_eq!(fold(" Ça  va\u{a0}: É "), "ca va : e");
    }
}
