//! A picture somebody else made, for the cover: looked through, and written anew without what only its maker needs.
//!
//! It may come from anywhere, and ends up in files that are handed on. So of a PNG only the picture itself is kept, of a
//! JPEG only what its letters are drawn from: no position of a camera, no name, no preview, nothing behind its end.

use std::sync::Arc;

/// Bytes, and dots along a side, that a picture may have.
pub const MAX_PICTURE_BYTES: u64 = 4 << 20;
pub const MAX_PICTURE_SIDE: u32 = 4000;

/// A picture for the cover.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Picture {
    pub bytes: Arc<[u8]>,
    pub kind: PictureKind,
    /// Dots across and down.
    pub width: u32,
    pub height: u32,
    /// What it shows, for those who do not see it.
    pub said: String,
}

/// How a picture is stored.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PictureKind {
    Png,
    Jpeg,
}

impl PictureKind {
    /// The ending of its file, which its media type has, too.
    #[must_use]
    pub fn ending(self) -> &'static str {
        match self {
            Self::Png => "png",
            Self::Jpeg => "jpeg",
        }
    }
}

/// Why a file is no picture for the cover.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{self:?}")]
pub enum PictureFault {
    /// It is neither PNG nor JPEG in grey or red, green and blue.
    OtherKind,
    /// It breaks off, or is not what it says it is.
    Broken,
    /// It has more dots along a side than any page shows.
    TooLarge { width: u32, height: u32 },
}

impl Picture {
    /// Reads a PNG or JPEG.
    ///
    /// # Errors
    /// When it is neither, breaks off, or is far too large. Whether every dot can be read is not asked here.
    pub fn read(bytes: &[u8]) -> Result<Self, PictureFault> {
        let (kind, width, height, kept) = if bytes.starts_with(PNG) {
            let (width, height, kept) = png(bytes)?;
            (PictureKind::Png, width, height, kept)
        } else if bytes.starts_with(&[0xFF, 0xD8]) {
            let (width, height, kept) = jpeg(bytes)?;
            (PictureKind::Jpeg, width, height, kept)
        } else {
            return Err(PictureFault::OtherKind);
        };
        Ok(Self { bytes: kept.into(), kind, width, height, said: String::new() })
    }

    /// Its width and height in points where it may take so much room: as large as it is at 96 dots to the inch, or smaller.
    #[must_use]
    pub fn fitted(&self, width: f32, height: f32) -> (f32, f32) {
        // no side has more dots than a number of this kind counts
        let (across, down) = (self.width as f32 * 0.75, self.height as f32 * 0.75);
        let scale = (width / across).min(height / down).min(1.0);
        (across * scale, down * scale)
    }
}

const PNG: &[u8] = b"\x89PNG\r\n\x1a\n";

fn sized(width: u32, height: u32) -> Result<(u32, u32), PictureFault> {
    match (width, height) {
        (0, _) | (_, 0) => Err(PictureFault::Broken),
        _ if width.max(height) > MAX_PICTURE_SIDE => Err(PictureFault::TooLarge { width, height }),
        size => Ok(size),
    }
}

/// The chunks of a PNG that draw it.
fn png(bytes: &[u8]) -> Result<(u32, u32, Vec<u8>), PictureFault> {
    let mut kept = PNG.to_vec();
    let mut size = None;
    let mut rest = &bytes[PNG.len()..];
    loop {
        let (length, after) = number(rest)?;
        let length = usize::try_from(length).map_err(|_| PictureFault::Broken)?;
        let whole = after.get(..length.saturating_add(8)).ok_or(PictureFault::Broken)?;
        let (chunk, sum) = whole.split_at(length + 4);
        if number(sum)?.0 != crc32fast::hash(chunk) {
            return Err(PictureFault::Broken);
        }
        let (name, data) = chunk.split_at(4);
        match (name, size) {
            (b"IHDR", None) => {
                let (width, more) = number(data)?;
                size = Some(sized(width, number(more)?.0)?);
            }
            (_, None) | (b"IHDR", Some(_)) => return Err(PictureFault::Broken),
            _ => {}
        }
        if [&b"IHDR"[..], b"PLTE", b"tRNS", b"IDAT", b"IEND"].contains(&name) {
            kept.extend_from_slice(&rest[..4 + whole.len()]);
        }
        rest = &after[whole.len()..];
        if name == b"IEND" {
            let (width, height) = size.ok_or(PictureFault::Broken)?;
            return Ok((width, height, kept));
        }
    }
}

/// How long the head of a JPEG is that has no preview in it.
const NO_PREVIEW: usize = 14;

/// The segments of a JPEG that draw it.
fn jpeg(bytes: &[u8]) -> Result<(u32, u32, Vec<u8>), PictureFault> {
    let mut kept = vec![0xFF, 0xD8];
    let mut size = None;
    let mut rest = &bytes[2..];
    loop {
        let [0xFF, mark, after @ ..] = rest else { return Err(PictureFault::Broken) };
        match mark {
            // a mark may stand behind any number of these
            0xFF => {
                rest = &rest[1..];
                continue;
            }
            0xD9 => {
                kept.extend_from_slice(&[0xFF, 0xD9]);
                let (width, height) = size.ok_or(PictureFault::Broken)?;
                return Ok((width, height, kept));
            }
            _ => {}
        }
        let [high, low, ..] = after else { return Err(PictureFault::Broken) };
        let length = usize::from(u16::from_be_bytes([*high, *low]));
        let data = after.get(2..length).ok_or(PictureFault::Broken)?;
        match mark {
            0xC0..=0xC2 if size.is_none() => {
                let [8, h1, h0, w1, w0, parts, ..] = data else { return Err(PictureFault::OtherKind) };
                let side = |high: &u8, low: &u8| u32::from(u16::from_be_bytes([*high, *low]));
                if !matches!(parts, 1 | 3) {
                    return Err(PictureFault::OtherKind);
                }
                size = Some(sized(side(w1, w0), side(h1, h0))?);
            }
            // tables, restarts, and the lines themselves
            0xC4 | 0xDA | 0xDB | 0xDD => {}
            // how colours are stored; of the first only what holds no preview
            0xEE => {}
            0xE0 if data.starts_with(b"JFIF\0") && data.len() == NO_PREVIEW => {}
            // made for others, or said in words
            0xE0..=0xED | 0xEF | 0xFE => {
                rest = &after[length..];
                continue;
            }
            _ => return Err(PictureFault::OtherKind),
        }
        let mut end = 2 + length;
        if *mark == 0xDA {
            let lines = &rest[end..];
            let next = lines.windows(2).position(|two| two[0] == 0xFF && !matches!(two[1], 0 | 0xD0..=0xD7 | 0xFF));
            end += next.ok_or(PictureFault::Broken)?;
        }
        kept.extend_from_slice(&rest[..end]);
        rest = &rest[end..];
    }
}

/// The number at the head of some bytes, and what follows.
fn number(bytes: &[u8]) -> Result<(u32, &[u8]), PictureFault> {
    let (four, rest) = bytes.split_first_chunk::<4>().ok_or(PictureFault::Broken)?;
    Ok((u32::from_be_bytes(*four), rest))
}

#[cfg(test)]
#[allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]
pub(super) mod tests {
    use super::*;

    fn chunk(name: &[u8; 4], data: &[u8]) -> Vec<u8> {
        let named = [&name[..], data].concat();
        let (length, sum) = (u32::try_from(data.len()).unwrap(), crc32fast::hash(&named));
        [&length.to_be_bytes()[..], &named, &sum.to_be_bytes()].concat()
    }

    /// A grey PNG of this size, with more chunks before its dots.
    pub(in crate::document) fn grey(width: u32, height: u32, more: &[u8]) -> Vec<u8> {
        let size = [&width.to_be_bytes()[..], &height.to_be_bytes(), &[8, 0, 0, 0, 0]].concat();
        let line = vec![0; usize::try_from(width).unwrap() + 1];
        let dots = line.repeat(usize::try_from(height).unwrap());
        let mut packed = flate2::write::ZlibEncoder::new(Vec::new(), flate2::Compression::default());
        std::io::Write::write_all(&mut packed, &dots).unwrap();
        let dots = packed.finish().unwrap();
        [PNG, &chunk(b"IHDR", &size), more, &chunk(b"IDAT", &dots), &chunk(b"IEND", b"")].concat()
    }

    #[test]
    fn only_what_draws_a_png_is_kept() {
        let plain = grey(40, 20, b"");
        let talkative = [grey(40, 20, &chunk(b"tEXt", b"Author\0Somebody")), b"behind the end".to_vec()].concat();
        let (one, other) = (Picture::read(&plain).unwrap(), Picture::read(&talkative).unwrap());
        assert_eq!((&one, one.width, one.height), (&other, 40, 20));
        assert_eq!(*one.bytes, *plain);
    }

    #[test]
    fn what_is_no_picture_or_only_half_of_one_is_refused() {
        let whole = grey(40, 20, b"");
        for end in 0..whole.len() {
            let fault = Picture::read(&whole[..end]).unwrap_err();
            let expected = if end < PNG.len() { PictureFault::OtherKind } else { PictureFault::Broken };
            assert_eq!(fault, expected, "{end}");
        }
        let mut flipped = whole.clone();
        flipped[60] ^= 1;
        assert_eq!(Picture::read(&flipped), Err(PictureFault::Broken));
        let wide = grey(4001, 1, b"");
        assert_eq!(Picture::read(&wide), Err(PictureFault::TooLarge { width: 4001, height: 1 }));
        assert_eq!(Picture::read(b"GIF89a"), Err(PictureFault::OtherKind));
        assert_eq!(Picture::read(b"<svg xmlns='http://www.w3.org/2000/svg'/>"), Err(PictureFault::OtherKind));
    }

    #[test]
    fn of_a_jpeg_everything_said_in_words_stays_behind() {
        let whole: &[u8] = include_bytes!("../../tests/outside/logo.jpg");
        let picture = Picture::read(whole).unwrap();
        assert_eq!((picture.width, picture.height, picture.kind), (60, 30, PictureKind::Jpeg));
        let words = |bytes: &[u8]| bytes.windows(8).any(|it| it == b"Somebody");
        assert!(words(whole) && !words(&picture.bytes), "the comment is gone");
        assert_eq!(Picture::read(&picture.bytes).unwrap(), picture);
        // a preview stands in a head of its own, or behind the head
        let own = [&whole[..2], b"\xFF\xE0\0\x10JFXX\0\x10Somebody", &whole[2..]].concat();
        let mut behind = whole.to_vec();
        assert_eq!(&behind[2..6], b"\xFF\xE0\0\x10");
        behind[5] += 9;
        behind.splice(20..20, *b"Somebody.");
        for with_preview in [own, behind] {
            let picture = Picture::read(&with_preview).unwrap();
            assert!(words(&with_preview) && !words(&picture.bytes));
            #[cfg(feature = "pdf")]
            assert!(super::super::pdf::shows(&picture), "it can be read without its head");
        }
        for end in 2..whole.len() - 1 {
            assert!(Picture::read(&whole[..end]).is_err(), "{end}");
        }
    }

    #[test]
    fn a_picture_is_never_larger_than_its_room_or_than_itself() {
        let picture = Picture::read(&grey(400, 100, b"")).unwrap();
        assert_eq!(picture.fitted(1000.0, 1000.0), (300.0, 75.0));
        assert_eq!(picture.fitted(150.0, 1000.0), (150.0, 37.5));
    }
}
