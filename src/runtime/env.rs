//! The clock and fresh ids of this machine.

use crate::app::Env;
use crate::platform;
use std::sync::LazyLock;
use std::time::Instant;

/// The system's clock, and ids that nobody used before.
#[derive(Debug, Clone, Copy, Default)]
pub struct SystemEnv;

impl Env for SystemEnv {
    fn today(&self) -> String {
        platform::now().date().to_string()
    }

    fn now(&self) -> String {
        platform::now().strftime("%H:%M").to_string()
    }

    fn millis(&mut self) -> u64 {
        static STARTED: LazyLock<Instant> = LazyLock::new(Instant::now);
        u64::try_from(STARTED.elapsed().as_millis()).unwrap_or(u64::MAX)
    }

    fn who(&self) -> String {
        Self::user()
    }

    fn fresh_id(&mut self, prefix: &str) -> String {
        // the random tail of a UUIDv7: 40 bits, enough among the citations of one entry
        let id = fresh().simple().to_string();
        format!("{prefix}-{}", &id[22..])
    }

    fn home(&self) -> Option<std::path::PathBuf> {
        std::env::home_dir()
    }
}

impl SystemEnv {
    /// How long until the minute changes, and a clock with it.
    #[must_use]
    pub fn to_next_minute() -> std::time::Duration {
        let second = u64::try_from(platform::now().second()).unwrap_or(0);
        std::time::Duration::from_secs(60_u64.saturating_sub(second).max(1))
    }

    /// This moment to the second, `2026-11-22T14:32:07`, in local time.
    #[must_use]
    pub fn moment() -> String {
        platform::now().strftime("%Y-%m-%dT%H:%M:%S").to_string()
    }

    /// The name of the person at this computer, as far as the system tells.
    #[must_use]
    pub fn user() -> String {
        platform::user_name()
    }

    /// The name of this computer, as far as the system tells.
    #[must_use]
    pub fn host() -> String {
        platform::host_name().trim().to_owned()
    }

    /// The identity of a new workbook.
    #[must_use]
    pub fn workbook_id() -> String {
        fresh().to_string()
    }
}

/// An id nobody used before; a clock that stands before 1970 is no reason to end.
fn fresh() -> uuid::Uuid {
    let since = std::time::SystemTime::now().duration_since(std::time::UNIX_EPOCH).unwrap_or_default();
    uuid::Uuid::new_v7(uuid::Timestamp::from_unix(uuid::NoContext, since.as_secs(), since.subsec_nanos()))
}
