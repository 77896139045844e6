//! `tripartite licences`: under which licences the program and everything that is part of it may be used.
//!
//! A program that is handed on must bring these texts along; they are built in, so that no copy can be without them. The
//! list of crates is made by a test, `tests/core/licences.rs`.

use super::call::{Call, CommandOutcome};
use crate::packed;

const MIT: &str = "LICENSE-MIT";
const APACHE: &str = "LICENSE-APACHE";
const CRATES: &str = "assets/licences/crates.txt";
const FONTS: [(&str, &str, &str); 2] = [
    ("Noto Sans", "OFL-1.1", "assets/fonts/LICENSE-NotoSans.txt"),
    ("DejaVu Sans", "Bitstream-Vera", "assets/fonts/LICENSE-DejaVuSans.txt"),
];
/// What stands at the beginning of the line before each text.
const MARK: &str = "§§ ";
/// Between two texts.
const RULE: usize = 78;

/// Shows what is part of the program, one line each; without `list` the texts of the licences as well.
pub fn licences(call: &mut Call, list: bool) -> CommandOutcome {
    let program = format!("tripartite {} | {}", env!("CARGO_PKG_VERSION"), env!("CARGO_PKG_LICENSE"));
    let packed = |path| packed::text(path).unwrap_or_default();
    let listed = packed(CRATES);
    let (crates, texts) = listed.split_once(MARK).unwrap_or((&listed, ""));
    let crates: Vec<(&str, &str)> =
        crates.lines().filter(|line| !line.starts_with('#')).filter_map(|line| line.rsplit_once(" | ")).collect();
    call.out.line(&program);
    for (name, licence, _) in FONTS {
        call.out.line(&format!("{name} | {licence}"));
    }
    call.out.line("std (Rust) | MIT OR Apache-2.0");
    if list {
        crates.iter().for_each(|(of, _)| call.out.line(of));
        return CommandOutcome::Done;
    }
    for (of, numbers) in &crates {
        let numbers = call.words.with("cli-licences-see", &[("numbers", (&numbers.replace(' ', ", ")).into())]);
        call.out.line(&format!("{of} ({numbers})"));
    }
    text(call, &program, &packed(MIT));
    text(call, &program, &packed(APACHE));
    for (name, licence, words) in FONTS {
        text(call, &format!("{name} | {licence}"), &packed(words));
    }
    for numbered in texts.split(&format!("\n{MARK}")) {
        let (number, words) = numbered.split_once('\n').unwrap_or((numbered, ""));
        let title = call.words.with("cli-licences-text", &[("number", number.trim().into())]);
        text(call, &title, words);
    }
    CommandOutcome::Done
}

/// A text under a rule and its title.
fn text(call: &mut Call, title: &str, words: &str) {
    call.out.line("");
    call.out.line(&"─".repeat(RULE));
    call.out.line(title);
    call.out.line("");
    call.out.text(0, words.trim_matches('\n'));
}
