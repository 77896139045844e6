//! How keys are written in a test: plain characters are typed, `<Name>` is a key by its name in the key map.
//!
//! ```text
//! 12w<C-a>Because the law says so.<Esc>u     a blank is a blank, <lt> is the character <
//! ```

use tripartite::app::Key;

/// Reads the notation.
///
/// # Panics
/// Panics with the whole line when a name is no key, so that a mistyped test fails where it is wrong.
pub fn keys(line: &str) -> Vec<Key> {
    let mut found = Vec::new();
    let mut rest = line;
    while let Some(first) = rest.chars().next() {
        let name = match rest.strip_prefix('<').and_then(|after| after.split_once('>')) {
            Some((name, after)) => {
                rest = after;
                if name == "lt" { "<" } else { name }
            }
            None => {
                let (name, after) = rest.split_at(first.len_utf8());
                rest = after;
                name
            }
        };
        found.push(Key::parse(name).unwrap_or_else(|| panic!("“{name}” is no key, in “{line}”")));
    }
    found
}
