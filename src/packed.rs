//! The program's own data that is rarely asked for, packed when the program was built (`build.rs`) and unpacked each time.
//!
//! A path is written as in the source, with `/` on every system. Nothing a start shows comes from here.

use flate2::{Decompress, FlushDecompress, Status};
use std::ops::Range;

static PACKED: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/packed"));
/// By path: where the packed bytes stand, and how many they are unpacked.
static FILES: &[(&str, Range<usize>, usize)] = &include!(concat!(env!("OUT_DIR"), "/packed.rs"));

/// The paths of all files, sorted.
pub fn paths() -> impl Iterator<Item = &'static str> {
    FILES.iter().map(|(path, ..)| *path)
}

/// Whether there is a file of this path.
#[must_use]
pub fn has(path: &str) -> bool {
    place(path).is_some()
}

/// A file's bytes.
#[must_use]
pub fn bytes(path: &str) -> Option<Vec<u8>> {
    let (packed, length) = place(path)?;
    let mut bytes = Vec::with_capacity(length);
    let end = Decompress::new(false).decompress_vec(PACKED.get(packed)?, &mut bytes, FlushDecompress::Finish);
    matches!(end, Ok(Status::StreamEnd)).then_some(bytes)
}

/// A file's text.
#[must_use]
pub fn text(path: &str) -> Option<String> {
    String::from_utf8(bytes(path)?).ok()
}

fn place(path: &str) -> Option<(Range<usize>, usize)> {
    let at = FILES.binary_search_by(|(it, ..)| (*it).cmp(path)).ok()?;
    FILES.get(at).map(|(_, packed, length)| (packed.clone(), *length))
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;
    use std::path::Path;

    #[test]
    fn what_is_packed_is_what_stands_in_the_source() {
        let root = Path::new(env!("CARGO_MANIFEST_DIR"));
        for path in paths() {
            assert!(bytes(path).unwrap() == std::fs::read(root.join(path)).unwrap(), "{path}");
        }
        assert!(has("LICENSE-MIT") && paths().filter(|path| path.starts_with("assessments/")).count() > 20);
        assert_eq!((has("assets/fonts"), bytes("nothing")), (false, None));
    }
}
