//! Which computer this is, so that a lock left by it is known from one left by another of the same name.
//!
//! The system's own number of the computer is not to be published; what is written down is a hash of it that serves this
//! purpose alone.

/// What stands for this computer in files others can read; empty where the system gives it no number.
#[must_use]
pub(super) fn machine() -> String {
    crate::platform::machine_numbers().find_map(|number| hashed(&number)).unwrap_or_default()
}

/// The hash of a number that is one: a system that has not finished its first start says “uninitialized”.
fn hashed(number: &str) -> Option<String> {
    let number = number.trim();
    let is_number = number.len() == 32 && number.bytes().all(|byte| byte.is_ascii_hexdigit());
    let is_set = number.bytes().any(|byte| byte != b'0');
    let hash = || super::Stamp::of(&format!("tripartite lock\n{number}")).sha256[..32].to_owned();
    (is_number && is_set).then(hash)
}

#[cfg(test)]
mod tests {
    use super::hashed;

    #[test]
    fn a_number_is_hashed_and_anything_else_is_none() {
        let number = "3d1219c7c4c5404aaa1f6d2a48adfda4";
        let hash = hashed(&format!("{number}\n"));
        assert!(hash.as_ref().is_some_and(|hash| hash.len() == 32 && hash != number), "{hash:?}");
        assert_ne!(hash, hashed("3d1219c7c4c5404aaa1f6d2a48adfda5"));
        for other in ["", "uninitialized", &"0".repeat(32), &"g".repeat(32), &number[1..]] {
            assert_eq!(hashed(other), None, "{other:?}");
        }
    }
}
