//! The clock and fresh ids of this machine.

use crate::app::Env;

/// The system's clock, and ids that nobody used before.
#[derive(Debug, Clone, Copy, Default)]
pub struct SystemEnv;

impl Env for SystemEnv {
    fn today(&self) -> String {
        jiff::Zoned::now().date().to_string()
    }

    fn now(&self) -> String {
        jiff::Zoned::now().strftime("%H:%M").to_string()
    }

    fn fresh_id(&mut self, prefix: &str) -> String {
        // the random tail of a UUIDv7: 40 bits, enough among the citations of one entry
        let id = uuid::Uuid::now_v7().simple().to_string();
        format!("{prefix}-{}", &id[22..])
    }
}

impl SystemEnv {
    /// The identity of a new workbook.
    #[must_use]
    pub fn workbook_id() -> String {
        uuid::Uuid::now_v7().to_string()
    }
}
