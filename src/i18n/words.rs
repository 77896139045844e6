//! A catalogue of messages in one language over the base language.

use super::beside::{Side, pair, side as of_side};
use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};
use std::fmt;
use std::sync::{OnceLock, PoisonError, RwLock};

/// A language, its Fluent text, and where each message stands in it, in the order of their keys.
type Source = (&'static str, &'static str, &'static [(u32, u32)]);

/// Every language as `build.rs` found it.
static CATALOGUES: &[Source] = &include!(concat!(env!("OUT_DIR"), "/catalogues.rs"));

/// Languages of the program, base first, with their own names.
pub const LANGUAGES: [(&str, &str); 2] = [("en", "English"), ("fr", "Français")];

const BASE: &str = "en";

/// Something put into a message.
#[derive(Debug, Clone, Copy)]
pub enum Arg<'a> {
    /// A text.
    Text(&'a str),
    /// A count, which may decide about plural forms.
    Count(usize),
}

impl<'a> From<&'a str> for Arg<'a> {
    fn from(text: &'a str) -> Self {
        Self::Text(text)
    }
}

impl<'a> From<&'a String> for Arg<'a> {
    fn from(text: &'a String) -> Self {
        Self::Text(text)
    }
}

impl From<usize> for Arg<'_> {
    fn from(count: usize) -> Self {
        Self::Count(count)
    }
}

/// The messages of one language. A process has one of each language it asked for, and a message is parsed when it is first
/// said: a screen needs a sixth of them.
struct Catalogue {
    text: &'static str,
    messages: &'static [(u32, u32)],
    parsed: RwLock<FluentBundle<FluentResource>>,
}

impl Catalogue {
    fn of(language: &str) -> &'static Self {
        static ALL: [OnceLock<Catalogue>; LANGUAGES.len()] = [const { OnceLock::new() }; LANGUAGES.len()];
        let at = LANGUAGES.iter().position(|(code, _)| *code == language).unwrap_or_default();
        let [first, ..] = &ALL;
        ALL.get(at).unwrap_or(first).get_or_init(|| Self::new(LANGUAGES.get(at).map_or(BASE, |(code, _)| code)))
    }

    fn new(language: &str) -> Self {
        let found = CATALOGUES.iter().find(|(code, ..)| *code == language);
        let (text, messages) = found.map_or(("", &[][..]), |(_, text, messages)| (*text, *messages));
        let mut bundle = FluentBundle::new_concurrent(vec![language.parse().unwrap_or_default()]);
        // the marks that isolate right-to-left arguments would show up as boxes in many terminals
        bundle.set_use_isolating(false);
        Self { text, messages, parsed: RwLock::new(bundle) }
    }

    /// The Fluent text of a message, with its key.
    fn source(&self, key: &str) -> Option<&'static str> {
        let source = |(from, to): (u32, u32)| self.text.get(from as usize..to as usize).unwrap_or_default();
        let key_of = |place: (u32, u32)| source(place).split_once('=').unwrap_or_default().0.trim_end();
        let at = self.messages.binary_search_by(|place| key_of(*place).cmp(key)).ok()?;
        self.messages.get(at).map(|place| source(*place))
    }

    /// What a message says; `None` where there is none of this key, or nothing in it.
    fn say(&self, key: &str, values: &FluentArgs<'_>) -> Option<String> {
        let said = self.say_parsed(key, values);
        if said.is_some() {
            return said;
        }
        // a broken message is left out and shows its key; `tests/core/locales.rs` finds it
        let resource = match FluentResource::try_new(self.source(key)?.to_owned()) {
            Ok(resource) | Err((resource, _)) => resource,
        };
        // one that another thread was quicker to add is the same
        let _ = self.parsed.write().unwrap_or_else(PoisonError::into_inner).add_resource(resource);
        self.say_parsed(key, values)
    }

    fn say_parsed(&self, key: &str, values: &FluentArgs<'_>) -> Option<String> {
        let bundle = self.parsed.read().unwrap_or_else(PoisonError::into_inner);
        let pattern = bundle.get_message(key)?.value()?;
        Some(bundle.format_pattern(pattern, Some(values), &mut Vec::new()).into_owned())
    }
}

/// The words of the program in one language.
pub struct Words {
    language: &'static str,
    own: &'static Catalogue,
    base: Option<&'static Catalogue>,
    second: Option<Box<Words>>,
}

impl fmt::Debug for Words {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Words").field("language", &self.language).finish_non_exhaustive()
    }
}

impl Words {
    /// The words in a language the program has; any other gives the base language.
    #[must_use]
    pub fn new(language: &str) -> Self {
        let language = LANGUAGES.iter().map(|(code, _)| *code).find(|code| *code == language).unwrap_or(BASE);
        let base = (language != BASE).then(|| Catalogue::of(BASE));
        Self { language, own: Catalogue::of(language), base, second: None }
    }

    /// These words with those of another language beside them: every message is then a pair, told once at the end.
    #[must_use]
    pub fn with_beside(self, second: Self) -> Self {
        Self { second: Some(Box::new(second)), ..self }
    }

    /// The language beside the first, where there is one.
    #[must_use]
    pub fn beside(&self) -> Option<&'static str> {
        self.second.as_ref().map(|second| second.language)
    }

    /// The language code.
    #[must_use]
    pub fn language(&self) -> &'static str {
        self.language
    }

    /// What a country is called, by its code; what is no code stays as typed.
    #[must_use]
    pub fn country(&self, code: &str) -> String {
        let at = LANGUAGES.iter().position(|(known, _)| *known == self.language).unwrap_or_default();
        super::countries::country_name(at, code)
    }

    /// Every country of the list: its code, what it is called here, and its names in every language.
    pub fn countries(&self) -> impl Iterator<Item = (&'static str, &'static str, &'static [&'static str])> {
        let at = LANGUAGES.iter().position(|(known, _)| *known == self.language).unwrap_or_default();
        super::countries::countries().map(move |(code, names)| (code, names.get(at).copied().unwrap_or(code), names))
    }

    /// A message with nothing to put in.
    #[must_use]
    pub fn t(&self, key: &str) -> String {
        self.with(key, &[])
    }

    /// A message with something put in; a missing message shows its key, so that it is noticed and nothing breaks.
    #[must_use]
    pub fn with(&self, key: &str, args: &[(&str, Arg<'_>)]) -> String {
        let Some(second) = &self.second else { return self.message(key, args) };
        let texts = |side: Side| -> Vec<String> {
            args.iter()
                .map(|(_, arg)| if let Arg::Text(text) = arg { of_side(text, side) } else { String::new() })
                .collect()
        };
        let said = |words: &Self, texts: &[String]| {
            let args = args.iter().zip(texts).map(|((name, arg), text)| match arg {
                Arg::Text(_) => (*name, Arg::Text(text)),
                count => (*name, *count),
            });
            words.message(key, &args.collect::<Vec<_>>())
        };
        // signs around something are not said twice
        let blank = vec![String::new(); args.len()];
        if !said(self, &blank).contains(char::is_alphabetic) {
            return self.message(key, args);
        }
        pair(&said(self, &texts(Side::First)), &said(second, &texts(Side::Second)))
    }

    fn message(&self, key: &str, args: &[(&str, Arg<'_>)]) -> String {
        let mut values = FluentArgs::with_capacity(args.len());
        for (name, arg) in args {
            match arg {
                Arg::Text(text) => values.set(*name, FluentValue::from(*text)),
                Arg::Count(count) => values.set(*name, FluentValue::from(*count)),
            }
        }
        let said = self.catalogues().find_map(|catalogue| catalogue.say(key, &values));
        said.unwrap_or_else(|| format!("‹{key}›"))
    }

    /// A label and what is said of it, with the colon of the language.
    #[must_use]
    pub fn labelled(&self, label: &str, text: &str) -> String {
        self.with("labelled", &[("label", label.into()), ("text", text.into())])
    }

    /// Whether there is such a message.
    #[must_use]
    pub fn has(&self, key: &str) -> bool {
        self.catalogues().any(|catalogue| catalogue.source(key).is_some())
    }

    /// The language's own messages before those it falls back to.
    fn catalogues(&self) -> impl Iterator<Item = &'static Catalogue> {
        std::iter::once(self.own).chain(self.base)
    }

    /// A date in words, as precise as it is known; a text that is no date stays as it is.
    #[must_use]
    pub fn date(&self, date: &str) -> String {
        let mut parts = date.split('-');
        let year = parts.next().unwrap_or_default();
        let month = parts.next().and_then(|month| month.parse::<usize>().ok()).filter(|month| (1..=12).contains(month));
        let day = parts.next().and_then(|day| day.parse::<usize>().ok());
        if let Some((year, quarter)) = date.split_once("-Q") {
            return self.with("date-quarter", &[("quarter", Arg::Text(quarter)), ("year", Arg::Text(year))]);
        }
        let Some(month) = month.map(|month| self.t(&format!("month-{month}"))) else { return date.to_owned() };
        match day {
            Some(day) => {
                self.with("date-day", &[("day", day.into()), ("month", Arg::Text(&month)), ("year", Arg::Text(year))])
            }
            None => self.with("date-month", &[("month", Arg::Text(&month)), ("year", Arg::Text(year))]),
        }
    }

    /// What a language is called in this one; one without a name here calls itself.
    #[must_use]
    pub fn name_of_language(&self, code: &str) -> String {
        let key = format!("language-{code}");
        if self.has(&key) { self.t(&key) } else { language_name(code).to_owned() }
    }

    /// A count with the language's grouping of thousands.
    #[must_use]
    pub fn number(&self, number: usize) -> String {
        self.grouped(&number.to_string())
    }

    /// A number in plain digits, `-1234.50`, as the language writes numbers: `−1,234.50`, `−1 234,50`.
    #[must_use]
    pub fn decimal(&self, plain: &str) -> String {
        let (sign, digits) = plain.strip_prefix('-').map_or(("", plain), |digits| ("−", digits));
        let (whole, fraction) = digits.split_once('.').map_or((digits, None), |(whole, rest)| (whole, Some(rest)));
        let whole = self.grouped(whole);
        match fraction {
            Some(fraction) => format!("{sign}{whole}{}{fraction}", self.t("number-decimal")),
            None => format!("{sign}{whole}"),
        }
    }

    fn grouped(&self, digits: &str) -> String {
        let group = self.t("number-group");
        let mut grouped = String::new();
        for (at, digit) in digits.chars().enumerate() {
            if at > 0 && (digits.len() - at).is_multiple_of(3) {
                grouped.push_str(&group);
            }
            grouped.push(digit);
        }
        grouped
    }
}

/// What a language calls itself; its code where the program does not have it.
#[must_use]
pub fn language_name(code: &str) -> &str {
    LANGUAGES.iter().find(|(known, _)| *known == code).map_or(code, |(_, name)| name)
}

/// The language of the program nearest to a wish such as `fr_CH.UTF-8`.
#[must_use]
pub fn negotiate(wish: &str) -> Option<&'static str> {
    let code = wish.split(['-', '_', '.', '@']).next().unwrap_or_default().to_ascii_lowercase();
    LANGUAGES.iter().map(|(known, _)| *known).find(|known| *known == code)
}

/// The first of the languages the system asks for that the program has.
#[must_use]
pub fn system_language() -> Option<&'static str> {
    sys_locale::get_locales().find_map(|wish| negotiate(&wish))
}

#[cfg(test)]
#[allow(clippy::expect_used)]
mod tests {
    use super::*;

    #[test]
    fn a_wish_is_met_by_its_language() {
        assert_eq!(negotiate("fr_CH.UTF-8"), Some("fr"));
        assert_eq!(negotiate("FR"), Some("fr"));
        assert_eq!(negotiate("C"), None);
    }

    #[test]
    fn dates_are_as_precise_as_they_are_known() {
        let (en, fr) = (Words::new("en"), Words::new("fr"));
        assert_eq!(en.date("2024-05-17"), "17 May 2024");
        assert_eq!(fr.date("2024-05-17"), "17 mai 2024");
        assert_eq!(fr.date("2021-07-01"), "1er juillet 2021");
        assert_eq!(en.date("2021-06"), "June 2021");
        assert_eq!(en.date("2021"), "2021");
        assert_eq!(en.date("soon"), "soon");
        assert_eq!(fr.number(1_568_143), "1\u{202f}568\u{202f}143");
        assert_eq!(fr.decimal("-1234.50"), "−1\u{202f}234,50");
        assert_eq!(Words::new("en").decimal("38488797.43"), "38,488,797.43");
    }

    #[test]
    fn a_missing_message_shows_its_key() {
        assert_eq!(Words::new("fr").t("no-such-key"), "‹no-such-key›");
    }

    #[test]
    fn every_message_stands_where_the_index_says() {
        use fluent_syntax::ast::Entry;
        use fluent_syntax::parser::parse;
        for (language, _) in LANGUAGES {
            let catalogue = Catalogue::of(language);
            let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("locales").join(language);
            let mut count = 0;
            for file in std::fs::read_dir(folder).expect("a folder a language").flatten() {
                let text = std::fs::read_to_string(file.path()).expect("a text");
                for entry in parse(text.as_str()).expect("no fault").body {
                    let Entry::Message(mut message) = entry else { continue };
                    message.comment = None;
                    let source = catalogue.source(message.id.name).expect(message.id.name);
                    // one that refers to another would have to be parsed with it
                    let alone = parse(source).expect(source).body;
                    assert_eq!(alone, [Entry::Message(message)], "{language}: {source}");
                    count += 1;
                }
            }
            assert_eq!(count, catalogue.messages.len(), "{language}");
        }
    }
}
