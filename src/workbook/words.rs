//! Enums of plain words: their spelling in files, in cells and on the command line stands once, beside each variant.

use crate::instrument::nearest;

/// A word that is not one of those a place accepts.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WordFault {
    /// The word found.
    pub found: String,
    /// The words accepted.
    pub known: &'static [&'static str],
}

impl std::fmt::Display for WordFault {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let shown = crate::text::quoted(&self.found, 40);
        write!(f, "“{shown}” is not one of {}", self.known.join(", "))?;
        if let Some(near) = nearest(&self.found, self.known.iter().copied()) {
            write!(f, "; nearest: {near}")?;
        }
        Ok(())
    }
}

impl std::error::Error for WordFault {}

/// An enum of plain words: its spelling in the file, in cells and on the command line stands once, beside each variant.
macro_rules! named_words {
    ($(#[$meta:meta])* pub enum $name:ident { $($(#[$doc:meta])* $variant:ident = $word:literal,)+ }) => {
        $(#[$meta])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
        pub enum $name { $($(#[$doc])* $variant,)+ }

        impl $name {
            /// Every value, in the order offered.
            pub const ALL: &'static [Self] = &[$(Self::$variant,)+];
            const WORDS: &'static [&'static str] = &[$($word,)+];

            /// Its spelling in the file.
            #[must_use]
            pub fn as_str(self) -> &'static str {
                match self { $(Self::$variant => $word,)+ }
            }
        }

        impl std::str::FromStr for $name {
            type Err = $crate::workbook::words::WordFault;
            fn from_str(word: &str) -> Result<Self, Self::Err> {
                match word {
                    $($word => Ok(Self::$variant),)+
                    _ => Err($crate::workbook::words::WordFault { found: word.to_owned(), known: Self::WORDS }),
                }
            }
        }

        impl serde::Serialize for $name {
            fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.serialize_str(self.as_str())
            }
        }

        impl<'de> serde::Deserialize<'de> for $name {
            fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                let word = std::borrow::Cow::<str>::deserialize(deserializer)?;
                word.parse().map_err(|_| serde::de::Error::custom($crate::instrument::ValueFault::word(&word, Self::WORDS)))
            }
        }
    };
}
pub(crate) use named_words;
