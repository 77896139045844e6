//! The words that may be typed: those of the language of the program, the English ones, and the names of commands.
//!
//! Case, accents and hyphens do not matter: `précédent`, `Precedent` and `next-open`, `next open` are the same.

use super::verb::{Takes, Verb, Way, own_words, way_of};
use crate::app::Command;
use crate::i18n::Words;
use crate::instrument::nearest;
use crate::text::fold;
use crate::workbook::Mark;
use std::collections::HashMap;

/// The words typed in one language.
#[derive(Debug)]
pub struct Lexicon {
    language: &'static str,
    ways: HashMap<String, Way>,
    marks: HashMap<String, Mark>,
}

impl Lexicon {
    /// The words of a language; its own win over the English ones, and those over the names of commands.
    pub fn of(language: &'static str) -> Self {
        let mut lexicon = Self { language, ways: HashMap::new(), marks: HashMap::new() };
        for command in Command::ALL {
            lexicon.ways.insert(fold(command.as_str()), way_of(*command));
        }
        for words in [Words::new("en"), Words::new(language)] {
            for verb in Verb::ALL {
                for word in listed(&words, &format!("plain-word-{}", verb.as_str())) {
                    lexicon.ways.insert(word, Way::Verb(*verb));
                }
            }
            for (command, _) in own_words() {
                for word in listed(&words, &format!("plain-word-{}", command.as_str())) {
                    lexicon.ways.insert(word, Way::Command(command));
                }
            }
            for mark in Mark::ALL {
                lexicon.marks.insert(fold(mark.as_str()), *mark);
                for word in listed(&words, &format!("plain-mark-{}", mark.as_str())) {
                    lexicon.marks.insert(word, *mark);
                }
            }
        }
        lexicon
    }

    /// The language it was made for.
    pub fn language(&self) -> &'static str {
        self.language
    }

    /// The verb or command at the head of a line, and what follows it.
    pub fn way<'a>(&self, line: &'a str) -> Option<(Way, &'a str)> {
        head(&self.ways, line)
    }

    /// The mark at the head of a text, and what follows it.
    pub fn mark<'a>(&self, text: &'a str) -> Option<(Mark, &'a str)> {
        head(&self.marks, text)
    }

    /// The known word nearest to one that is not known, or the first that it begins.
    pub fn nearest(&self, word: &str) -> Option<&str> {
        let mut known: Vec<&str> = self.ways.keys().chain(self.marks.keys()).map(String::as_str).collect();
        known.sort_unstable();
        let wanted = fold(word);
        let begun = || known.iter().copied().find(|known| wanted.chars().count() > 1 && known.starts_with(&wanted));
        nearest(&wanted, known.iter().copied()).or_else(begun)
    }
}

/// The words a message lists, parted by commas.
fn listed(words: &Words, key: &str) -> Vec<String> {
    if !words.has(key) {
        return Vec::new();
    }
    words.t(key).split(',').map(fold).filter(|word| !word.is_empty()).collect()
}

/// The longest known words at the head of a text, and what follows; a colon may part the two.
fn head<'a, T: Copy>(known: &HashMap<String, T>, text: &'a str) -> Option<(T, &'a str)> {
    if let Some((before, after)) = text.split_once(':')
        && let Some(found) = known.get(&fold(before))
    {
        return Some((*found, after.trim()));
    }
    heads(text, 4).find_map(|(words, rest)| {
        let plain = || words.trim_end_matches(['.', '!', ',', ';', ':']);
        let found = known.get(&words).or_else(|| known.get(plain()))?;
        Some((*found, rest.trim_start_matches([':', ' ', '\u{a0}', '\u{202f}']).trim_end()))
    })
}

/// The first words of a text, folded, with what follows: the longest run first.
pub fn heads(text: &str, most: usize) -> impl Iterator<Item = (String, &str)> {
    let text = text.trim();
    let mut ends = Vec::new();
    let mut in_word = false;
    for (at, c) in text.char_indices() {
        if c.is_whitespace() {
            if in_word {
                ends.push(at);
            }
            in_word = false;
        } else {
            in_word = true;
        }
        if ends.len() >= most {
            break;
        }
    }
    if in_word && ends.len() < most {
        ends.push(text.len());
    }
    ends.into_iter().rev().map(move |end| (fold(&text[..end]), text[end..].trim()))
}

/// The word to type, by the name of a verb or of a command with words of its own.
pub fn word_of(words: &Words, name: &str) -> String {
    let word = words.t(&format!("plain-word-{name}"));
    word.split(',').next().unwrap_or_default().trim().to_owned()
}

/// The word to type and what it does.
pub fn help_of(words: &Words, name: &str) -> String {
    let word = word_of(words, name);
    let help = words.t(&format!("plain-help-{name}"));
    words.labelled(&word, &help)
}

/// Why what follows a word is not taken, as a sentence; `None` where it is.
#[must_use]
pub fn refusal(words: &Words, lexicon: &Lexicon, way: Way, rest: &str) -> Option<String> {
    // what people set behind a word (“next!”) says nothing
    if !rest.contains(char::is_alphanumeric) {
        return None;
    }
    let (name, takes) = match way {
        Way::Verb(verb) => (verb.as_str(), verb.takes()),
        Way::Command(command) => (command.as_str(), Takes::Nothing),
        Way::Reply(_) | Way::Instead(_) => return None,
    };
    let word = word_of(words, name);
    let args = [("word", (&word).into()), ("rest", rest.into())];
    match takes {
        Takes::Name | Takes::Words | Takes::Text => None,
        Takes::Number if rest.parse::<usize>().is_ok() => None,
        Takes::Number => Some(words.with("plain-takes-number", &args)),
        Takes::Nothing if matches!(lexicon.way(rest), Some((Way::Verb(_) | Way::Command(_), ""))) => {
            Some(words.with("plain-takes-nothing-alone", &args))
        }
        Takes::Nothing => Some(words.with("plain-takes-nothing", &args)),
    }
}

/// That something is not known by the name that followed a word.
#[must_use]
pub fn not_known(words: &Words, verb: Verb, name: &str) -> String {
    let (word, help) = (word_of(words, verb.as_str()), help_of(words, verb.as_str()));
    words.with("plain-not-known-after", &[("word", (&word).into()), ("rest", name.into()), ("help", (&help).into())])
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;
    use crate::app::LineUse;

    #[test]
    fn the_longest_words_at_the_head_win() {
        let french = Lexicon::of("fr");
        assert_eq!(french.mark("en partie, 2 non"), Some((Mark::Partly, "2 non")));
        assert_eq!(french.mark("s.o. : rien ici"), Some((Mark::NotApplicable, "rien ici")));
        assert_eq!(french.mark("N/A:rien"), Some((Mark::NotApplicable, "rien")));
        assert_eq!(french.mark("Oui."), Some((Mark::Yes, "")));
        assert_eq!(french.way("pourquoi : c’est dit"), Some((Way::Verb(Verb::Why), "c’est dit")));
        assert_eq!(french.way("why not"), Some((Way::Verb(Verb::Why), "not")));
        assert_eq!(french.way("page-up"), Some((Way::Instead("plain-instead-cursor"), "")));
    }

    #[test]
    fn every_word_of_lines_has_words_and_help_in_both_languages() {
        let own: Vec<&str> = own_words().map(|(command, _)| command.as_str()).collect();
        for language in ["en", "fr"] {
            let words = Words::new(language);
            for name in Verb::ALL.iter().map(|verb| verb.as_str()).chain(own.iter().copied()) {
                assert!(!listed(&words, &format!("plain-word-{name}")).is_empty(), "{name} {language}");
                assert!(words.has(&format!("plain-help-{name}")), "{name} {language}");
            }
        }
    }

    #[test]
    fn a_command_names_a_word_that_exists() {
        for command in Command::ALL {
            let known = |name: &str| Verb::ALL.iter().any(|verb| verb.as_str() == name);
            assert!(!matches!(command.row().line, LineUse::Word(name) if !known(name)), "{command:?}");
        }
    }

    #[test]
    fn no_word_stands_for_two_things_in_one_language() {
        for language in ["en", "fr"] {
            let words = Words::new(language);
            let mut seen: HashMap<String, String> = HashMap::new();
            let verbs = Verb::ALL.iter().map(|verb| format!("plain-word-{}", verb.as_str()));
            let own = own_words().map(|(command, _)| format!("plain-word-{}", command.as_str()));
            let marks = Mark::ALL.iter().map(|mark| format!("plain-mark-{}", mark.as_str()));
            for key in verbs.chain(own).chain(marks) {
                for word in listed(&words, &key) {
                    let other = seen.insert(word.clone(), key.clone());
                    assert!(other.is_none(), "{word}: {key} and {other:?} in {language}");
                }
            }
        }
    }
}
