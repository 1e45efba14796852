//! What a file weighs when it is unpacked, before anything else unpacks it.
//!
//! Streams of a PDF are packed a thousand to one at worst, twice over if two filters say so, and the interpreter asks
//! for all of a stream at once. So each is unpacked here into nothing, and counted.

use std::io::Read;

use flate2::read::ZlibDecoder;

use super::bounds::{MAX_HIDDEN, MAX_STREAM, MAX_UNPACKED};
use crate::ReadError;

/// Refuses a file that grows out of all measure.
pub(super) fn weigh(bytes: &[u8]) -> Result<(), ReadError> {
    let hidden = memchr::memmem::find(bytes, b"/Encrypt").is_some();
    let mut total = 0;
    for at in memchr::memmem::find_iter(bytes, b"stream") {
        if bytes[..at].ends_with(b"end") {
            continue;
        }
        let stream = Stream { dictionary: dictionary(&bytes[..at]), data: &bytes[at + b"stream".len()..] };
        total += stream.weigh(hidden)?;
        if total > MAX_UNPACKED {
            return Err(too_large());
        }
    }
    Ok(())
}

fn too_large() -> ReadError {
    ReadError::TooLarge { part: "a stream".to_owned() }
}

/// What stands before the data of a stream: as much of it as can matter.
fn dictionary(before: &[u8]) -> &[u8] {
    const LONG: usize = 2048;
    let near = &before[before.len().saturating_sub(LONG)..];
    memchr::memmem::rfind(near, b"obj").map_or(near, |at| &near[at..])
}

struct Stream<'a> {
    dictionary: &'a [u8],
    /// From the stream to the end of the file.
    data: &'a [u8],
}

impl Stream<'_> {
    /// Its size when it is unpacked; 0 for a picture, which stays packed.
    fn weigh(&self, hidden: bool) -> Result<usize, ReadError> {
        let (flate, others) = (self.names(&["FlateDecode", "Fl"]), self.names(&["LZWDecode", "LZW"]));
        let runs = self.names(&["RunLengthDecode", "RL"]);
        if flate + others + runs > 1 || self.number("Columns").is_some_and(|n| n == 0 || n > 1 << 20) {
            return Err(too_large());
        }
        let end = || memchr::memmem::find(self.data, b"endstream").unwrap_or(self.data.len());
        let is_list = hidden && self.names(&["ObjStm"]) > 0;
        let packed = if others + runs > 0 || is_list { end() } else { 0 };
        if packed > MAX_HIDDEN {
            return Err(too_large());
        }
        if flate == 0 || self.names(&["Image"]) > 0 {
            return Ok(0);
        }
        let skip = self.data.iter().take(2).take_while(|b| matches!(b, b'\r' | b'\n')).count();
        let size = unpacked(&self.data[skip..]);
        if size > MAX_STREAM { Err(too_large()) } else { Ok(size) }
    }

    /// How often its dictionary has one of these names.
    fn names(&self, names: &[&str]) -> usize {
        let is_name = |at: usize| {
            let rest = &self.dictionary[at + 1..];
            let len = rest.iter().take_while(|b| b.is_ascii_alphanumeric()).count();
            names.iter().any(|name| name.as_bytes() == &rest[..len])
        };
        memchr::memchr_iter(b'/', self.dictionary).filter(|at| is_name(*at)).count()
    }

    /// The number behind a name.
    fn number(&self, name: &str) -> Option<u64> {
        let at = memchr::memmem::find(self.dictionary, name.as_bytes())? + name.len();
        let rest = self.dictionary[at..].trim_ascii_start();
        let digits = rest.iter().take(20).take_while(|b| b.is_ascii_digit()).count();
        std::str::from_utf8(&rest[..digits]).ok()?.parse().ok()
    }
}

/// The size of packed data, as far as it can be unpacked, or a little more than a stream may have.
fn unpacked(data: &[u8]) -> usize {
    let mut decoder = ZlibDecoder::new(data);
    let mut buffer = vec![0; 32 << 10];
    let mut size = 0;
    while let Ok(read @ 1..) = decoder.read(&mut buffer) {
        size += read;
        if size > MAX_STREAM {
            break;
        }
    }
    size
}
