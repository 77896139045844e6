//! The instruments and common texts inside the program.

use super::tree::Node;
use include_dir::{Dir, include_dir};

/// `assessments/`, as it was when the program was built.
pub(super) static SHIPPED: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/assessments");

/// A file of the program's own data.
pub(super) fn shipped(file: &str) -> Option<&'static str> {
    SHIPPED.get_file(file)?.contents_utf8()
}

/// Every YAML file of the above by its path, as a tree (`build.rs`).
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

    fn check(folder: &Dir<'_>, count: &mut usize) {
        folder.dirs().filter(|it| !it.path().ends_with("examples")).for_each(|it| check(it, count));
        for file in folder.files().filter(|file| file.path().extension().is_some_and(|it| it == "yaml")) {
            let name = file.path().to_string_lossy();
            let written: Value = yaml::read(file.contents_utf8().unwrap()).unwrap();
            let made: Value = shipped_tree(&name).unwrap().read().unwrap();
            // as texts, which differ in the order of keys as well
            assert_eq!(made.to_string(), written.to_string(), "{name}");
            *count += 1;
        }
    }

    #[test]
    fn what_was_read_when_the_program_was_built_says_what_the_yaml_says() {
        let mut count = 0;
        check(&SHIPPED, &mut count);
        assert!(count > 10, "{count}");
    }
}
