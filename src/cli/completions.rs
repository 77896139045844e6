//! `tripartite completions`: the script a shell reads to complete the command line.

use super::call::{Call, CommandOutcome};
use super::help;

/// Writes the completions of a shell.
pub fn completions(call: &mut Call, shell: clap_complete::Shell) -> CommandOutcome {
    let mut command = help::command(&call.words);
    let mut script = Vec::new();
    clap_complete::generate(shell, &mut command, "tripartite", &mut script);
    call.out.script(&String::from_utf8_lossy(&script));
    CommandOutcome::Done
}
