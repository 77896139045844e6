use super::super::samples::everything;
use super::super::words::Words;
use super::*;
use std::collections::BTreeSet;

fn setting<'a>() -> Setting<'a> {
    Setting {
        language: "en",
        from_right: false,
        creator: "test",
        footer: "",
        page: &|page, pages| format!("{page} / {pages}"),
        lacking: &|scripts: &BTreeSet<String>| format!("no font for {scripts:?}"),
        fonts: &|_| Vec::new(),
        strict: false,
        going: &|_| true,
    }
}

#[test]
fn one_of_everything() {
    let written = write(&everything(), &Words::default(), &setting()).unwrap();
    assert!(written.bytes.starts_with(b"%PDF-1.7"));
    assert!(written.lacking.is_empty(), "{:?}", written.lacking);
}
