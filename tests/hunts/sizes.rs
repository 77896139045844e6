//! Sizes: files of 64 KB that are all of one thing, as every document in every format, in seconds and megabytes.
//!
//! Each document is made by the program in a process of its own, so that none is fattened by another.

use super::support::given;
use super::support::sizes::{SHAPES, SMALL, costing_of, of_bytes};
use super::support::world::Beginning;
use super::{Found, Wish};
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};
use tripartite::app::costing_page::{CostingScreen, CostingView};
use tripartite::app::scene::{self, SceneCtx};
use tripartite::costing::{Costing, Inputs};
use tripartite::report::kind::ReportKind;
use tripartite::workbook::{Edit, Fact, Log};

/// What no document of such a file may take, in seconds of a processor and in megabytes.
const BOUND: (f64, f64) = (2.0, 150.0);
/// What fifty lines over thirty years may take to be computed, each time something changes. Made for 8 ms, the time of a frame;
/// the bound is wide, for machines that do other things.
const RECOMPUTED: Duration = Duration::from_millis(40);

/// The shortest of several times a large costing takes: as a whole, and followed after one value has changed.
fn recomputed() -> Result<[Duration; 2], String> {
    let text = costing_of(50, 30);
    let workbook =
        tripartite::store::parse_workbook(Path::new("costing.yaml"), &text).map_err(|fault| format!("{fault:?}"))?;
    let timed = |_| {
        let begun = Instant::now();
        let costing = Costing::of(&workbook);
        let is_whole =
            costing.line_ids().all(|line| costing.years().iter().all(|year| costing.line(line, *year).is_some()));
        (begun.elapsed(), is_whole && costing.years().len() == 30)
    };
    let (before, mut changed) = (Costing::of(&workbook), workbook.clone());
    let cell = "registers/assumption/share7/values/2026".parse().map_err(|fault| format!("{fault:?}"))?;
    let edit = Edit { cell, to: Some(Fact::Text("8.1".into())) };
    Log::default().commit(&mut changed, vec![edit]);
    let followed = |_| {
        let begun = Instant::now();
        let costing = before.follow(Inputs::of(&changed));
        (begun.elapsed(), costing.years().len() == 30)
    };
    let [whole, followed] = [(0..30).map(timed).min(), (0..30).map(followed).min()];
    match (whole, followed) {
        (Some((whole, true)), Some((followed, true))) if whole <= RECOMPUTED && followed <= RECOMPUTED => {
            Ok([whole, followed])
        }
        other => Err(format!("fifty lines over thirty years: {other:?}")),
    }
}

/// What the page of the same costing takes to be put together anew, view by view, once it is computed; and for the view of what
/// moves the cost, which moves each assumption, the first time.
fn page() -> Result<String, String> {
    let text = costing_of(50, 30);
    let workbook =
        tripartite::store::parse_workbook(Path::new("costing.yaml"), &text).map_err(|fault| format!("{fault:?}"))?;
    let sitting = given(Beginning::Book(Box::new(workbook)));
    let ctx = SceneCtx::of_screen(&sitting.model, sitting.session());
    let mut said = Vec::new();
    for view in [CostingView::Line, CostingView::Table, CostingView::Household, CostingView::Sensitivity] {
        let screen = CostingScreen { view, ..CostingScreen::default() };
        let timed = |_| {
            let begun = Instant::now();
            drop(scene::costing(&ctx, &screen));
            begun.elapsed()
        };
        let times: Vec<Duration> = (0..5).map(timed).collect();
        said.push(format!("{view:?} {:.1?}, then {:.1?}", times[0], times[1..].iter().min().unwrap_or(&times[0])));
    }
    Ok(said.join(", "))
}

/// As many shapes as are wished for, drawn by the seed.
pub fn run(wish: &Wish) -> Found {
    let ([recomputed, followed], page) = (recomputed()?, page()?);
    let folder = tempfile::tempdir().map_err(|error| error.to_string())?;
    let (file, older) = (folder.path().join("shape.yaml"), folder.path().join("older.yaml"));
    let mut chance = wish.chance();
    let mut shapes: Vec<usize> = (0..SHAPES.len()).collect();
    while shapes.len() as u64 > wish.rounds.max(1) {
        let out = chance.below(shapes.len() as u64);
        shapes.swap_remove(usize::try_from(out).unwrap_or(0));
    }
    let (mut made, mut worst, mut beyond) = (0, (0.0_f64, 0.0_f64), Vec::new());
    for shape in shapes.into_iter().map(|at| &SHAPES[at]) {
        std::fs::write(&file, (shape.make)(of_bytes(shape, SMALL))).map_err(|error| error.to_string())?;
        std::fs::write(&older, (shape.make)(1)).map_err(|error| error.to_string())?;
        for kind in ReportKind::ALL {
            for format in kind.formats() {
                let output = folder.path().join(format!("made.{}", format.ending()));
                let mut command = Command::new(env!("CARGO_BIN_EXE_tripartite"));
                command.arg("report").arg(&file).args(["--document", kind.name(), "--format", format.name()]);
                command.arg("-o").arg(&output).arg("--force");
                if kind == ReportKind::Changes {
                    command.arg("--against").arg(&older);
                }
                command.env("TRIPARTITE_HOME", folder.path()).stdout(Stdio::null()).stderr(Stdio::null());
                let (seconds, megabytes) = watched(command.spawn().map_err(|error| error.to_string())?)?;
                made += 1;
                worst = (worst.0.max(seconds), worst.1.max(megabytes));
                if seconds > BOUND.0 || megabytes > BOUND.1 {
                    let (kind, format) = (kind.name(), format.name());
                    beyond.push(format!("{} {kind} {format}: {seconds:.1} s, {megabytes:.0} MB", shape.name));
                }
            }
        }
    }
    if beyond.is_empty() {
        let (seconds, megabytes) = worst;
        return Ok(format!(
            "{made} documents, worst {seconds:.1} s of a processor and {megabytes:.0} MB; 50 lines over 30 years in \
             {recomputed:.1?}, after one value {followed:.1?}, their page: {page}"
        ));
    }
    Err(beyond.join("; "))
}

/// Seconds of a processor and megabytes a program took, looked at while it runs and once it has ended but for its name.
fn watched(mut program: Child) -> Result<(f64, f64), String> {
    let of = |name: &str| std::fs::read_to_string(format!("/proc/{}/{name}", program.id())).unwrap_or_default();
    let (mut seconds, mut megabytes) = (0.0_f64, 0.0_f64);
    loop {
        let stat = of("stat");
        let after_name: Vec<&str> = stat.rsplit(") ").next().unwrap_or_default().split(' ').collect();
        let ticks = |at: usize| after_name.get(at).and_then(|it| it.parse::<f64>().ok()).unwrap_or(0.0);
        seconds = seconds.max((ticks(11) + ticks(12)) / 100.0);
        let peak =
            of("status").lines().find_map(|it| it.strip_prefix("VmHWM:")?.split_whitespace().next()?.parse().ok());
        megabytes = megabytes.max(peak.unwrap_or(0.0) / 1024.0);
        // one that has ended and was not asked for its code yet is still listed, with the time it took
        if after_name.first() == Some(&"Z") || stat.is_empty() {
            break;
        }
        std::thread::sleep(std::time::Duration::from_millis(5));
    }
    // minutes of a workbook without a meeting are refused
    match program.wait().map_err(|error| error.to_string())?.code() {
        Some(0 | 2) => Ok((seconds, megabytes)),
        code => Err(format!("ended with {code:?}")),
    }
}
