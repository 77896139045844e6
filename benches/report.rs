//! What an export costs, in milliseconds and at its peak in memory: the report's tree, and every format it is written in.
//!
//! `cargo bench --bench report` prints one line a figure, at 100, 1,000 and 10,000 answers; `… -- pdf 1000` one format
//! at one size. Each figure comes from a process of its own, so that none is warmed or fattened by another; memory is
//! what the system says of that process (`VmHWM`, on Linux), the program and the workbook included.
#![allow(clippy::unwrap_used, clippy::print_stdout)]

mod support;

use std::path::Path;
use std::process::Command;
use support::{filled, median};
use tripartite::analysis::Derived;
use tripartite::document::Glyphs;
use tripartite::document::export::{ExportOptions, Format, write};
use tripartite::i18n::Words;
use tripartite::report::kind::{ReportInput, ReportKind, compose};
use tripartite::report::{Published, writer_words};
use tripartite::runtime::pdf;
use tripartite::store::{Instruments, parse_workbook};

const SIZES: [usize; 3] = [100, 1_000, 10_000];
/// The tree by itself stands in the list of formats.
const TREE: &str = "tree";

fn main() {
    let asked: Vec<String> = std::env::args().skip(1).filter(|arg| !arg.starts_with("--")).collect();
    if let Some(("one", rest)) = asked.split_first().map(|(first, rest)| (first.as_str(), rest)) {
        return one(&rest[0], rest[1].parse().unwrap());
    }
    // `cargo test` runs benches too, without the flag that says so: one short round is enough then
    let short = !std::env::args().any(|arg| arg == "--bench");
    let sizes = if short { vec![0] } else { SIZES.to_vec() };
    let is_asked = |name: &str, size: usize| {
        let (number, word): (Vec<_>, Vec<_>) = asked.iter().partition(|arg| arg.parse::<usize>().is_ok());
        (word.is_empty() || word.iter().any(|word| *word == name))
            && (number.is_empty() || number.iter().any(|number| number.parse() == Ok(size)))
    };
    let program = std::env::current_exe().unwrap();
    for size in sizes {
        for name in std::iter::once(TREE).chain(Format::ALL.map(Format::name)) {
            if is_asked(name, size) {
                Command::new(&program).args(["one", name, &size.to_string()]).status().unwrap();
            }
        }
    }
}

/// Measures one format at one size and prints its line.
fn one(name: &str, size: usize) {
    let library = Instruments::new(None);
    let id = library.usual().unwrap();
    let instrument = library.load(id.as_str(), "en").unwrap();
    let example = library.examples(id.as_str()).remove(0);
    let text = library.example(id.as_str(), &example).unwrap();
    let workbook = filled(&instrument, &parse_workbook(Path::new(&example), &text).unwrap(), size);
    let words = Words::new("en");
    let format = Format::named(name);
    let content = || {
        let (published, derived) = (Published::of(&workbook), Derived::of(&instrument, &workbook));
        let subject = ReportInput::new(&instrument, &published, &derived, &words, "2026-01-01");
        compose(ReportKind::Analysis, format.unwrap_or(Format::Text), &subject).unwrap()
    };
    let (ready, said, pages) = (content(), writer_words(&words, Glyphs::Unicode), pdf::pages(&words, &|_| ()));
    let mut length = 0;
    let mut run = || {
        let Some(format) = format else { return drop(content()) };
        let order = ExportOptions { format, words: &said, reference: None, pages: &pages, progress: &|_| true };
        length = match write(&ready, &order).unwrap() {
            tripartite::document::export::ExportedFiles::One(bytes) => bytes.len(),
            tripartite::document::export::ExportedFiles::Sheets(sheets) => sheets.iter().map(|(_, it)| it.len()).sum(),
        };
    };
    let first = median(1, &mut run);
    let peak = peak().map_or(String::new(), |kib| format!("{:>8.1} MB at most", kib as f64 / 1024.0));
    let times = if first.as_secs() >= 1 { 3 } else { 9 };
    let took = median(times, run).as_secs_f64() * 1000.0;
    println!("{name:<9} {:>6} answers {took:>9.1} ms {peak} {length:>10} bytes", workbook.answers.len());
}

/// The most memory this process has had, in KiB.
fn peak() -> Option<u64> {
    let status = std::fs::read_to_string("/proc/self/status").ok()?;
    status.lines().find_map(|line| line.strip_prefix("VmHWM:")?.split_whitespace().next()?.parse().ok())
}
