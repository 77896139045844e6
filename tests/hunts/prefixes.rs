//! Prefixes: a file that was cut off is never taken for a whole one, wherever it was cut.

use super::support::{self, corpus::judge_prefix};
use super::{Found, Wish};
use std::path::Path;
use tripartite::store::{Instruments, parse_workbook};

/// Every prefix of the worked example, as many as are wished for, evenly spread.
pub fn run(wish: &Wish) -> Found {
    let text = Instruments::new(None).example(support::SHIPPED, "malaysia").ok_or("no example")?;
    let whole = parse_workbook(Path::new("whole.yaml"), &text).map_err(|fault| fault.to_string())?;
    let rounds = usize::try_from(wish.rounds).unwrap_or(usize::MAX).max(1);
    let step = text.len().div_ceil(rounds).max(1);
    let mut tried = 0;
    for end in (0..=text.len()).step_by(step).filter(|end| text.is_char_boundary(*end)) {
        judge_prefix(&whole, &text, end)?;
        tried += 1;
    }
    Ok(format!("{tried} prefixes of {} bytes, 0 taken for a whole", text.len()))
}
