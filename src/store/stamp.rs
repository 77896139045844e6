//! What a file held when it was last read or written, to see that nobody else changed it.

use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};
use std::path::Path;

/// The SHA-256 of a file's bytes, in hexadecimal, and how many they are.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Stamp {
    /// The hash.
    pub sha256: String,
    /// Size in bytes.
    pub bytes: u64,
}

impl Stamp {
    /// The stamp of a text.
    #[must_use]
    pub fn of(text: &str) -> Self {
        Self::of_bytes(text.as_bytes())
    }

    /// The stamp of bytes.
    #[must_use]
    pub fn of_bytes(bytes: &[u8]) -> Self {
        Self::of_hash(Sha256::new_with_prefix(bytes), bytes)
    }

    fn of_hash(hash: Sha256, bytes: &[u8]) -> Self {
        let sha256 = hash.finalize().iter().map(|byte| format!("{byte:02x}")).collect();
        Self { sha256, bytes: bytes.len() as u64 }
    }

    /// Whether a file holds this now; one that cannot be read does not.
    #[must_use]
    pub fn is_of_file(&self, path: &Path) -> bool {
        matches!(super::save::read_plain(path, self.bytes), Ok(Some(bytes)) if Self::of_bytes(&bytes) == *self)
    }
}

/// How far a text was hashed after every so many bytes: one that begins like it is hashed from there.
#[derive(Debug, Default)]
pub(super) struct Hashing {
    after: Vec<Sha256>,
}

impl Hashing {
    const STEP: usize = 16 << 10;

    /// The stamp of bytes of which so many are those hashed before.
    pub(super) fn stamp(&mut self, bytes: &[u8], alike: usize) -> Stamp {
        self.after.truncate(alike / Self::STEP);
        let mut hash = self.after.last().cloned().unwrap_or_default();
        let (steps, rest) = bytes.split_at(bytes.len() - bytes.len() % Self::STEP);
        for step in steps.chunks(Self::STEP).skip(self.after.len()) {
            hash.update(step);
            self.after.push(hash.clone());
        }
        hash.update(rest);
        Stamp::of_hash(hash, bytes)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_that_begins_like_the_one_before_has_its_own_stamp() {
        let mut hashing = Hashing::default();
        let mut bytes: Vec<u8> = (0..5 * Hashing::STEP + 7).map(|at| (at % 253) as u8).collect();
        assert_eq!(hashing.stamp(&bytes, 0), Stamp::of_bytes(&bytes));
        let step = Hashing::STEP;
        for (at, length) in [(3 * step, 5 * step), (3 * step - 1, 4 * step), (0, step - 1), (step - 2, 3 * step + 1)] {
            bytes.resize(length, b'x');
            if let Some(byte) = bytes.get_mut(at) {
                *byte ^= 1;
            }
            assert_eq!(hashing.stamp(&bytes, at.min(length)), Stamp::of_bytes(&bytes), "{at} of {length}");
        }
        // nothing has changed
        assert_eq!(hashing.stamp(&bytes, bytes.len()), Stamp::of_bytes(&bytes));
    }
}
