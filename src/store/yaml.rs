//! The only module that names the YAML library: reading with limits, writing in the house layout.
//!
//! Anchors, aliases, merge keys, tags and duplicate keys are refused; `no` in a place of text is the word, never false. What is
//! written needs no knowledge of YAML versions to be read alike everywhere.

use super::house;
use super::locate::{first_of, key_of};
use super::parse_error::{Bound, Forbidden, ParseError, Syntax, TextFault};
use super::parse_thread::{run_with_timeout, timeout_for};
use crate::instrument::ValueFault;
use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_yaml::budget::BudgetBreach;
use serde_yaml::granit_parser::{ErrorKind, Event, Parser};
use serde_yaml::{Error, ExternalMessageSource};
use std::sync::Arc;

/// The longest message of the library that is shown, in characters.
const MAX_CHARS: usize = 400;

/// Reads a value from a small file: settings, lists, instruments.
pub fn read<T: DeserializeOwned + Send + 'static>(text: &str) -> Result<T, TextFault> {
    read_within(&Arc::new(text.to_owned()), Bound::Values.most()).map(|found| found.value)
}

/// What was read of a text.
pub struct Found<T> {
    pub value: T,
    /// Whether comments stand beside it, where our own reader has looked.
    pub has_comments: Option<bool>,
}

impl<T> Found<T> {
    /// A value that the library read.
    pub fn by_library(value: T) -> Self {
        Self { value, has_comments: None }
    }
}

/// Reads a value of at most so many keys and values. What is not in our own layout the library reads, and it tells the
/// faults of every file.
pub fn read_within<T: DeserializeOwned + Send + 'static>(
    text: &Arc<String>,
    values: usize,
) -> Result<Found<T>, TextFault> {
    match house::read(text, values) {
        Some((value, has_comments)) => Ok(Found { value, has_comments: Some(has_comments) }),
        None => read_by_library(text, values).map(Found::by_library),
    }
}

/// Reads a value by the library alone, on a thread of its own.
pub fn read_by_library<T: DeserializeOwned + Send + 'static>(
    text: &Arc<String>,
    values: usize,
) -> Result<T, TextFault> {
    let shared = text.clone();
    run_with_timeout(timeout_for(text.len()), move || parse(&shared, values)).map_err(TextFault::whole)?
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
    let value = serde_yaml::from_str_with_options(text, options).map_err(|error| {
        let error = error.without_snippet();
        let place = error.location();
        let number = |number: u64| usize::try_from(number).unwrap_or(0);
        let (line, column) = place.map_or((0, 0), |place| (number(place.line()), number(place.column())));
        TextFault { line, column, error: parse_error(error, text, line, column) }
    })?;
    match first_tag(text) {
        Some((line, column)) => Err(TextFault { line, column, error: ParseError::Forbidden(Forbidden::Tags) }),
        None => Ok(value),
    }
}

/// Where the first tag stands. The library reads some of them without a word (`!!str`, `!!binary`, `!`), and what is
/// read then is not what stands in the file.
fn first_tag(text: &str) -> Option<(usize, usize)> {
    // most texts have no place where one could begin, and are not read a second time
    let begins = |(at, _): (usize, &str)| text[..at].ends_with([' ', '\t', '\n', '[', '{', ',', '-', ':', '?']);
    if !text.match_indices('!').any(begins) {
        return None;
    }
    let is_tagged = |event: &Event<'_>| match event {
        Event::Scalar(.., tag) | Event::SequenceStart(.., tag) | Event::MappingStart(.., tag) => tag.is_some(),
        _ => false,
    };
    let mut events = Parser::new_from_str(text).map_while(Result::ok);
    let (_, span) = events.find(|(event, _)| is_tagged(event))?;
    let begins = span.tag_start.unwrap_or(span.start);
    Some((begins.line(), begins.col() + 1))
}

/// What the library found, in our words: every kind a person can meet has its own, and what is left has one for all.
fn parse_error(error: &Error, text: &str, line: usize, column: usize) -> ParseError {
    let value = ParseError::Value;
    match error {
        Error::DuplicateMappingKey { key: Some(key), .. } => {
            let first = first_of(text, key, line, column).unwrap_or(0);
            ParseError::Twice { key: clean(key), first }
        }
        Error::MergeKeyNotAllowed { .. } | Error::MergeValueNotMapOrSeqOfMaps { .. } => {
            ParseError::Forbidden(Forbidden::MergeKeys)
        }
        Error::UnsupportedTag { .. }
        | Error::TaggedStructFieldName { .. }
        | Error::TaggedScalarCannotDeserializeIntoString { .. }
        | Error::TaggedEnumMismatch { .. }
        | Error::InvalidBinaryBase64 { .. }
        | Error::BinaryNotUtf8 { .. }
        | Error::UnsupportedIncludeForm { .. } => ParseError::Forbidden(Forbidden::Tags),
        Error::MultipleDocuments { .. } => ParseError::Forbidden(Forbidden::Documents),
        Error::UnknownAnchor { .. } => ParseError::Forbidden(Forbidden::Anchors),
        Error::AliasError { error, .. } => parse_error(error, text, line, column),
        Error::Budget { breach, .. } => match breach {
            BudgetBreach::Aliases { .. } | BudgetBreach::Anchors { .. } => ParseError::Forbidden(Forbidden::Anchors),
            BudgetBreach::MergeKeys { .. } => ParseError::Forbidden(Forbidden::MergeKeys),
            BudgetBreach::Documents { .. } => ParseError::Forbidden(Forbidden::Documents),
            BudgetBreach::Depth { .. } => ParseError::Beyond(Bound::Depth),
            _ => ParseError::Beyond(Bound::Values),
        },
        Error::NullIntoString { .. } | Error::InvalidCharNull { .. } => {
            value(if is_key(text, line, column) { ValueFault::NullKey } else { ValueFault::Null })
        }
        Error::ExternallyTaggedEnumExpectedScalarOrMapping { .. }
        | Error::ExpectedStringKeyForExternallyTaggedEnum { .. }
        | Error::ExpectedMappingEndAfterEnumVariantValue { .. } => value(ValueFault::Map),
        Error::UnexpectedValueForUnit { .. } | Error::UnexpectedValueForUnitEnumVariant { .. } => {
            value(ValueFault::Single)
        }
        Error::InvalidBooleanStrict { .. } => value(ValueFault::Flag),
        Error::InvalidScalar { ty, .. } => value(if *ty == "boolean" { ValueFault::Flag } else { ValueFault::Whole }),
        Error::NonFiniteFloat { .. } => value(ValueFault::Whole),
        Error::Unexpected { expected, .. } => expected_value(expected).map_or_else(|| unknown(error), value),
        Error::SerdeInvalidType { unexpected, expected, .. } => misfit(unexpected, expected, error),
        Error::SerdeInvalidValue { expected, .. } => expected_value(expected).map_or_else(|| unknown(error), value),
        Error::SerdeUnknownVariant { variant, expected, .. } => value(ValueFault::word(variant, expected)),
        Error::SerdeUnknownField { field, expected, .. } => {
            let known = expected.iter().map(ToString::to_string).collect();
            value(ValueFault::UnknownKey { found: clean(field), known })
        }
        Error::SerdeMissingField { field, .. } => value(ValueFault::MissingKey((*field).to_owned())),
        Error::Eof { .. } => ParseError::Syntax(Syntax::End),
        Error::IndentationError { .. } | Error::FoldedBlockScalarMustIndentContent { .. } => {
            ParseError::Syntax(Syntax::Indent)
        }
        Error::Message { msg, .. } | Error::SerdeVariantId { msg, .. } => of_message(msg),
        Error::ExternalMessage { source, .. } => match source.as_ref() {
            ExternalMessageSource::Parser(fault) => written(fault.kind()).unwrap_or_else(|| unknown(error)),
            _ => unknown(error),
        },
        other => unknown(other),
    }
}

/// What is wrong with how a text is written.
fn written(kind: &ErrorKind) -> Option<ParseError> {
    use ErrorKind as E;
    Some(ParseError::Syntax(match kind {
        // the parser stops at its own limit of lists within lists
        E::RecursionLimitExceeded => return Some(ParseError::Beyond(Bound::Depth)),
        E::UndeclaredTagHandle
        | E::ExpectedTagBang
        | E::InvalidGlobalTagCharacter
        | E::InvalidTagTerminator
        | E::MissingTagUri
        | E::UnclosedVerbatimTag
        | E::InvalidTagEscape
        | E::InvalidTagUtf8LeadingByte
        | E::InvalidTagUtf8TrailingByte
        | E::InvalidTagUtf8 => return Some(ParseError::Forbidden(Forbidden::Tags)),
        E::MissingAnchorOrAliasName | E::AnchorCountOverflow => return Some(ParseError::Forbidden(Forbidden::Anchors)),
        E::InvalidDocumentEnd | E::MissingDocumentEndBeforeDirective => {
            return Some(ParseError::Forbidden(Forbidden::Documents));
        }
        E::UnclosedQuotedScalar
        | E::DocumentIndicatorInQuotedScalar
        | E::InvalidQuotedScalarIndent
        | E::InvalidTrailingSingleQuotedScalar
        | E::InvalidTrailingDoubleQuotedScalar => Syntax::Quote,
        E::UnknownQuotedScalarEscape
        | E::InvalidQuotedScalarHexEscape
        | E::InvalidLowSurrogateHexEscape
        | E::InvalidLowSurrogate
        | E::MissingLowSurrogate
        | E::UnpairedLowSurrogate
        | E::InvalidUnicodeEscape => Syntax::Escape,
        E::UnexpectedEofFlowSequence
        | E::UnexpectedEofFlowMapping
        | E::UnexpectedEofImplicitFlowMapping
        | E::ExpectedFlowMappingSeparator
        | E::ExpectedFlowSequenceSeparator
        | E::MisplacedFlowCollectionEnd
        | E::MismatchedFlowCollectionEnd { .. }
        | E::UnclosedFlowCollection { .. }
        | E::BlockEntryInFlowCollection
        | E::FlowMappingValueAdjacentCollection
        | E::InvalidFlowScalarIndent => Syntax::Bracket,
        E::TabNotAllowed
        | E::TabInBlockIndentation
        | E::TabAtBlockScalarStart
        | E::TabInIndentation
        | E::TabInPlainScalar => Syntax::Tab,
        E::InvalidIndentation | E::ExpectedBlockMappingKey | E::InvalidBlockScalarIndent | E::ZeroBlockScalarIndent => {
            Syntax::Indent
        }
        E::SimpleKeyExpected
        | E::InvalidSimpleKey
        | E::MappingKeyNotAllowed
        | E::MappingValueNotAllowed
        | E::InvalidMappingValueWhitespace
        | E::InvalidColonPlacement => Syntax::Colon,
        E::UnexpectedCharacter { .. }
        | E::ExpectedNodeContent
        | E::PlainScalarStartsWithDashFlowIndicator
        | E::UnexpectedEndOfPlainScalar
        | E::BlockSequenceEntryNotAllowed
        | E::ExpectedBlockSequenceEntry
        | E::InvalidBlockEntryWhitespace
        | E::InvalidBlockScalarHeader
        | E::CommentInterceptedScalar
        | E::CommentNotSeparated
        | E::ExpectedWhitespace => Syntax::Sign,
        E::UnexpectedEofBlockSequence | E::UnexpectedEofBlockMapping | E::UnexpectedEof => Syntax::End,
        _ => return None,
    }))
}

/// What a message of serde says: a fault of ours that travelled in it, or one of its own.
pub fn of_message(message: &str) -> ParseError {
    if let Some(fault) = ValueFault::of_message(message) {
        return ParseError::Value(fault);
    }
    let mut quoted = message.split('`').skip(1).step_by(2).map(clean);
    let head = message.split('`').next().unwrap_or_default().trim_end();
    let expects = || message.rsplit_once("expected ").map(|(_, expected)| expected);
    let found = match (head, quoted.next()) {
        ("missing field", Some(key)) => Some(ValueFault::MissingKey(key)),
        ("unknown field", Some(found)) => Some(ValueFault::UnknownKey { found, known: quoted.collect() }),
        ("unknown variant", Some(found)) => Some(ValueFault::Word { found, known: quoted.collect() }),
        _ => expects().and_then(expected_value),
    };
    found.map_or_else(|| ParseError::Yaml(clean(message)), ParseError::Value)
}

/// What something of another kind stands for, where serde says both.
fn misfit(unexpected: &str, expected: &str, error: &Error) -> ParseError {
    match expected_value(expected) {
        Some(ValueFault::Single) if ["null", "unit value"].contains(&unexpected) => ParseError::Value(ValueFault::Null),
        Some(fault) => ParseError::Value(fault),
        None => unknown(error),
    }
}

/// What belongs where something of another kind stands, by the name the library or serde has for it.
fn expected_value(name: &str) -> Option<ValueFault> {
    let has = |words: &[&str]| words.iter().any(|word| name.contains(word));
    Some(match name {
        "a text or a list of ids" => ValueFault::TextOrList,
        _ if has(&["struct ", "map"]) => ValueFault::Map,
        _ if has(&["sequence", "seq", "a list"]) => ValueFault::List,
        _ if has(&["bool"]) => ValueFault::Flag,
        "u8" | "u16" | "u32" | "u64" | "usize" | "i8" | "i16" | "i32" | "i64" | "isize" | "f64" | "an integer" => {
            ValueFault::Whole
        }
        _ if has(&["string", "scalar", "str", "an id", "identifier", "single YAML node"]) => ValueFault::Single,
        _ => return None,
    })
}

/// Whether what stands at a place is a key without a name.
fn is_key(text: &str, line: usize, column: usize) -> bool {
    let at = line.checked_sub(1).and_then(|at| text.lines().nth(at));
    let rest = at.map(|line| line.chars().skip(column.saturating_sub(1)).collect::<String>()).unwrap_or_default();
    let empty = |key: &str| matches!(key.trim(), "" | "~" | "null" | "Null" | "NULL");
    key_of(rest.trim_start()).is_some_and(|(key, _)| empty(key))
}

/// What there are no words of ours for; the library's own are for whoever looks for a fault of the program.
fn unknown(error: &Error) -> ParseError {
    ParseError::Yaml(clean(&error.to_string()))
}

/// A piece of a foreign file, short and without control characters.
fn clean(text: &str) -> String {
    let one_line: String = text.chars().map(|c| if c.is_control() { ' ' } else { c }).collect();
    crate::text::shortened(&one_line, MAX_CHARS)
}

/// Writes a value: block text for prose, no folding, quotes where any reader could mistake a word.
pub fn write<T: Serialize>(value: &T) -> Result<String, String> {
    let options = serde_yaml::ser_options! { folded_wrap_chars: 1_000_000_000 };
    serde_yaml::to_string_with_options(value, options).map_err(|error| error.to_string())
}
