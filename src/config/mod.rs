//! The user's settings and the workbooks opened lately: what they are and which layer wins (default < file < environment < flag).
//!
//! A leaf: it depends on nothing of ours and reads no file itself.

use serde::{Deserialize, Serialize};
use std::path::PathBuf;

/// A workbook opened lately, as it stood when it was last open.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct RecentFile {
    pub path: PathBuf,
    #[serde(default)]
    pub title: String,
    /// Its country code.
    #[serde(default)]
    pub country: String,
    /// Answered of asked.
    #[serde(default)]
    pub answered: usize,
    /// The denominator of `answered`.
    #[serde(default)]
    pub asked: usize,
    /// The day it was last open, `2026-11-22`.
    #[serde(default)]
    pub on: String,
    /// Whether it is a scratch copy of an example.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub scratch: bool,
    /// Whether work that is not in the file waits to be recovered; found out anew at every start.
    #[serde(skip)]
    pub waits: bool,
}

impl RecentFile {
    /// Whether another entry goes from the list when this one comes: the same file, or an earlier scratch copy of the same
    /// example in which nothing waits.
    #[must_use]
    pub fn replaces(&self, other: &Self) -> bool {
        let is_later_copy = self.scratch && other.scratch && self.title == other.title && !other.waits;
        self.path == other.path || is_later_copy
    }
}

/// Which theme is used; how one looks is for the screen to know.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum ThemeName {
    /// Light text on the terminal's dark ground.
    #[default]
    Dark,
    /// Dark text on a light ground.
    Light,
    /// Black on white with strong contrast, for a projector that washes colours out.
    Projector,
    /// The strongest contrast the terminal has.
    HighContrast,
    /// No colours at all, only bold, underline and reverse.
    Mono,
}

impl ThemeName {
    /// Every theme, in the order they are switched through.
    pub const ALL: [Self; 5] = [Self::Dark, Self::Light, Self::Projector, Self::HighContrast, Self::Mono];

    /// Its name in settings and on the command line.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Dark => "dark",
            Self::Light => "light",
            Self::Projector => "projector",
            Self::HighContrast => "high-contrast",
            Self::Mono => "mono",
        }
    }

    /// The theme of a name.
    #[must_use]
    pub fn named(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|theme| theme.name() == name)
    }

    /// The next one in order.
    #[must_use]
    pub fn next(self) -> Self {
        let at = Self::ALL.iter().position(|theme| *theme == self).unwrap_or(0);
        Self::ALL[(at + 1) % Self::ALL.len()]
    }
}

/// What the user settled on; a key that is absent leaves the layer below as it is.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", default, deny_unknown_fields)]
pub struct Settings {
    /// Language of the program, such as `fr`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub language: Option<String>,
    /// Colours.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub theme: Option<ThemeName>,
    /// Signs in plain ASCII, for terminals and fonts that lack the others.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub ascii: Option<bool>,
    /// Whether the mouse may be used.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub mouse: Option<bool>,
}

impl Settings {
    /// These settings with those of a stronger layer laid over them.
    #[must_use]
    pub fn over(self, stronger: Self) -> Self {
        Self {
            language: stronger.language.or(self.language),
            theme: stronger.theme.or(self.theme),
            ascii: stronger.ascii.or(self.ascii),
            mouse: stronger.mouse.or(self.mouse),
        }
    }

    /// What the environment says: `NO_COLOR` (set and not empty) takes colours away.
    #[must_use]
    pub fn of_environment(variable: impl Fn(&str) -> Option<String>) -> Self {
        let no_color = variable("NO_COLOR").is_some_and(|value| !value.is_empty());
        Self { theme: no_color.then_some(ThemeName::Mono), ..Self::default() }
    }
}

/// Whether the locale of the system says that a terminal shows no signs but those of ASCII: the first of `LC_ALL`,
/// `LC_CTYPE` and `LANG` that is set decides, and where none is, nothing is said.
#[must_use]
pub fn locale_is_ascii(variable: impl Fn(&str) -> Option<String>) -> bool {
    let set = |name: &&str| variable(name).filter(|value| !value.is_empty());
    let locale = ["LC_ALL", "LC_CTYPE", "LANG"].iter().find_map(set);
    locale.is_some_and(|locale| {
        // `en_US.UTF-8@euro`; some systems name the encoding alone
        let encoding = locale.split('@').next().unwrap_or_default().rsplit('.').next().unwrap_or_default();
        let letters: String = encoding.chars().filter(char::is_ascii_alphanumeric).collect();
        !letters.eq_ignore_ascii_case("utf8")
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_a_locale_that_says_so_has_no_signs_but_those_of_ascii() {
        let says = |all: &str, ctype: &str, lang: &str| {
            locale_is_ascii(|name| {
                let value = match name {
                    "LC_ALL" => all,
                    "LC_CTYPE" => ctype,
                    "LANG" => lang,
                    _ => return None,
                };
                Some(value.to_owned())
            })
        };
        for utf8 in ["en_US.UTF-8", "fr_FR.utf8@euro", "C.UTF-8", "UTF-8"] {
            assert!(!says("", "", utf8), "{utf8}");
        }
        for other in ["C", "POSIX", "en_US", "fr_FR.ISO-8859-15@euro"] {
            assert!(says("", "", other), "{other}");
        }
        assert!(says("C", "en_US.UTF-8", "en_US.UTF-8"), "LC_ALL comes first");
        assert!(!says("", "en_US.UTF-8", "C"), "then LC_CTYPE");
        assert!(!locale_is_ascii(|_| None), "nothing set says nothing");
    }
}
