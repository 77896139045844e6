//! Any bytes as a lock file: a holder of a few clean words, or nobody.
#![no_main]

use libfuzzer_sys::fuzz_target;
use tripartite::store::parse_lock;

fuzz_target!(|bytes: &[u8]| {
    let Some(holder) = parse_lock(bytes) else { return };
    for text in [&holder.program, &holder.user, &holder.host, &holder.boot, &holder.session, &holder.since] {
        assert!(!text.contains(char::is_control) && text.chars().count() <= 80, "{text:?}");
    }
});
