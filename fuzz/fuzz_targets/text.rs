//! Any bytes as text in an encoding that is to be found, and as any other file.
#![no_main]

use libfuzzer_sys::fuzz_target;
use vanban_read::{Format, read, read_text};

fuzz_target!(|bytes: &[u8]| {
    if let Ok(read) = read_text(bytes.to_vec()) {
        let is_utf8 = std::str::from_utf8(bytes).is_ok_and(|text| !text.contains('\0'));
        assert!(!is_utf8 || read.text.as_bytes() == bytes, "UTF-8 stays as it is");
    }
    let _ = Format::of(bytes);
    let _ = read(bytes);
});
