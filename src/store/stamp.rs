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
        let sha256 = Sha256::digest(bytes).iter().map(|byte| format!("{byte:02x}")).collect();
        Self { sha256, bytes: bytes.len() as u64 }
    }

    /// Whether a file holds this now; one that cannot be read does not.
    #[must_use]
    pub fn is_of_file(&self, path: &Path) -> bool {
        matches!(super::save::read_plain(path, self.bytes), Ok(Some(bytes)) if Self::of_bytes(&bytes) == *self)
    }
}
