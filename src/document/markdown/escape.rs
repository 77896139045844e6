//! One typed line, escaped: characters first, then what means something only at a line's edge.

/// Escapes every character that could start markup anywhere in a line.
pub(super) fn characters(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len() + text.len() / 8);
    let mut chars = text.chars().peekable();
    while let Some(c) = chars.next() {
        let special = match c {
            '\\' | '`' | '*' | '_' | '[' | ']' | '<' | '>' | '#' | '|' | '!' | '&' | '~' | '@' | '$' => true,
            // http://…, :smile:
            ':' => chars.peek().is_some_and(|next| next.is_ascii_alphanumeric() || "/+-_".contains(*next)),
            // www.…
            '.' => escaped.to_ascii_lowercase().ends_with("www"),
            _ => false,
        };
        if special {
            escaped.push('\\');
        }
        escaped.push(c);
    }
    escaped
}

/// Guards the edges of an escaped line: block signs in front, blanks that would be stripped.
pub(super) fn edges(line: &str) -> String {
    let mut guarded = String::with_capacity(line.len() + 8);
    let mut rest = line;
    if let Some(after) = rest.strip_prefix(' ') {
        guarded.push_str("&#32;");
        rest = after;
    }
    let digits = rest.bytes().take_while(u8::is_ascii_digit).count();
    if rest.starts_with(['-', '+', '=', ':']) {
        guarded.push('\\');
    } else if digits > 0 && rest[digits..].starts_with(['.', ')']) {
        guarded.push_str(&rest[..digits]);
        guarded.push('\\');
        rest = &rest[digits..];
    }
    match rest.strip_suffix(' ') {
        Some(before) => {
            guarded.push_str(before);
            guarded.push_str("&#32;");
        }
        None => guarded.push_str(rest),
    }
    guarded
}
