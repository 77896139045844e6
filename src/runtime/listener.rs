//! Where the answers of effects go.

use crate::app::Message;

/// Where the answers go.
pub type Outbox = Box<dyn Fn(Message) + Send>;

/// Progress listener: hears of an effect before it has ended.
pub(super) struct Listener(pub(super) Outbox);

impl std::fmt::Debug for Listener {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Listener")
    }
}
