//! Identity: a slug that never changes and never says a position.
//!
//! Ids come from instrument files, from workbooks and from the program (rows, citations). They are
//! restricted to `[a-z0-9][a-z0-9._-]*` so that none can carry a control character, a path or an
//! address separator (`/`, `@`) to a place where it would mean something.

use serde::{Deserialize, Deserializer, Serialize, Serializer};
use std::fmt;
use std::hash::{Hash, Hasher};
use std::sync::Arc;
use strsim::osa_distance;

/// The longest id accepted, in bytes.
const MAX_BYTES: usize = 80;

/// A slug such as `consult-gender`; cheap to clone, compared by its text.
#[derive(Clone, Eq, PartialOrd, Ord)]
pub struct Id(Arc<str>);

impl PartialEq for Id {
    /// Most that are compared are copies of one, which share its text.
    fn eq(&self, other: &Self) -> bool {
        Arc::ptr_eq(&self.0, &other.0) || self.0 == other.0
    }
}

impl Hash for Id {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.0.hash(state);
    }
}

/// Why a text cannot be an id.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{self:?}")]
pub struct IdFault(pub String);

impl Id {
    /// Accepts `text` as an id, or says why not.
    pub fn new(text: &str) -> Result<Self, IdFault> {
        let mut bytes = text.bytes();
        let starts_well = bytes.next().is_some_and(|b| b.is_ascii_lowercase() || b.is_ascii_digit());
        let goes_on_well =
            bytes.all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || matches!(b, b'.' | b'_' | b'-'));
        if starts_well && goes_on_well && text.len() <= MAX_BYTES {
            Ok(Self(text.into()))
        } else {
            Err(IdFault(crate::text::quoted(text, MAX_BYTES)))
        }
    }

    /// Whether the program made it up (`b-bed5caee30`), so that it says nothing to people.
    #[must_use]
    pub fn is_made(&self) -> bool {
        let tail = self.0.rsplit_once('-').map_or("", |(_, tail)| tail);
        tail.len() == 10 && tail.bytes().all(|byte| byte.is_ascii_hexdigit())
    }

    /// A name the program itself knows; that it can be an id is seen to by a test where it is written down.
    pub(crate) fn known(word: &'static str) -> Self {
        Self(word.into())
    }

    /// Makes an id of any text by keeping what an id may hold: `"Act 4 (1969)"` becomes `act-4-1969`.
    #[must_use]
    pub fn slug(text: &str) -> Option<Self> {
        let mut slug = String::new();
        for c in text.chars().flat_map(char::to_lowercase) {
            if c.is_ascii_alphanumeric() {
                slug.push(c);
            } else if !slug.is_empty() && !slug.ends_with('-') {
                slug.push('-');
            }
            if slug.len() >= 32 {
                break;
            }
        }
        Self::new(slug.trim_end_matches('-')).ok()
    }

    /// The id as text.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for Id {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl fmt::Debug for Id {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl std::borrow::Borrow<str> for Id {
    fn borrow(&self) -> &str {
        &self.0
    }
}

impl std::str::FromStr for Id {
    type Err = IdFault;
    fn from_str(text: &str) -> Result<Self, IdFault> {
        Self::new(text)
    }
}

impl Serialize for Id {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(&self.0)
    }
}

impl<'de> Deserialize<'de> for Id {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Visitor;
        impl serde::de::Visitor<'_> for Visitor {
            type Value = Id;
            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("an id")
            }
            fn visit_str<E: serde::de::Error>(self, text: &str) -> Result<Id, E> {
                Id::new(text).map_err(|fault| E::custom(super::ValueFault::Id(fault.0)))
            }
        }
        deserializer.deserialize_str(Visitor)
    }
}

/// The known name nearest to a mistyped one, if any is near enough to be meant (a third of its length).
pub fn nearest<'a>(wrong: &str, known: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    let length = wrong.chars().count();
    let allowed = (length / 3).max(1);
    known
        .into_iter()
        // each character too many is one slip: a whole page is near to no name, and costs nothing to refuse
        .filter(|name| name.chars().count().abs_diff(length) <= allowed)
        // a swap of two neighbours counts once: `titel` for `title` and `hihg` for `high` are what fingers do most
        .map(|name| (osa_distance(wrong, name), name))
        .filter(|(d, _)| *d <= allowed)
        .min()
        .map(|(_, name)| name)
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    #[test]
    fn an_id_holds_nothing_that_could_mean_something_elsewhere() {
        for good in ["a", "c189", "consult-gender", "r202-14-a", "2x"] {
            assert_eq!(Id::new(good).unwrap().as_str(), good);
        }
        for bad in ["", "A", "-a", "a/b", "a@b", "a b", "é", "a\u{1b}", &"a".repeat(81)] {
            assert!(Id::new(bad).is_err(), "{bad:?}");
        }
    }

    #[test]
    fn a_slug_is_made_of_any_text_that_has_letters() {
        assert_eq!(Id::slug("Act 4 (1969)").unwrap().as_str(), "act-4-1969");
        assert_eq!(Id::slug("…"), None);
    }

    #[test]
    fn the_nearest_name_is_offered_only_when_near() {
        let known = ["consult-gender", "consult-ngos", "data-disaggregated"];
        assert_eq!(nearest("consult-gendre", known), Some("consult-gender"));
        assert_eq!(nearest("zzz", known), None);
        assert_eq!(nearest(&"x".repeat(8 << 20), ["c189"; 100]), None, "which would take minutes to compare");
        assert_eq!(nearest("c198", ["c189", "c102"]), Some("c189"), "two neighbours swapped are one slip");
    }
}
