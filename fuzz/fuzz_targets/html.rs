//! Any bytes as a web page.
#![no_main]

use libfuzzer_sys::fuzz_target;
use vanban_read::{Format, read_as};

fuzz_target!(|bytes: &[u8]| {
    if let Ok(read) = read_as(bytes, Format::Html) {
        assert!(read.text.len() <= 16 * bytes.len() + 4000, "{} of {}", read.text.len(), bytes.len());
    }
});
