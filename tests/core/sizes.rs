//! Files that are large by their number of rows alone: no document takes longer than its rows, and each can be stopped.
//!
//! The hunt `sizes` measures every shape, document and format in seconds and megabytes; here are those that once cost the
//! square of their rows, and what is asked of whoever stops.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use crate::support::sizes::{SMALL, of_bytes, shape};
use crate::support::{id, instrument};
use std::cell::Cell;
use std::collections::BTreeSet;
use std::path::Path;
use std::sync::Arc;
use std::time::{Duration, Instant};
use tripartite::analysis::{Derived, meeting, status};
use tripartite::app::{CancelToken, Export, Message};
use tripartite::document::WriteFault;
use tripartite::document::export::{ExportOptions, ExportedFiles, Format, write};
use tripartite::document::{Block, Document, Glyphs, Line, wrap};
use tripartite::i18n::Words;
use tripartite::instrument::Instrument;
use tripartite::report::kind::{ReportInput, ReportKind, compose, tree};
use tripartite::report::{Compared, Published, writer_words};
use tripartite::runtime::{exports, pdf};
use tripartite::store::parse_workbook;
use tripartite::workbook::Workbook;

fn workbook(name: &str, rows: usize) -> Workbook {
    parse_workbook(Path::new(name), &(shape(name).make)(rows)).unwrap_or_else(|fault| panic!("{name}: {fault}"))
}

/// A document as a file, asked `going` on the way; nothing where it was stopped.
fn document(
    workbook: &Workbook,
    kind: ReportKind,
    format: Format,
    progress: &dyn Fn(u16) -> bool,
) -> Option<ExportedFiles> {
    let (instrument, words) = (instrument("en"), Words::new("en"));
    let (published, derived) = (Published::of(workbook), Derived::of(&instrument, workbook));
    let empty = Workbook { registers: Default::default(), answers: Default::default(), ..workbook.clone() };
    let against = (kind == ReportKind::Changes).then(|| Compared::of(&empty, workbook));
    let subject = ReportInput::new(&instrument, &published, &derived, &words, "2026-01-01");
    let subject = ReportInput { against: against.as_ref(), progress, ..subject };
    let content = compose(kind, format, &subject)?;
    let (said, pages) = (writer_words(&words, Glyphs::Unicode), pdf::pages(&words, &|_| ()));
    match write(&content, &ExportOptions { format, words: &said, reference: None, pages: &pages, progress }) {
        Ok(written) => Some(written),
        Err(WriteFault::Cancelled) => None,
        Err(fault) => panic!("{fault}"),
    }
}

/// The time this thread had a processor, so that whatever else the machine does is left out. Linux alone says it: under wine
/// the file is there, and says the time of wine's server.
fn processor_time() -> Option<Duration> {
    if !cfg!(target_os = "linux") {
        return None;
    }
    let line = std::fs::read_to_string("/proc/thread-self/schedstat").ok()?;
    line.split_whitespace().next()?.parse().ok().map(Duration::from_nanos)
}

/// The time work took, done so many times over.
fn time(times: usize, work: &dyn Fn()) -> Duration {
    let (begun, at) = (processor_time(), Instant::now());
    (0..times).for_each(|_| work());
    begun.and_then(|begun| processor_time()?.checked_sub(begun)).unwrap_or_else(|| at.elapsed())
}

/// What can be told from the ticks the system counts in.
const MEASURABLE: Duration = Duration::from_millis(40);

/// Work that once took the square of its rows: a shape, how many rows of it, and what is done with them.
type Work = (&'static str, usize, &'static str, fn(&Instrument, &Workbook, &Derived));

const BITTEN: [Work; 9] = [
    ("unknown", 1500, "the problems of each place", |_, workbook, derived| {
        workbook.entries().for_each(|(place, _)| assert!(derived.problems_at(&place).count() > 0));
    }),
    ("figures", 1000, "the problems of each row", |_, workbook, derived| {
        let figure = id("figure");
        workbook.rows(&figure).for_each(|(row, _)| assert!(derived.problems_of_row(&figure, row).count() > 0));
    }),
    ("rows-and-answers", 3000, "what is disputed at each place", |_, workbook, _| {
        workbook.entries().for_each(|(place, _)| assert!(workbook.disputed_at(&place).count() > 0));
    }),
    ("attendance", 1200, "whether fields name rows there are", |instrument, workbook, _| {
        drop(Derived::of(instrument, workbook));
    }),
    ("moving-quorum", 1200, "the quorum through a meeting", |instrument, workbook, _| {
        assert!(meeting::quorum_changes(instrument, workbook, &id("m")).len() > 100);
    }),
    ("decisions", 1200, "the decisions that hold", |_, workbook, _| {
        assert_eq!(status::last_decisions(workbook).len(), workbook.rows(&id("decision")).count());
    }),
    ("decisions", 1200, "whether what was agreed stands", |instrument, workbook, derived| {
        assert!(status::status(instrument, workbook, &derived.progress).holds.len() > 1);
        drop(Derived::of(instrument, workbook));
    }),
    ("meetings", 400, "each meeting by its number", |instrument, workbook, derived| {
        let words = Words::new("en");
        drop(tree(
            ReportKind::Record,
            &ReportInput::new(instrument, &Published::of(workbook), derived, &words, "2026-01-01"),
        ));
    }),
    ("unknown", 3000, "lines of many pieces", |_, workbook, _| {
        let mut line = Line::new();
        workbook.answers.keys().for_each(|slot| {
            line.push_strong("x").push_text(format!(" {slot}, "));
        });
        assert!(wrap::line(&line, 80, Glyphs::Unicode).len() > 100);
    }),
];

#[test]
fn twice_the_rows_take_twice_the_time() {
    let instrument = instrument("en");
    for (name, rows, what, work) in BITTEN {
        let [few, many] = [rows, 2 * rows].map(|rows| {
            let workbook = workbook(name, rows);
            let derived = Derived::of(&instrument, &workbook);
            (workbook, derived)
        });
        let took = |(workbook, derived): &(Workbook, Derived), times: usize| {
            time(times, &|| work(&instrument, workbook, derived))
        };
        let mut times = 1;
        while took(&few, times) < MEASURABLE {
            times *= 2;
        }
        // what squares its rows takes four times as long: a few tries decide between two and four
        let grows = |_| took(&many, times).as_secs_f64() / took(&few, times).max(MEASURABLE / 4).as_secs_f64();
        let tries: Vec<f64> = (0..4).map(grows).collect();
        let least = tries.iter().copied().fold(f64::INFINITY, f64::min);
        assert!(least < 3.0, "{what} ({name}) grows faster than its rows: {tries:.1?}");
    }
}

#[test]
fn rows_nothing_was_said_about_stand_together() {
    let rows = of_bytes(shape("agreements"), SMALL);
    let workbook = workbook("agreements", rows);
    let (instrument, words) = (instrument("en"), Words::new("en"));
    let (published, derived) = (Published::of(&workbook), Derived::of(&instrument, &workbook));
    let subject = ReportInput::new(&instrument, &published, &derived, &words, "2026-01-01");
    let together = format!("{} rows without a reply", words.number(rows));
    for kind in [ReportKind::Record, ReportKind::Open, ReportKind::Requests] {
        let document = tree(kind, &subject).unwrap();
        assert!(count(&document) < 8 * rows + 2000, "{} blocks for {rows} rows", count(&document));
        let page = tripartite::document::text::write(&document, 200, &writer_words(&words, Glyphs::Unicode));
        assert!(page.replace('\n', " ").contains(&together), "{}: the rows are counted", kind.name());
    }
    let open = derived.progress.overall.open;
    let page = tree(ReportKind::Open, &subject).unwrap();
    let page = tripartite::document::text::write(&page, 200, &writer_words(&words, Glyphs::Unicode));
    let said = [open.to_string(), words.number(open)].iter().any(|open| page.contains(open));
    assert!(said, "gathered rows count as many as they are: {open}");
}

/// Blocks and rows of tables.
fn count(document: &Document) -> usize {
    fn of(block: &Block) -> usize {
        match block {
            Block::Table { rows, .. } => 1 + rows.len(),
            Block::List { items, .. } => 1 + items.iter().flatten().map(|it| of(&it.block)).sum::<usize>(),
            _ => 1,
        }
    }
    document.blocks.iter().map(|it| of(&it.block)).sum()
}

#[test]
fn a_name_that_is_a_page_stands_once_in_full() {
    let workbook = workbook("a-long-name", 9_000);
    let Some(ExportedFiles::One(page)) = document(&workbook, ReportKind::Record, Format::Markdown, &|_| true) else {
        panic!()
    };
    let page = String::from_utf8(page).unwrap();
    assert!(page.contains(&"x".repeat(4_500)), "the name is there");
    assert!(page.len() < 550_000, "and not again for each action about it: {}", page.len());
}

#[test]
fn a_document_can_be_stopped_at_every_question() {
    let workbook = workbook("attendance", 12);
    for kind in [ReportKind::Analysis, ReportKind::Record, ReportKind::Minutes, ReportKind::Open, ReportKind::Changes] {
        for format in kind.formats() {
            let asked = Cell::new(0);
            let until = |last: usize| {
                asked.set(0);
                document(&workbook, kind, format, &|_| {
                    asked.set(asked.get() + 1);
                    asked.get() < last
                })
            };
            assert!(until(usize::MAX).is_some());
            let all = asked.get();
            let points: BTreeSet<usize> = [1, all / 2, all].into_iter().filter(|at| *at > 0).collect();
            for last in points {
                assert!(until(last).is_none(), "{} as {}: stopped at {last} of {all}", kind.name(), format.name());
                assert!(asked.get() < last + 20, "{} as {}: goes on after a stop", kind.name(), format.name());
            }
        }
    }
}

#[test]
fn what_was_composed_until_a_stop_is_no_document() {
    let (instrument, words, workbook) = (instrument("en"), Words::new("en"), workbook("attendance", 12));
    let (published, derived) = (Published::of(&workbook), Derived::of(&instrument, &workbook));
    for (kind, format) in [
        (ReportKind::Analysis, Format::Text),
        (ReportKind::Record, Format::Text),
        (ReportKind::Analysis, Format::Csv),
        (ReportKind::Analysis, Format::Json),
    ] {
        let asked = Cell::new(0);
        let progress = |_| {
            asked.set(asked.get() + 1);
            asked.get() < 5
        };
        let subject = ReportInput::new(&instrument, &published, &derived, &words, "2026-01-01");
        assert!(compose(kind, format, &ReportInput { progress: &progress, ..subject }).is_none(), "{}", format.name());
    }
}

#[test]
fn questions_come_with_the_rows_in_every_phase() {
    let kinds = [ReportKind::Analysis, ReportKind::Record];
    for (kind, format) in kinds.into_iter().flat_map(|kind| kind.formats().into_iter().map(move |it| (kind, it))) {
        let asked = |rows: usize| {
            let (composing, writing) = (Cell::new(0), Cell::new(0));
            let workbook = workbook("schemes", rows);
            document(&workbook, kind, format, &|reached| {
                let count = if reached == 0 { &composing } else { &writing };
                count.set(count.get() + 1);
                true
            });
            (composing.get(), writing.get())
        };
        let (few, many) = (asked(50), asked(250));
        assert!(many.0 >= few.0 + 200, "{} {}: while it is composed, {few:?} {many:?}", kind.name(), format.name());
        // one large value is written piece by piece, by its bytes
        let by_rows = format != Format::Json;
        assert!(
            !by_rows || many.1 >= few.1 + 200,
            "{} {}: while it is written, {few:?} {many:?}",
            kind.name(),
            format.name()
        );
    }
}

fn export(workbook: Workbook, kind: ReportKind, format: Format, stop: &CancelToken) -> Export {
    Export {
        kind,
        format,
        workbook: Arc::new(workbook),
        instrument: instrument("en"),
        language: "en".to_owned(),
        today: "2026-01-01".to_owned(),
        over: tripartite::app::OverExisting::default(),
        older: None,
        stop: stop.clone(),
    }
}

#[test]
fn a_stop_is_heard_at_once_and_leaves_nothing() {
    let folder = tempfile::tempdir().unwrap();
    for format in [Format::Pdf, Format::Json, Format::Xlsx] {
        let path = folder.path().join(format!("x.{}", format.ending()));
        let stop = CancelToken::default();
        let export = export(workbook("unknown", 6_000), ReportKind::Record, format, &stop);
        let asking = stop.clone();
        let asked = std::thread::spawn(move || {
            std::thread::sleep(Duration::from_millis(150));
            asking.cancel();
            Instant::now()
        });
        let ended = {
            let words = Words::new("en");
            let around = exports::ExportSurroundings { words: &words, dirs: None, tell: &|_| {}, is_ending: &|| false };
            exports::write(&path, &export, &around)
        };
        let heard = Instant::now();
        assert!(matches!(ended, Message::Stopped), "{}", format.name());
        let waited = heard.saturating_duration_since(asked.join().unwrap());
        // 40 milliseconds where nothing else runs; the machine of the gate has other work
        assert!(waited < Duration::from_secs(1), "{}: heard after {waited:?}", format.name());
        assert_eq!(std::fs::read_dir(folder.path()).unwrap().count(), 0, "no file and no half of one");
    }
}

#[cfg(unix)]
#[test]
fn ctrl_c_ends_a_report_at_once_with_the_old_file_whole() {
    use std::process::{Command, Stdio};
    let folder = tempfile::tempdir().unwrap();
    let (file, output) = (folder.path().join("w.yaml"), folder.path().join("old.pdf"));
    std::fs::write(&file, (shape("unknown").make)(12_000)).unwrap();
    std::fs::write(&output, "the old file").unwrap();
    let mut command = Command::new(env!("CARGO_BIN_EXE_tripartite"));
    command.args(["report", "-d", "record", "--force", "-o"]).arg(&output).arg(&file);
    command.env("TRIPARTITE_HOME", folder.path().join("home")).stdout(Stdio::null()).stderr(Stdio::null());
    let mut program = command.spawn().unwrap();
    // until it has begun to work: its own folder is there, and it has read what it needs
    std::thread::sleep(Duration::from_millis(700));
    let pid = rustix::process::Pid::from_child(&program);
    assert!(program.try_wait().unwrap().is_none(), "it works for a while");
    rustix::process::kill_process(pid, rustix::process::Signal::INT).unwrap();
    assert_eq!(program.wait().unwrap().code(), Some(130));
    assert_eq!(std::fs::read_to_string(&output).unwrap(), "the old file");
    let left: Vec<String> =
        std::fs::read_dir(folder.path()).unwrap().map(|it| it.unwrap().file_name().into_string().unwrap()).collect();
    assert!(left.iter().all(|name| ["w.yaml", "old.pdf", "home"].contains(&name.as_str())), "{left:?}");
}
