//! What a line of a long text is, by its first signs alone.

/// The levels a heading inside a text may have, by its number signs.
const HEADINGS: std::ops::RangeInclusive<usize> = 2..=3;

/// What a line begins.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum LineKind<'a> {
    /// Nothing, or blanks.
    Blank,
    /// A heading, with the number of its signs, and its words.
    Heading(usize, &'a str),
    /// Part of a quotation, without its sign.
    Quote(&'a str),
    /// An item of a list: the blanks before it, its number if it has one, its words.
    Item { indent: usize, number: Option<usize>, text: &'a str },
    /// Anything else.
    Text(&'a str),
}

/// What `line` is; numbers of more than three digits are no items.
pub(super) fn kind_of(line: &str) -> LineKind<'_> {
    let (indent, trimmed) = indented(line);
    if is_blank(trimmed) {
        return LineKind::Blank;
    }
    let signs = trimmed.bytes().take_while(|byte| *byte == b'#').count();
    if indent < 4
        && HEADINGS.contains(&signs)
        && let Some(text) = behind(&trimmed[signs..])
    {
        return LineKind::Heading(signs, text);
    }
    if trimmed == ">" {
        return LineKind::Quote("");
    }
    if let Some(text) = trimmed.strip_prefix('>').and_then(|rest| rest.strip_prefix(' ')) {
        return LineKind::Quote(text);
    }
    if let Some(text) = trimmed.strip_prefix(['-', '*']).and_then(behind) {
        return LineKind::Item { indent, number: None, text };
    }
    let digits = trimmed.bytes().take_while(u8::is_ascii_digit).count();
    if (1..=3).contains(&digits)
        && let Some(text) = trimmed[digits..].strip_prefix(['.', ')']).and_then(behind)
        && let Ok(number) = trimmed[..digits].parse()
    {
        return LineKind::Item { indent, number: Some(number), text };
    }
    LineKind::Text(line)
}

/// Whether nothing would be seen of a text; what the cleaning gives a name is seen.
pub(super) fn is_blank(text: &str) -> bool {
    text.chars().all(|c| c == '\t' || (c.is_whitespace() && !crate::text::clean::is_hidden(c)))
}

/// The blanks a line begins with, a tab counted as four, and the rest of it.
pub(super) fn indented(line: &str) -> (usize, &str) {
    let trimmed = line.trim_start_matches([' ', '\t']);
    let blanks = line[..line.len() - trimmed.len()].chars();
    (blanks.map(|c| if c == '\t' { 4 } else { 1 }).sum(), trimmed)
}

/// The words behind a sign and a blank; nothing where there are none.
fn behind(rest: &str) -> Option<&str> {
    let text = rest.strip_prefix([' ', '\t'])?.trim_start_matches([' ', '\t']);
    (!is_blank(text)).then_some(text)
}
