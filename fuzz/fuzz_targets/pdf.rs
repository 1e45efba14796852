//! Any bytes as a PDF.
//!
//! The interpreter of pages panics on some files, and the reader contains that. libFuzzer would call it a crash, so that
//! its hook hears only of panics of other code: of our own, and of what is called outside the containment, which
//! unwinds up to libFuzzer itself.
#![no_main]

use std::panic;

use libfuzzer_sys::fuzz_target;
use vanban_read::{Format, read_as};

fuzz_target!(
    init: {
        let crash = panic::take_hook();
        panic::set_hook(Box::new(move |info| {
            let is_interpreter = info.location().is_some_and(|at| at.file().contains("/hayro-"));
            if !is_interpreter {
                crash(info);
            }
        }));
    },
    |bytes| {
        let _ = read_as(bytes, Format::Pdf);
    }
);
