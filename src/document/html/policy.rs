//! What a browser may do with the page: apply its one style sheet, and nothing else.

use sha2::{Digest, Sha256};

const DIGITS: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

/// The content security policy of a page with this style sheet: no script, no frame, no form, no request, and no picture
/// but one that stands in the page.
pub fn policy(style: &str, has_picture: bool) -> String {
    let hash = base64(&Sha256::digest(style.as_bytes()));
    let pictures = if has_picture { " img-src data:;" } else { "" };
    format!("default-src 'none';{pictures} style-src 'sha256-{hash}'; base-uri 'none'; form-action 'none'")
}

/// Bytes as letters, digits and signs.
pub fn base64(bytes: &[u8]) -> String {
    let mut written = String::new();
    for chunk in bytes.chunks(3) {
        let byte = |at: usize| u32::from(chunk.get(at).copied().unwrap_or(0));
        let bits = byte(0) << 16 | byte(1) << 8 | byte(2);
        for digit in 0..4_usize {
            let index = usize::try_from(bits >> (18 - 6 * digit) & 63).unwrap_or(0);
            written.push(if digit <= chunk.len() { char::from(DIGITS[index]) } else { '=' });
        }
    }
    written
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn base64_is_that_of_rfc_4648() {
        for (plain, coded) in [("", ""), ("f", "Zg=="), ("fo", "Zm8="), ("foo", "Zm9v"), ("foobar", "Zm9vYmFy")] {
            assert_eq!(base64(plain.as_bytes()), coded);
        }
    }
}
