//! The instruments and common texts inside the program.

use super::tree::Node;
use crate::packed;

/// The folder of the shipped files.
const FOLDER: &str = "assessments/";

/// The text of a file of the program's own data.
pub(super) fn shipped(file: &str) -> Option<String> {
    packed::text(&format!("{FOLDER}{file}"))
}

/// Whether there is such a file.
pub(super) fn is_shipped(file: &str) -> bool {
    packed::has(&format!("{FOLDER}{file}"))
}

/// The files of the program's own data.
pub(super) fn shipped_files() -> impl Iterator<Item = &'static str> {
    packed::paths().filter_map(|path| path.strip_prefix(FOLDER))
}

/// Every YAML file of these by its path, as a tree (`build.rs`).
static TREE: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/assessments.tree"));

/// A YAML file of the program's own data, read when the program was built; `None` for examples, and for one that could
/// not be read.
pub(super) fn shipped_tree(file: &str) -> Option<Node<'static>> {
    Node::of(TREE)?.get(file)
}

/// The same as it reads in a language: translations were laid over it when the program was built. `None` where it has none.
pub(super) fn laid_tree(language: &str, file: &str) -> Option<Node<'static>> {
    shipped_tree(&format!("{language}:{file}"))
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;
    use crate::store::yaml;
    use serde_json::Value;

    #[test]
    fn what_was_read_when_the_program_was_built_says_what_the_yaml_says() {
        let mut count = 0;
        for name in shipped_files().filter(|name| name.ends_with(".yaml") && !name.contains("/examples/")) {
            let written: Value = yaml::read(&shipped(name).unwrap()).unwrap();
            let made: Value = shipped_tree(name).unwrap().read().unwrap();
            // as texts, which differ in the order of keys as well
            assert_eq!(made.to_string(), written.to_string(), "{name}");
            count += 1;
        }
        assert!(count > 10, "{count}");
    }
}
