//! What a file may be called on every system, and what Windows alone refuses or, worse, makes something else of.
//!
//! Pure, so that it is tested everywhere. Windows takes `ab:c` for a stream within a file `ab`, `trail. ` for `trail`, and
//! `con.yaml` for the console, without an error.

/// Names of devices, whatever follows after a dot.
const DEVICES: [&str; 6] = ["con", "prn", "aux", "nul", "conin$", "conout$"];
/// Beginnings of names of devices, which a digit follows; three of the digits may be raised.
const NUMBERED: [&str; 2] = ["com", "lpt"];

/// Whether every system we know can have a file of this name, as it is written.
#[must_use]
pub fn is_portable(name: &str) -> bool {
    let stem = name.split('.').next().unwrap_or_default().trim_end().to_lowercase();
    let numbered = NUMBERED.iter().filter_map(|device| stem.strip_prefix(device));
    let is_device = DEVICES.contains(&stem.as_str())
        || numbered.into_iter().any(|rest| {
            let mut digits = rest.chars();
            matches!((digits.next(), digits.next()), (Some('1'..='9' | '¹' | '²' | '³'), None))
        });
    !name.contains(['<', '>', ':', '"', '/', '\\', '|', '?', '*'])
        && !name.chars().any(char::is_control)
        && !name.ends_with(['.', ' '])
        && !is_device
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_is_refused_that_one_system_cannot_have_as_it_is_written() {
        let refused = ["a:b.yaml", "x?.yaml", "a*", "trail. ", "trail.", "w ", "a\\b", "a|b", "<a>", "\"", "a\u{7}b"];
        let devices = ["CON", "con.yaml", "Nul.tar.gz", "com1", "LPT9.txt", "com¹", "aux .yaml", "CONIN$"];
        for name in refused.into_iter().chain(devices) {
            assert!(!is_portable(name), "{name:?}");
        }
    }

    #[test]
    fn usual_names_are_not_refused() {
        for name in [
            "w.yaml",
            "Kenia – réunion 2.yaml",
            "日本.yaml",
            ".hidden",
            "console.yaml",
            "com10",
            "com",
            "a.b c.d",
            "aux2",
        ] {
            assert!(is_portable(name), "{name:?}");
        }
    }
}
