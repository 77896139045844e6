//! The moment as this computer tells it.

use super::system;
use jiff::tz::TimeZone;
use jiff::{Timestamp, Zoned};
use std::sync::{Mutex, PoisonError};
use std::time::{Duration, Instant};

/// How long a time zone is believed before the system is asked again: people travel while the program is open.
const BELIEVED: Duration = Duration::from_secs(300);

/// This moment in the time zone of this computer.
///
/// Not `Zoned::now`, which goes through every folder of the system's time zones to learn what its own is called.
#[must_use]
pub fn now() -> Zoned {
    static ZONE: Mutex<Option<(Instant, TimeZone)>> = Mutex::new(None);
    let mut known = ZONE.lock().unwrap_or_else(PoisonError::into_inner);
    let zone = match &*known {
        Some((asked, zone)) if asked.elapsed() < BELIEVED => zone.clone(),
        _ => {
            let zone = system::time_zone().unwrap_or_else(TimeZone::system);
            *known = Some((Instant::now(), zone.clone()));
            zone
        }
    };
    Timestamp::now().to_zoned(zone)
}
