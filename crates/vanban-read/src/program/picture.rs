//! The sizes of pictures, from their headers: what is too large is refused before a program unpacks it.

use crate::{Format, ReadError};

/// Pixels of a side: a page of A0 at 300 to an inch has 14 000.
const MAX_SIDE: u32 = 20_000;
/// Pixels of a page: A0 at 250 to an inch.
const MAX_PIXELS: u64 = 100_000_000;
/// Pages of a file.
pub(super) const MAX_PAGES: usize = 2_000;

/// How many pages a picture has; all of them are of a size that can be read.
pub(super) fn pages(bytes: &[u8], format: Format) -> Result<usize, ReadError> {
    let sizes = match format {
        Format::Png => png(bytes).map(|size| vec![size]),
        Format::Jpeg => jpeg(bytes).map(|size| vec![size]),
        _ => tiff(bytes),
    };
    let sizes = sizes.filter(|sizes| !sizes.is_empty()).ok_or(ReadError::Damaged)?;
    let is_large = |(width, height): &(u32, u32)| {
        *width.max(height) > MAX_SIDE || u64::from(*width) * u64::from(*height) > MAX_PIXELS
    };
    match sizes.iter().find(|size| is_large(size)) {
        Some(&(width, height)) => Err(ReadError::PictureTooLarge { width, height }),
        None => Ok(sizes.len()),
    }
}

fn png(bytes: &[u8]) -> Option<(u32, u32)> {
    let number = |at: usize| Some(u32::from_be_bytes(bytes.get(at..at + 4)?.try_into().ok()?));
    (bytes.get(12..16)? == b"IHDR").then_some((number(16)?, number(20)?))
}

/// The size stands in the segment that begins a frame, behind any number of others.
fn jpeg(bytes: &[u8]) -> Option<(u32, u32)> {
    let number = |at: usize| Some(u16::from_be_bytes(bytes.get(at..at + 2)?.try_into().ok()?));
    let mut at = 2;
    loop {
        if *bytes.get(at)? != 0xFF {
            return None;
        }
        match *bytes.get(at + 1)? {
            0xFF => at += 1,
            0x01 | 0xD0..=0xD8 => at += 2,
            0xD9 | 0xDA => return None,
            0xC0..=0xC3 | 0xC5..=0xC7 | 0xC9..=0xCB | 0xCD..=0xCF => {
                return Some((number(at + 7)?.into(), number(at + 5)?.into()));
            }
            _ => at += 2 + usize::from(number(at + 2)?.max(2)),
        }
    }
}

/// One directory a page, each with the place of the next.
fn tiff(bytes: &[u8]) -> Option<Vec<(u32, u32)>> {
    let is_little = bytes.starts_with(b"II");
    let short = |at: usize| -> Option<u16> {
        let two = bytes.get(at..at.checked_add(2)?)?.try_into().ok()?;
        Some(if is_little { u16::from_le_bytes(two) } else { u16::from_be_bytes(two) })
    };
    let long = |at: usize| -> Option<u32> {
        let four = bytes.get(at..at.checked_add(4)?)?.try_into().ok()?;
        Some(if is_little { u32::from_le_bytes(four) } else { u32::from_be_bytes(four) })
    };
    let mut sizes = Vec::new();
    let mut at = long(4)? as usize;
    // A directory that names one before it would never end.
    while at != 0 && sizes.len() < MAX_PAGES {
        let entries = usize::from(short(at)?);
        let (mut width, mut height) = (None, None);
        for entry in (0..entries).map(|number| at + 2 + number * 12) {
            let value = if short(entry + 2)? == 3 { short(entry + 8)?.into() } else { long(entry + 8)? };
            match short(entry)? {
                256 => width = Some(value),
                257 => height = Some(value),
                _ => {}
            }
        }
        sizes.push((width?, height?));
        at = long(at + 2 + entries * 12)? as usize;
    }
    Some(sizes)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn png_of(width: u32, height: u32) -> Vec<u8> {
        [b"\x89PNG\r\n\x1A\n\0\0\0\rIHDR".as_slice(), &width.to_be_bytes(), &height.to_be_bytes()].concat()
    }

    /// A directory for each size, and where the last leads.
    fn tiff_of(sizes: &[(u16, u32)], last: u32) -> Vec<u8> {
        let mut bytes = b"II*\0\x08\0\0\0".to_vec();
        for (at, (width, height)) in sizes.iter().enumerate() {
            let next = if at + 1 == sizes.len() { last } else { (8 + (at as u32 + 1) * 30).to_le() };
            bytes.extend([2, 0, 0, 1, 3, 0, 1, 0, 0, 0]);
            bytes.extend(u32::from(*width).to_le_bytes());
            bytes.extend([1, 1, 4, 0, 1, 0, 0, 0]);
            bytes.extend(height.to_le_bytes());
            bytes.extend(next.to_le_bytes());
        }
        bytes
    }

    #[test]
    fn sizes() {
        let large = |width, height| Err(ReadError::PictureTooLarge { width, height });
        let jpeg = b"\xFF\xD8\xFF\xE0\0\x04..\xFF\xC4\0\x02\xFF\xC2\0\x0B\x08\x0D\xB4\x09\xB0\x01";
        let rows = [
            (Format::Png, png_of(2480, 3508), Ok(1)),
            (Format::Png, png_of(30_000, 100), large(30_000, 100)),
            (Format::Png, png_of(15_000, 15_000), large(15_000, 15_000)),
            (Format::Png, png_of(1, 1)[..20].to_vec(), Err(ReadError::Damaged)),
            (Format::Jpeg, jpeg.to_vec(), Ok(1)),
            (Format::Jpeg, jpeg[..20].to_vec(), Err(ReadError::Damaged)),
            (Format::Jpeg, b"\xFF\xD8\xFF\xDA".to_vec(), Err(ReadError::Damaged)),
            (Format::Tiff, tiff_of(&[(2480, 3508), (10, 10)], 0), Ok(2)),
            (Format::Tiff, tiff_of(&[(10, 40_000)], 0), large(10, 40_000)),
            (Format::Tiff, tiff_of(&[(10, 10)], 8), Ok(MAX_PAGES)),
            (Format::Tiff, tiff_of(&[(10, 10)], 99_999), Err(ReadError::Damaged)),
            (Format::Tiff, b"II*\0\0\0\0\0".to_vec(), Err(ReadError::Damaged)),
        ];
        for (format, bytes, expected) in rows {
            assert_eq!(pages(&bytes, format), expected, "{format:?} {bytes:?}");
        }
    }
}
