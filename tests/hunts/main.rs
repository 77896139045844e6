//! Hunts: long searches for what must never happen, each a command of its own that prints its number.
//!
//! ```text
//! cargo test --profile hunt --test hunts -- list
//! cargo test --profile hunt --test hunts -- all                          every hunt, as short as in CI
//! cargo test --profile hunt --test hunts -- NAME --rounds 10000 --seed 7
//! ```
//!
//! A hunt prints its seed first; the same seed hunts the same way. `cargo test` alone starts none of them.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::print_stdout, clippy::print_stderr)]
#![allow(clippy::duplicate_mod)] // two hunts sit at the same terminal

mod chance;
mod cuts;
mod defences;
mod desk;
mod disk;
mod faults;
mod fuzz;
mod kills;
mod mutants;
mod oracle;
mod prefixes;
mod roundtrip;
mod sizes;
mod soak;
#[path = "../support/mod.rs"]
mod support;
mod sync;
mod trace;
mod writers;

use chance::Chance;
use std::process::ExitCode;
use std::time::Instant;

/// Counts what is in use, for `soak`.
#[global_allocator]
static HEAP: peak_alloc::PeakAlloc = peak_alloc::PeakAlloc;

/// What a hunt is asked for.
pub struct Wish {
    /// Rounds, cases or events; each hunt says what it counts.
    pub rounds: u64,
    /// Where chance begins.
    pub seed: u64,
}

impl Wish {
    /// Chance that begins at the seed.
    pub fn chance(&self) -> Chance {
        Chance::new(self.seed)
    }
}

/// What a hunt found: the number it prints, or what must never happen.
pub type Found = Result<String, String>;

/// A hunt.
struct Hunt {
    name: &'static str,
    /// What one round is, in the plural.
    unit: &'static str,
    /// Rounds in CI.
    short: u64,
    /// Rounds before a release.
    long: u64,
    run: fn(&Wish) -> Found,
}

/// Every hunt, in the order of `all`.
const HUNTS: &[Hunt] = &[
    Hunt { name: "fuzz", unit: "cases", short: 200_000, long: 10_000_000, run: fuzz::run },
    Hunt { name: "prefixes", unit: "prefixes", short: 60_000, long: 60_000, run: prefixes::run },
    Hunt { name: "roundtrip", unit: "texts", short: 100_000, long: 10_000_000, run: roundtrip::run },
    Hunt { name: "kills", unit: "kills", short: 300, long: 10_000, run: kills::run },
    Hunt { name: "cuts", unit: "power cuts on each file system", short: 20, long: 1_000, run: cuts::run },
    Hunt { name: "faults", unit: "failing system calls", short: 2_000, long: 100_000, run: faults::run },
    Hunt { name: "mutants", unit: "defences taken out", short: 0, long: 1_000, run: mutants::run },
    Hunt { name: "oracle", unit: "strings", short: 200, long: 1_000, run: oracle::run },
    Hunt { name: "sizes", unit: "shapes of 64 KB", short: 4, long: 100, run: sizes::run },
    Hunt { name: "writers", unit: "schedules", short: 100, long: 1_000, run: writers::run },
    Hunt { name: "sync", unit: "events", short: 1_000, long: 10_000, run: sync::run },
    Hunt { name: "soak", unit: "events", short: 200_000, long: 5_000_000, run: soak::run },
];

fn main() -> ExitCode {
    // `cargo test` passes flags of its own to every test program; a hunt is only started by name
    let args: Vec<String> = std::env::args().skip(1).collect();
    let number = |flag: &str| {
        let at = args.iter().position(|arg| arg == flag)?;
        args.get(at + 1).and_then(|value| value.replace('_', "").parse::<u64>().ok())
    };
    let name = args.first().map(String::as_str).unwrap_or_default();
    let seed = number("--seed").unwrap_or_else(|| {
        let now = std::time::SystemTime::now().duration_since(std::time::UNIX_EPOCH);
        now.map_or(1, |now| u64::from(now.subsec_nanos()) ^ now.as_secs())
    });
    let chosen: Vec<&Hunt> = HUNTS.iter().filter(|hunt| name == "all" || name == hunt.name).collect();
    if chosen.is_empty() {
        for hunt in HUNTS {
            println!("{:<12} {:>9} {} in CI, {} before a release", hunt.name, hunt.short, hunt.unit, hunt.long);
        }
        return if name.is_empty() || name == "list" || name.starts_with('-') {
            ExitCode::SUCCESS
        } else {
            eprintln!("there is no hunt called “{name}”");
            ExitCode::from(2)
        };
    }
    let mut caught = 0;
    for hunt in &chosen {
        let wish = Wish { rounds: number("--rounds").unwrap_or(hunt.short), seed };
        println!("{}: {} {}, seed {}", hunt.name, wish.rounds, hunt.unit, wish.seed);
        let begun = Instant::now();
        let found = (hunt.run)(&wish);
        let took = begun.elapsed().as_secs_f64();
        match found {
            Ok(number) => println!("{}: {number} ({took:.1} s)", hunt.name),
            Err(fault) => {
                caught += 1;
                println!("{}: FAILED ({took:.1} s): {fault}", hunt.name);
            }
        }
    }
    println!("{} passed, {caught} failed", chosen.len() - caught);
    if caught == 0 { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}
