//! The only module that names the YAML library: reading with limits, writing in the house layout.
//!
//! Anchors, aliases, merge keys and duplicate keys are refused; `no` in a place of text is the word, never false. What is written needs no knowledge of YAML versions to be read alike everywhere.

use serde::Serialize;
use serde::de::DeserializeOwned;

/// Where and why a text is not the YAML expected.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("line {line}, column {column}: {message}")]
pub struct YamlFault {
    /// First line is 1; 0 when the place is not known.
    pub line: usize,
    /// First column is 1.
    pub column: usize,
    /// What was found and what was expected, without control characters.
    pub message: String,
}

/// Reads a value; the limits admit a workbook of 100,000 answers and refuse hostile files early.
pub fn read<T: DeserializeOwned>(text: &str) -> Result<T, YamlFault> {
    let options = serde_yaml::options! {
        budget: serde_yaml::budget! {
            max_depth: 16,
            flow_nesting_limit: 16,
            max_nodes: 6_000_000,
            max_events: 20_000_000,
            max_aliases: 0,
            max_anchors: 0,
            max_merge_keys: 0,
            max_documents: 1,
            max_total_scalar_bytes: 64 << 20,
        },
        strict_booleans: true,
        leading_zero_numbers_as_strings: true,
        underscored_numbers_as_strings: true,
        merge_keys: serde_yaml::options::MergeKeyPolicy::Error,
    };
    serde_yaml::from_str_with_options(text, options).map_err(|error| {
        let place = error.location();
        let message = error.without_snippet().to_string();
        // the place is told apart from the message
        let message = in_our_words(message.split(" at line ").next().unwrap_or_default());
        YamlFault {
            line: place.map_or(0, |place| usize::try_from(place.line()).unwrap_or(0)),
            column: place.map_or(0, |place| usize::try_from(place.column()).unwrap_or(0)),
            message: message.chars().map(|c| if c.is_control() { ' ' } else { c }).collect(),
        }
    })
}

/// The library's advice to programmers is of no use to people; what it found is.
fn in_our_words(message: &str) -> String {
    let message = message.split(", set DuplicateKeyPolicy").next().unwrap_or(message);
    match message.strip_prefix("budget breached: ") {
        Some(breach) if breach.starts_with("Anchors") || breach.starts_with("Aliases") => {
            "anchors and aliases (& and *) are not allowed in these files".to_owned()
        }
        Some(_) => "deeper or larger than any of these files".to_owned(),
        None => message.to_owned(),
    }
}

/// Writes a value: block text for prose, no folding, quotes where any reader could mistake a word.
pub fn write<T: Serialize>(value: &T) -> Result<String, String> {
    let options = serde_yaml::ser_options! { folded_wrap_chars: 1_000_000_000 };
    serde_yaml::to_string_with_options(value, options).map_err(|error| error.to_string())
}
