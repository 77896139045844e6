//! The only module that names the YAML library: reading with limits, writing in the house layout.
//!
//! Anchors, aliases, merge keys, tags and duplicate keys are refused; `no` in a place of text is the word, never false. What is
//! written needs no knowledge of YAML versions to be read alike everywhere.

use super::guard::{apart, patience};
use super::locate::first_of;
use super::trouble::{Bound, Forbidden, TextFault, Trouble};
use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_yaml::Error;
use serde_yaml::budget::BudgetBreach;
use std::sync::Arc;

/// The longest message of the library that is shown, in characters.
const LONGEST: usize = 400;

/// Reads a value from a small file: settings, lists, instruments.
pub fn read<T: DeserializeOwned + Send + 'static>(text: &str) -> Result<T, TextFault> {
    read_within(&Arc::new(text.to_owned()), Bound::Values.most())
}

/// Reads a value of at most so many keys and values, on a thread of its own.
pub fn read_within<T: DeserializeOwned + Send + 'static>(text: &Arc<String>, values: usize) -> Result<T, TextFault> {
    let shared = text.clone();
    apart(patience(text.len()), move || parse(&shared, values)).map_err(TextFault::whole)?
}

fn parse<T: DeserializeOwned>(text: &str, values: usize) -> Result<T, TextFault> {
    let options = serde_yaml::options! {
        budget: serde_yaml::budget! {
            max_depth: Bound::Depth.most(),
            flow_nesting_limit: Bound::Depth.most(),
            max_nodes: values,
            // each value begins, and a map or list ends as well
            max_events: values.saturating_mul(2).saturating_add(8),
            max_aliases: 0,
            max_anchors: 0,
            max_merge_keys: 0,
            max_documents: 1,
            max_total_scalar_bytes: text.len().saturating_mul(2),
        },
        emit_comments: false,
        strict_booleans: true,
        leading_zero_numbers_as_strings: true,
        underscored_numbers_as_strings: true,
        merge_keys: serde_yaml::options::MergeKeyPolicy::Error,
        reject_unsupported_tags: true,
        reject_tagged_field_names: true,
    };
    serde_yaml::from_str_with_options(text, options).map_err(|error| {
        let error = error.without_snippet();
        let place = error.location();
        let number = |number: u64| usize::try_from(number).unwrap_or(0);
        let (line, column) = place.map_or((0, 0), |place| (number(place.line()), number(place.column())));
        TextFault { line, column, trouble: trouble(error, text, line, column) }
    })
}

/// What the library found, as far as we have words for it.
fn trouble(error: &Error, text: &str, line: usize, column: usize) -> Trouble {
    match error {
        Error::DuplicateMappingKey { key: Some(key), .. } => {
            let first = first_of(text, key, line, column).unwrap_or(0);
            Trouble::Twice { key: clean(key), first }
        }
        Error::MergeKeyNotAllowed { .. } => Trouble::Forbidden(Forbidden::MergeKeys),
        Error::UnsupportedTag { .. } | Error::TaggedStructFieldName { .. } => Trouble::Forbidden(Forbidden::Tags),
        Error::MultipleDocuments { .. } => Trouble::Forbidden(Forbidden::Documents),
        Error::UnknownAnchor { .. } => Trouble::Forbidden(Forbidden::Anchors),
        Error::Budget { breach, .. } => match breach {
            BudgetBreach::Aliases { .. } | BudgetBreach::Anchors { .. } => Trouble::Forbidden(Forbidden::Anchors),
            BudgetBreach::MergeKeys { .. } => Trouble::Forbidden(Forbidden::MergeKeys),
            BudgetBreach::Documents { .. } => Trouble::Forbidden(Forbidden::Documents),
            BudgetBreach::Depth { .. } => Trouble::Beyond(Bound::Depth),
            _ => Trouble::Beyond(Bound::Values),
        },
        other => {
            let message = other.to_string();
            // the place is told apart from the message
            let message = message.split(" at line ").next().unwrap_or_default();
            // the parser below it stops at its own limit of lists within lists
            let deep = message.contains("recursion limit");
            if deep { Trouble::Beyond(Bound::Depth) } else { Trouble::Yaml(clean(message)) }
        }
    }
}

/// A piece of a foreign file, short and without control characters.
fn clean(text: &str) -> String {
    let mut clean: String = text.chars().take(LONGEST).map(|c| if c.is_control() { ' ' } else { c }).collect();
    if text.chars().nth(LONGEST).is_some() {
        clean.push('…');
    }
    clean
}

/// Writes a value: block text for prose, no folding, quotes where any reader could mistake a word.
pub fn write<T: Serialize>(value: &T) -> Result<String, String> {
    let options = serde_yaml::ser_options! { folded_wrap_chars: 1_000_000_000 };
    serde_yaml::to_string_with_options(value, options).map_err(|error| error.to_string())
}
