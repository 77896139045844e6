//! References inside a text, as people type them: `[@labour-code, s. 24; @survey-2019]` to sources, `[#schemes]` to a part of
//! the document itself.
//!
//! One reading for all that look for them: the writers, the counting of what is cited, the search for those that lead
//! nowhere. Brackets that do not read like this are text, and so are those behind a backslash.

use std::ops::Range;

/// A source named in a text, and the place in it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TextReference {
    /// The id of the source, as typed.
    pub source: String,
    /// The place in it, as typed: `s. 24`.
    pub at: Option<String>,
}

/// References in one pair of brackets.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ReferenceGroup {
    /// Where the brackets stand in the text.
    pub range: Range<usize>,
    /// What they name, one at least.
    pub references: Vec<TextReference>,
}

/// A part of the document named in a text: `[#schemes]`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mention {
    /// Where the brackets stand in the text.
    pub range: Range<usize>,
    /// What they name, as typed.
    pub name: String,
}

/// Every pair of brackets in `text` that names a part of the document, in order: one word that begins with a letter, and
/// no link behind it.
#[must_use]
pub fn mentions(text: &str) -> Vec<Mention> {
    let named = text.match_indices("[#").filter_map(|(start, _)| {
        let name = text[start + 2..].split([']', '[', '\n']).next().unwrap_or_default();
        let end = start + 2 + name.len();
        let is_name = name.starts_with(|c: char| c.is_ascii_lowercase()) && !name.contains(|c: char| !is_of_name(c));
        let is_closed = text[end..].starts_with(']') && !text[end..].starts_with("](");
        (is_name && is_closed && !is_guarded(text, start))
            .then(|| Mention { range: start..end + 1, name: name.to_owned() })
    });
    named.collect()
}

/// A part of the document as it is named in a text.
#[must_use]
pub fn mention_text(name: &str) -> String {
    format!("[#{name}]")
}

/// Where brackets of either kind stand in `text`, in order.
#[must_use]
pub fn marked_ranges(text: &str) -> Vec<Range<usize>> {
    let mut ranges: Vec<Range<usize>> = reference_groups(text).into_iter().map(|group| group.range).collect();
    ranges.extend(mentions(text).into_iter().map(|mention| mention.range));
    ranges.sort_by_key(|range| range.start);
    ranges
}

fn is_of_name(c: char) -> bool {
    c.is_ascii_lowercase() || c.is_ascii_digit() || matches!(c, '-' | '_' | '.')
}

/// Whether a backslash makes a sign text.
fn is_guarded(text: &str, at: usize) -> bool {
    text[..at].bytes().rev().take_while(|byte| *byte == b'\\').count() % 2 == 1
}

/// Every pair of brackets in `text` that names sources, in order.
#[must_use]
pub fn reference_groups(text: &str) -> Vec<ReferenceGroup> {
    let mut groups = Vec::new();
    let mut from = 0;
    while let Some(found) = text[from..].find("[@") {
        let start = from + found;
        from = start + 2;
        if is_guarded(text, start) {
            continue;
        }
        if let Some((end, references)) = inside(text, start) {
            groups.push(ReferenceGroup { range: start..end, references });
            from = end;
        }
    }
    groups
}

/// The ids of the sources `text` names, in order; one named twice stands twice.
pub fn sources_in(text: &str) -> impl Iterator<Item = String> + use<> {
    reference_groups(text).into_iter().flat_map(|group| group.references).map(|reference| reference.source)
}

/// References as they are typed.
#[must_use]
pub fn reference_text(references: &[TextReference]) -> String {
    let said = references.iter().map(|it| match &it.at {
        Some(at) => format!("@{}, {at}", it.source),
        None => format!("@{}", it.source),
    });
    format!("[{}]", said.collect::<Vec<_>>().join("; "))
}

/// What stands in the brackets that open at `start`, and where they are closed again.
fn inside(text: &str, start: usize) -> Option<(usize, Vec<TextReference>)> {
    let close = text[start + 1..].find(['[', ']', '\n'])? + start + 1;
    if !text[close..].starts_with(']') {
        return None;
    }
    let mut references: Vec<TextReference> = Vec::new();
    for part in text[start + 1..close].split(';') {
        let Some(named) = part.trim().strip_prefix('@') else {
            // a semicolon inside a place: `s. 2; s. 5`
            let at = references.last_mut()?.at.as_mut()?;
            at.push(';');
            at.push_str(part);
            continue;
        };
        let (source, at) = match named.split_once(',') {
            Some((source, at)) => (source.trim_end(), Some(at.trim()).filter(|at| !at.is_empty())),
            None => (named, None),
        };
        if source.is_empty() || source.contains(char::is_whitespace) {
            return None;
        }
        references.push(TextReference { source: source.to_owned(), at: at.map(str::to_owned) });
    }
    Some((close + 1, references))
}

#[cfg(test)]
#[allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]
mod tests {
    use super::*;

    fn read(text: &str) -> Vec<Vec<(String, Option<String>)>> {
        let pairs = |group: ReferenceGroup| group.references.into_iter().map(|it| (it.source, it.at)).collect();
        reference_groups(text).into_iter().map(pairs).collect()
    }

    fn one(source: &str, at: Option<&str>) -> (String, Option<String>) {
        (source.to_owned(), at.map(str::to_owned))
    }

    #[test]
    fn a_reference_names_sources_and_places_in_them() {
        assert_eq!(read("Covered [@act-4, s. 24]."), [[one("act-4", Some("s. 24"))]]);
        assert_eq!(read("[@a, s. 2; @b]"), [[one("a", Some("s. 2")), one("b", None)]]);
        assert_eq!(read("[@a, s. 2; s. 5; @b] x [@c]")[0], [one("a", Some("s. 2; s. 5")), one("b", None)]);
        assert_eq!(read("[@a, s. 2; s. 5; @b] x [@c]")[1], [one("c", None)]);
    }

    #[test]
    fn other_brackets_are_text() {
        for text in ["[1]", "[sic]", "[@]", "[@ a]", "[@two words]", "[@a", "[@a\nb]", "\\[@a]", "@a", "[a@b.org]"] {
            assert_eq!(read(text).len(), 0, "{text:?}");
        }
        assert_eq!(read("\\\\[@a]").len(), 1, "a backslash that is itself guarded guards nothing");
        assert_eq!(read("[[@a, s. 1]]").len(), 1, "what is not agreed stands in brackets of its own");
    }

    #[test]
    fn a_part_of_the_document_is_named_by_one_word() {
        let named = |text: &str| mentions(text).into_iter().map(|it| it.name).collect::<Vec<_>>();
        assert_eq!(named("see [#schemes] and [#rep-laws]."), ["schemes", "rep-laws"]);
        assert_eq!(named("[[#schemes]]"), ["schemes"]);
        for text in ["[#5]", "[#]", "[# a]", "[#two words]", "[#a", "[#a](#b)", "\\[#a]", "#a", "[#A]"] {
            assert_eq!(named(text).len(), 0, "{text:?}");
        }
        assert_eq!(marked_ranges("[#b] [@a]"), [0..4, 5..9]);
    }
}
