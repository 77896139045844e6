//! `tripartite keys`: the key map, the same that the help on screen shows.

use super::call::{Call, CommandOutcome};
use crate::app::bindings;

/// Shows the key map, place by place.
pub fn keys(call: &mut Call) -> CommandOutcome {
    let mut place = None;
    for binding in bindings() {
        if place != Some(binding.context) {
            if place.is_some() {
                call.out.line("");
            }
            call.out.line(&call.words.t(&format!("context-{}", binding.context.as_str())));
            place = Some(binding.context);
        }
        let does = call.words.t(&format!("command-{}", binding.command.as_str()));
        call.out.line(&format!("  {:<16} {does}", binding.keys));
    }
    CommandOutcome::Done
}
