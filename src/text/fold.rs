//! Text as it is compared: what a keyboard cannot tell apart is the same.
//!
//! Letters are small and without accents, quotes and apostrophes are the straight ones, dashes, underscores and all
//! blanks are one blank, and what shows nothing (soft hyphens, joiners, marks of direction) is passed over. Every search,
//! filter and lexicon compares this way, so that “l'inspection” finds “l’inspection”. Letters outside Latin lose no sign:
//! a vowel of Devanagari is no accent.

use icu_normalizer::DecomposingNormalizerBorrowed;
use std::borrow::Cow;

/// A text as it is compared, without blanks at its ends.
#[must_use]
pub fn fold(text: &str) -> String {
    let decomposed: Cow<'_, str> = match text.is_ascii() {
        true => Cow::Borrowed(text),
        false => DecomposingNormalizerBorrowed::new_nfkd().normalize(text),
    };
    let mut folded = String::with_capacity(decomposed.len());
    for c in decomposed.chars().flat_map(char::to_lowercase) {
        match c {
            // accents, which stand behind their letters now
            '\u{300}'..='\u{36f}' => {}
            // soft hyphens, joiners, marks of direction
            '\u{ad}' | '\u{61c}' | '\u{200b}'..='\u{200f}' | '\u{2060}' | '\u{feff}' => {}
            'ß' => folded.push_str("ss"),
            'œ' => folded.push_str("oe"),
            'æ' => folded.push_str("ae"),
            'ø' => folded.push('o'),
            'ł' => folded.push('l'),
            'ı' => folded.push('i'),
            '‘' | '’' | '‚' | '‛' | 'ʼ' | '`' | '´' | '′' => folded.push('\''),
            '“' | '”' | '„' | '‟' | '«' | '»' | '″' => folded.push('"'),
            '-' | '_' | '‐'..='―' | '−' => blank(&mut folded),
            c if c.is_whitespace() => blank(&mut folded),
            c => folded.push(c),
        }
    }
    folded.truncate(folded.trim_end().len());
    folded
}

fn blank(folded: &mut String) {
    if !folded.is_empty() && !folded.ends_with(' ') {
        folded.push(' ');
    }
}

/// What is looked for: words, each of which must stand somewhere, in any order.
#[derive(Debug, Clone)]
pub struct Wanted(Vec<String>);

impl Wanted {
    /// The words of what was typed.
    #[must_use]
    pub fn of(typed: &str) -> Self {
        Self(fold(typed).split(' ').filter(|word| !word.is_empty()).map(str::to_owned).collect())
    }

    /// Whether nothing was typed; everything is found then.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Whether every word stands in the text.
    #[must_use]
    pub fn is_in(&self, text: &str) -> bool {
        self.is_empty() || self.is_in_folded(&fold(text))
    }

    /// The same for a text that is folded already.
    #[must_use]
    pub fn is_in_folded(&self, folded: &str) -> bool {
        self.0.iter().all(|word| folded.contains(word))
    }

    /// Whether every word stands in a folded text, but for one slip of the finger in each of more than three letters.
    #[must_use]
    pub fn is_nearly_in(&self, folded: &str) -> bool {
        let nearly = |word: &str, held: &str| {
            let begun: String = held.chars().take(word.chars().count()).collect();
            strsim::osa_distance(word, held) <= 1 || strsim::osa_distance(word, &begun) <= 1
        };
        let is_there = |word: &String| {
            folded.contains(word.as_str())
                || word.chars().count() > 3 && folded.split(' ').any(|held| nearly(word, held))
        };
        self.0.iter().all(is_there)
    }

    /// The words, folded.
    #[must_use]
    pub fn words(&self) -> &[String] {
        &self.0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_a_keyboard_cannot_tell_apart_is_the_same() {
        for (typed, held) in [
            ("l'inspection", "L’Inspection"),
            ("workers' rights", "Workers’ rights"),
            ("\"ad hoc\"", "“ad hoc”"),
            ("employment act 1955", "Employment\u{a0}Act  1955"),
            ("next-open", "Next  open"),
            ("2012-2014", "2012–2014"),
            ("international", "Inter\u{ad}na\u{200b}tional"),
            ("PRECEDENTE", "  Précédente "),
            ("oeuvre", "Œuvre"),
            ("strasse", "Straße"),
            ("ha noi", "Hà Nội"),
            ("lodz", "Łódź"),
            ("e\u{301}tat", "État"),
            ("½", "1⁄2"),
        ] {
            assert_eq!(fold(typed), fold(held), "{typed}");
        }
    }

    #[test]
    fn signs_that_are_letters_stay() {
        for (one, other) in [("कि", "क"), ("ทำ", "ทา"), ("5.1", "51"), ("a'b", "ab")] {
            assert_ne!(fold(one), fold(other), "{one}");
        }
    }

    #[test]
    fn every_word_is_wanted_in_any_order() {
        let wanted = Wanted::of(" santé  l'inspection ");
        assert!(wanted.is_in("L’inspection de la sante"));
        assert!(!wanted.is_in("L’inspection du travail"));
        assert!(Wanted::of("  ").is_in("anything"));
    }

    #[test]
    fn one_slip_of_the_finger_is_forgiven_in_a_word_of_some_length() {
        for (typed, found) in
            [("mintues", true), ("minuts", true), ("minotes", true), ("mni", false), ("mxnytes", false)]
        {
            assert_eq!(Wanted::of(typed).is_nearly_in("read the minutes"), found, "{typed}");
        }
    }
}
