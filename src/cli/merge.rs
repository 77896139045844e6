//! `tripartite merge`: two versions of a workbook as one, answer by answer; also as git's merge driver.

use super::call::{Call, CommandOutcome, Refused};
use crate::store::{self, ConflictSides, ParseError, ReadFault, SaveFault, Saved, Stamp, read_workbook};
use crate::wording::{Sentence, lines};
use crate::workbook::{self, Cell, Workbook, without_base};
use std::io::Read;
use std::path::Path;

/// Merges ours and theirs, from what both began with; where that is not known, what either of them says is taken. The
/// exit code is 0 where nothing is disputed, 1 where something is, 2 where nothing was written.
pub fn files(
    call: &mut Call,
    base: Option<&Path>,
    [ours, theirs]: [&Path; 2],
    output: Option<&Path>,
) -> Result<CommandOutcome, Refused> {
    let _lock = if output.is_none() { call.hold(ours)? } else { None };
    let held = read_workbook(ours).map_err(|fault| unread(call, &fault))?;
    let stamp = Stamp::of(&held.text);
    let sides = ConflictSides {
        base: base.map(began_with).transpose().map_err(|fault| unread(call, &fault))?.flatten(),
        ours: held.workbook,
        theirs: read_workbook(theirs).map_err(|fault| unread(call, &fault))?.workbook,
    };
    let (merged, taken) = joined(call, &sides, [base.unwrap_or(theirs), theirs])?;
    if let (None, None, Some(dirs)) = (base, output, &call.dirs) {
        // only a person merges so, and cannot take it back otherwise; it is saved whether or not there is room
        let _ = store::keep_version(dirs, &sides.ours.id, ours, held.text.as_bytes());
    }
    let saved = match output {
        Some(output) => store::create(output, &merged),
        None => store::save(ours, &merged, &stamp, call.dirs.as_ref()),
    };
    let saved = saved.map_err(|fault| unsaved(call, &fault))?;
    complain_unconfirmed(call, &saved);
    Ok(tell(call, output.unwrap_or(ours), &sides.ours, &merged, taken))
}

/// Merges the sides of a file with conflict markers into a new one.
pub fn conflicted(call: &mut Call, file: Option<&Path>, output: Option<&Path>) -> Result<CommandOutcome, Refused> {
    // the command line is refused without them
    let (Some(file), Some(output)) = (file, output) else { return Ok(CommandOutcome::Done) };
    let text = text_of(file).map_err(|fault| unread(call, &fault))?;
    let sides = store::read_conflicted(file, &text).map_err(|fault| unread(call, &fault))?;
    let (merged, taken) = joined(call, &sides, [file, file])?;
    let saved = store::create(output, &merged).map_err(|fault| unsaved(call, &fault))?;
    complain_unconfirmed(call, &saved);
    Ok(tell(call, output, &sides.ours, &merged, taken))
}

fn complain_unconfirmed(call: &mut Call, saved: &Saved) {
    if !saved.confirmed {
        call.out.complain(&call.words.t("cli-unconfirmed"));
    }
}

fn unread(call: &Call, fault: &ReadFault) -> Refused {
    Refused(lines(&call.words, &fault.explain()))
}

fn unsaved(call: &Call, fault: &SaveFault) -> Refused {
    Refused::because(&call.words, &fault.explain())
}

/// The version both began with; git gives an empty file where both sides added the workbook.
fn began_with(base: &Path) -> Result<Option<Workbook>, ReadFault> {
    match read_workbook(base) {
        Ok(loaded) => Ok(Some(loaded.workbook)),
        Err(ReadFault { error: ParseError::Empty, .. }) => Ok(None),
        Err(fault) => Err(fault),
    }
}

/// The text of a file with conflict markers, which the reader of workbooks refuses.
fn text_of(file: &Path) -> Result<String, ReadFault> {
    let fault = |error| ReadFault { path: file.to_owned(), line: 0, column: 0, excerpt: Box::default(), error };
    match read_workbook(file) {
        Err(ReadFault { error: ParseError::Conflict, .. }) => {}
        // no conflict is left: what the file holds is both sides
        Ok(loaded) => return Ok(loaded.text),
        Err(other) => return Err(other),
    }
    // the reader has seen by now that it is a regular file of a fit size
    let mut text = String::new();
    let read = std::fs::File::open(file).and_then(|open| open.take(store::MAX_BYTES).read_to_string(&mut text));
    read.map_err(|error| fault(ParseError::System(error.to_string())))?;
    Ok(text)
}

/// Ours with theirs merged into it, and how many things were taken; refused for versions of different workbooks.
fn joined(call: &Call, sides: &ConflictSides, files: [&Path; 2]) -> Result<(Workbook, usize), Refused> {
    let (ours, theirs) = (&sides.ours, &sides.theirs);
    let same = |other: &Workbook| other.id == ours.id && other.instrument.id == ours.instrument.id;
    for (other, file) in [(sides.base.as_ref(), files[0]), (Some(theirs), files[1])] {
        if !other.is_none_or(same) {
            let file = file.display().to_string();
            return Err(Refused::for_this(&Sentence::of(&call.words, "cli-merge-other", &[("file", (&file).into())])));
        }
    }
    let base = sides.base.clone().unwrap_or_else(|| without_base(ours, theirs));
    let merged = workbook::merge(&base, ours, theirs);
    let mut joined = ours.clone();
    joined.adopt_unknown(&base, theirs);
    for edit in merged.edits {
        joined.put(&edit.cell, edit.to);
    }
    Ok((joined, merged.taken))
}

/// Says what was done, and each cell that is disputed now and was not before.
fn tell(call: &mut Call, file: &Path, ours: &Workbook, merged: &Workbook, taken: usize) -> CommandOutcome {
    let known: Vec<&Cell> = ours.disputed.iter().map(|(cell, _)| cell).collect();
    let disputed: Vec<&Cell> = merged.disputed.iter().map(|(cell, _)| cell).filter(|it| !known.contains(it)).collect();
    let name = file.display().to_string();
    let args = [("file", (&name).into()), ("taken", taken.into()), ("disputed", disputed.len().into())];
    call.out.line(&call.words.with("cli-merged", &args));
    for cell in &disputed {
        call.out.line(&format!("  {cell}"));
    }
    if disputed.is_empty() {
        return CommandOutcome::Done;
    }
    call.out.line(&call.words.t("cli-merged-settle"));
    CommandOutcome::Finding
}
