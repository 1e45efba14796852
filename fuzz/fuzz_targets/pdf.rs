//! Any bytes as a PDF.
#![no_main]

use libfuzzer_sys::fuzz_target;
use vanban_read::{Format, read_as};

fuzz_target!(|bytes: &[u8]| {
    let _ = read_as(bytes, Format::Pdf);
});
