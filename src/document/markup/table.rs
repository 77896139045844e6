//! Tables in a long text: rows of cells between `|`, and lines parted by tabs as word processors and spreadsheets give them.

use super::lines::{LineKind, kind_of};

/// A table has fewer columns than this; what has more is text.
const MOST_COLUMNS: usize = 32;
/// A table of more rows is no part of a text: its lines stand as they are.
pub(super) const MOST_ROWS: usize = 500;

/// How many of the lines, from the first on, are one table; 0 where none begins there.
pub(super) fn rows(lines: &[&str]) -> usize {
    match (piped(lines), tabbed(lines)) {
        (0, rows) | (rows, _) => rows,
    }
}

/// The rows of a table as the library reads them: a head, the line below it, the body.
pub(super) fn written(rows: &[String]) -> Vec<String> {
    let is_piped = rows.get(1).is_some_and(|row| columns_ruled(row).is_some());
    if is_piped {
        return rows.to_vec();
    }
    let row = |line: &String| {
        let cells: Vec<String> = line.split('\t').map(|cell| cell.trim().replace('|', "\\|")).collect();
        format!("| {} |", cells.join(" | "))
    };
    let mut written: Vec<String> = rows.iter().map(row).collect();
    let columns = rows.first().map_or(0, |line| line.split('\t').count());
    written.insert(1.min(written.len()), format!("|{}", " --- |".repeat(columns)));
    written
}

/// Head, rule and rows with `|`.
fn piped(lines: &[&str]) -> usize {
    let [head, rule, rest @ ..] = lines else { return 0 };
    match columns_ruled(rule) {
        Some(columns) if columns == cells(head) => 2 + rest.iter().take_while(|line| line.contains('|')).count(),
        _ => 0,
    }
}

/// Two or more lines of as many cells, parted by tabs; a list with tabs behind its marks is none.
fn tabbed(lines: &[&str]) -> usize {
    let tabs = |line: &&str| match kind_of(line) {
        LineKind::Text(line) => line.matches('\t').count(),
        _ => 0,
    };
    let Some(first) = lines.first() else { return 0 };
    let filled = first.split('\t').filter(|cell| !cell.trim().is_empty()).count();
    let wanted = tabs(first);
    if filled < 2 || !(1..MOST_COLUMNS).contains(&wanted) {
        return 0;
    }
    let rows = lines.iter().take_while(|line| tabs(line) == wanted).count();
    if rows < 2 { 0 } else { rows }
}

/// The columns of the line below a head: `| --- | :-: |`.
fn columns_ruled(line: &str) -> Option<usize> {
    let line = line.trim();
    if !line.contains('|') || !line.contains('-') {
        return None;
    }
    let inner = line.strip_prefix('|').unwrap_or(line);
    let inner = inner.strip_suffix('|').unwrap_or(inner);
    let is_rule = |cell: &str| {
        let cell = cell.trim();
        let cell = cell.strip_prefix(':').unwrap_or(cell);
        let cell = cell.strip_suffix(':').unwrap_or(cell);
        !cell.is_empty() && cell.bytes().all(|byte| byte == b'-')
    };
    let columns = inner.split('|').count();
    (inner.split('|').all(is_rule) && columns < MOST_COLUMNS).then_some(columns)
}

/// The cells of a row; `\|` is text.
fn cells(line: &str) -> usize {
    let line = line.trim().replace("\\|", "");
    if !line.contains('|') {
        return 0;
    }
    let inner = line.strip_prefix('|').unwrap_or(&line);
    inner.strip_suffix('|').unwrap_or(inner).split('|').count()
}
