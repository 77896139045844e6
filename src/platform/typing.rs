//! A text as one word of a command line that people type or copy, whatever stands in it.
//!
//! Pure, so that it is tested everywhere. A name that needs no quotes has none.

/// For the shells of Unix.
#[cfg(any(unix, test))]
pub(super) fn for_sh(text: &str) -> String {
    let text = no_option(text, "./");
    if is_plain(&text, "/+,@%") { text } else { format!("'{}'", text.replace('\'', r"'\''")) }
}

/// For both shells of Windows. The older takes only straight double quotes; within these PowerShell replaces what follows
/// `$` and `` ` ``, and takes a curved double quote for the end. A name with one of those is written for PowerShell alone, where
/// each single quote, curved or not, is doubled.
#[cfg(any(windows, test))]
pub(super) fn for_windows(text: &str) -> String {
    let text = no_option(text, r".\");
    if is_plain(&text, r"\/") {
        text
    } else if text.contains(['$', '`', '“', '”', '„']) {
        let doubled = |c: char| if "'‘’‚‛".contains(c) { format!("{c}{c}") } else { c.to_string() };
        format!("'{}'", text.chars().map(doubled).collect::<String>())
    } else {
        format!("\"{text}\"")
    }
}

/// What begins with a hyphen is taken for an option.
fn no_option(text: &str, here: &str) -> String {
    if text.starts_with('-') { format!("{here}{text}") } else { text.to_owned() }
}

fn is_plain(text: &str, signs: &str) -> bool {
    !text.is_empty() && text.chars().all(|c| c.is_alphanumeric() || "._-:".contains(c) || signs.contains(c))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_name_of_a_file_does_anything_when_its_command_is_typed() {
        for (name, typed) in [
            ("/a/w.yaml", "/a/w.yaml"),
            ("/a/w (1).yaml", "'/a/w (1).yaml'"),
            ("/a/Anna's $(rm -r x) `y` \"z\".yaml", r#"'/a/Anna'\''s $(rm -r x) `y` "z".yaml'"#),
            ("-o", "./-o"),
            ("~/w", "'~/w'"),
            ("", "''"),
        ] {
            assert_eq!(for_sh(name), typed);
        }
    }

    #[test]
    fn a_name_of_windows_is_one_word_in_both_of_its_shells() {
        for (name, typed) in [
            (r"C:\Users\Zoé\w.yaml", r"C:\Users\Zoé\w.yaml"),
            (r"C:\Users\Zoé B\w (1).yaml", r#""C:\Users\Zoé B\w (1).yaml""#),
            ("Anna's; x & y.yaml", "\"Anna's; x & y.yaml\""),
            ("l’égalité.yaml", "\"l’égalité.yaml\""),
            ("$(rm x) l’été `y`.yaml", "'$(rm x) l’’été `y`.yaml'"),
            ("“a”; it's.yaml", "'“a”; it''s.yaml'"),
            ("-o", r".\-o"),
            ("a,b@c.yaml", "\"a,b@c.yaml\""),
        ] {
            assert_eq!(for_windows(name), typed);
        }
    }
}
