//! Reading what was typed as an answer: marks, parts with marks, deferrals, and the details of a citation.
//!
//! ```text
//! yes   partly   n/a: no such scheme            the part asked, or the question
//! 1 yes, 2 no, 4-6 unknown   b partly           parts by number or letter
//! the ministry until 2026-12-01                 a deferral
//! at "art. 4" as-of 2023 quote Its words        a citation
//! ```

use super::lexicon::Lexicon;
use crate::i18n::Words;
use crate::text::fold;
use crate::workbook::Mark;

/// A line read as an answer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Answer {
    /// A mark alone.
    Mark(Mark),
    /// Not applicable, and why.
    NotApplicable(String),
    /// Parts, counted from 0, with their marks.
    Parts(Vec<(usize, Mark)>),
}

/// A line as an answer to a question of so many parts; `None` when it is none.
pub fn answer(lexicon: &Lexicon, line: &str, parts: usize) -> Option<Answer> {
    if let Some(mark) = mark_alone(lexicon, line) {
        return Some(Answer::Mark(mark));
    }
    if let Some((Mark::NotApplicable, reason)) = lexicon.mark(line) {
        return Some(Answer::NotApplicable(reason.to_owned()));
    }
    read_parts(lexicon, line, parts).map(Answer::Parts)
}

/// A mark and nothing else: a word, or its number as on the screen.
pub fn mark_alone(lexicon: &Lexicon, text: &str) -> Option<Mark> {
    if let Ok(number) = text.trim().parse::<usize>() {
        return number.checked_sub(1).and_then(|at| Mark::ALL.get(at)).copied();
    }
    lexicon.mark(text).filter(|(_, rest)| rest.is_empty()).map(|(mark, _)| mark)
}

fn read_parts(lexicon: &Lexicon, line: &str, parts: usize) -> Option<Vec<(usize, Mark)>> {
    let mut found = Vec::new();
    let mut rest = line.trim();
    while !rest.is_empty() {
        let (key, after) = rest.split_once(char::is_whitespace)?;
        let (mark, left) = lexicon.mark(after)?;
        found.extend(part_numbers(key, parts)?.map(|part| (part, mark)));
        rest = left.trim_start_matches([',', ';', ' ', '.']);
    }
    (!found.is_empty()).then_some(found)
}

/// `3`, `b` or `2-5`, counted from 0.
fn part_numbers(key: &str, parts: usize) -> Option<std::ops::RangeInclusive<usize>> {
    let key = key.trim_end_matches([':', '=', '.', ')']);
    let one = |text: &str| {
        let number = text.parse::<usize>().ok().and_then(|number| number.checked_sub(1));
        let mut chars = text.chars();
        let letter = match (chars.next(), chars.next()) {
            (Some(c), None) if c.is_ascii_alphabetic() => Some(usize::from(c.to_ascii_lowercase() as u8 - b'a')),
            _ => None,
        };
        number.or(letter).filter(|part| *part < parts)
    };
    match key.split_once('-') {
        Some((from, to)) => Some(one(from)?..=one(to)?),
        None => one(key).map(|part| part..=part),
    }
}

/// Whom and until when: `the ministry until 2026-12-01`.
pub fn deferral(words: &Words, text: &str) -> (String, Option<String>) {
    let mut parts: Vec<&str> = text.split_whitespace().collect();
    let until = format!("until,{}", words.t("plain-until"));
    let until: Vec<String> = until.split(',').map(fold).collect();
    for at in (0..parts.len().saturating_sub(1)).rev() {
        let run = [1, 2].into_iter().find(|many| {
            let end = (at + many).min(parts.len());
            until.contains(&fold(&parts[at..end].join(" ")))
        });
        if let Some(many) = run {
            let when = parts[(at + many).min(parts.len())..].join(" ");
            parts.truncate(at);
            return (parts.join(" "), Some(when));
        }
    }
    (parts.join(" "), None)
}

/// The details of a citation.
#[derive(Debug, Default, Clone, PartialEq, Eq)]
pub struct Details {
    pub at: Option<String>,
    /// The date it speaks for.
    pub as_of: Option<String>,
    /// Its words.
    pub quote: Option<String>,
}

/// What was said after the number of a source; `None` when a word of it is none of the details.
pub fn details(words: &Words, text: &str) -> Option<Details> {
    let keys = ["plain-cite-at", "plain-cite-as-of", "plain-cite-quote"].map(|key| {
        let english = Words::new("en").t(key);
        format!("{english},{}", words.t(key)).split(',').map(fold).collect::<Vec<_>>()
    });
    let key_of = |word: &str| keys.iter().position(|known| known.contains(&fold(word)));
    let mut details = Details::default();
    let mut current: Option<usize> = None;
    let mut values: [Option<String>; 3] = [None, None, None];
    for token in tokens(text) {
        match (key_of(&token.text), current) {
            (Some(key), _) if !token.quoted => {
                current = Some(key);
                values[key].get_or_insert_default();
            }
            (_, Some(key)) => {
                let value = values[key].get_or_insert_default();
                if !value.is_empty() {
                    value.push(' ');
                }
                value.push_str(&token.text);
            }
            (_, None) => return None,
        }
    }
    [details.at, details.as_of, details.quote] = values.map(|value| value.filter(|text| !text.is_empty()));
    Some(details)
}

struct Token {
    text: String,
    quoted: bool,
}

/// Words, and runs between quotation marks of any kind.
fn tokens(text: &str) -> Vec<Token> {
    let mut found = Vec::new();
    let mut rest = text.trim_start();
    while let Some(first) = rest.chars().next() {
        let closing = match first {
            '"' => Some('"'),
            '“' => Some('”'),
            '«' => Some('»'),
            _ => None,
        };
        let inner = &rest[first.len_utf8()..];
        let quoted = closing.and_then(|closing| inner.split_once(closing));
        match quoted {
            Some((text, after)) => {
                found.push(Token { text: text.trim().to_owned(), quoted: true });
                rest = after.trim_start();
            }
            None => {
                let end = rest.find(char::is_whitespace).unwrap_or(rest.len());
                found.push(Token { text: rest[..end].to_owned(), quoted: false });
                rest = rest[end..].trim_start();
            }
        }
    }
    found
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;
    use Mark::{No, NotApplicable, Partly, Unknown, Yes};

    #[test]
    fn a_line_is_read_as_marks_and_parts() {
        let fr = Lexicon::of("fr");
        let parts = |list: &[(usize, Mark)]| Some(Answer::Parts(list.to_vec()));
        let table: [(&str, usize, Option<Answer>); 14] = [
            ("oui", 0, Some(Answer::Mark(Yes))),
            ("yes", 0, Some(Answer::Mark(Yes))),
            ("En partie", 3, Some(Answer::Mark(Partly))),
            ("4", 3, Some(Answer::Mark(Unknown))),
            ("9", 3, None),
            ("s.o.", 3, Some(Answer::Mark(NotApplicable))),
            ("n/a: aucun régime", 3, Some(Answer::NotApplicable("aucun régime".to_owned()))),
            ("1 oui, 2 non, 3 inconnu", 3, parts(&[(0, Yes), (1, No), (2, Unknown)])),
            ("1 yes 2 en partie 3 n/a", 3, parts(&[(0, Yes), (1, Partly), (2, NotApplicable)])),
            ("a oui", 3, parts(&[(0, Yes)])),
            ("2-3 non", 3, parts(&[(1, No), (2, No)])),
            ("4 oui", 3, None),
            ("1", 0, Some(Answer::Mark(Yes))),
            ("1 Le permis", 3, None),
        ];
        for (line, count, wanted) in table {
            assert_eq!(answer(&fr, line, count), wanted, "{line}");
        }
    }

    #[test]
    fn a_deferral_names_whom_and_until_when() {
        let (en, fr) = (Words::new("en"), Words::new("fr"));
        assert_eq!(deferral(&en, "the ministry until 2026-12"), ("the ministry".into(), Some("2026-12".into())));
        assert_eq!(
            deferral(&fr, "le ministère jusqu’au 2026-12-01"),
            ("le ministère".into(), Some("2026-12-01".into()))
        );
        assert_eq!(deferral(&fr, "le ministère"), ("le ministère".into(), None));
        assert_eq!(deferral(&fr, ""), (String::new(), None));
    }

    #[test]
    fn the_details_of_a_citation_stand_behind_their_words() {
        let fr = Words::new("fr");
        let found = details(&fr, "at \"art. 4\" as-of 2023 quote Its own words").unwrap();
        assert_eq!(found.at.as_deref(), Some("art. 4"));
        assert_eq!(found.as_of.as_deref(), Some("2023"));
        assert_eq!(found.quote.as_deref(), Some("Its own words"));
        let found = details(&fr, "endroit art. 4 date 2023-06 citation « Ses mots at »").unwrap();
        assert_eq!(found.quote.as_deref(), Some("Ses mots at"));
        assert_eq!(found.at.as_deref(), Some("art. 4"));
        assert_eq!(details(&fr, "page 4"), None);
        assert_eq!(details(&fr, ""), Some(Details::default()));
    }
}
