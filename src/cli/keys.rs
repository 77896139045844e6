//! `tripartite keys`: the key map, the same that the help on screen shows.

use super::call::{Call, Outcome, Refused};
use crate::i18n::Words;

/// Shows the key map.
pub fn keys(call: &mut Call) -> Result<Outcome, Refused> {
    let map = key_map(&call.words);
    if map.is_empty() {
        return Err(Refused(vec![call.words.t("cli-not-built")]));
    }
    for (key, does) in map {
        call.out.line(&format!("{key:<16} {does}"));
    }
    Ok(Outcome::Done)
}

/// Each key and what it does; filled from the application's own key map.
fn key_map(_words: &Words) -> Vec<(String, String)> {
    Vec::new()
}
