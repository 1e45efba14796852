//! Peak memory: a document of 10 MB, read, parsed and written as JSON, stays under eight times its size.
//!
//! The measurement needs a process of its own; the test starts itself again for it.

use std::io::sink;
use std::process::Command;

use vanban::json::{DocumentJson, SourceInfo};
use vanban::{Document, SourceText};
use vanban_benches::{LARGE, directive};

const CHILD: &str = "VANBAN_MEMORY_CHILD";

#[test]
fn ten_megabytes_stay_under_eight_times_their_size() {
    if std::env::var_os(CHILD).is_some() {
        return child();
    }
    if !cfg!(target_os = "linux") {
        eprintln!("skipped: peak memory is read from /proc");
        return;
    }
    let test = std::env::current_exe().expect("a test knows where it is");
    let run =
        Command::new(test).env(CHILD, "1").args(["--nocapture", "--test-threads=1"]).output().expect("it starts again");
    let said = String::from_utf8_lossy(&run.stdout);
    let peak: usize =
        said.lines().find_map(|l| l.strip_prefix("peak kB ")).and_then(|n| n.parse().ok()).expect("a peak");
    let times = peak as f64 * 1024.0 / LARGE as f64;
    eprintln!("peak memory: {times:.1} times the document");
    assert!(times < 8.0, "{times:.1} times the document");
}

fn child() {
    let source = SourceText::new(directive(LARGE)).expect("ten megabytes are addressable");
    let document = Document::parse(&source);
    let info = SourceInfo { format: "text", ..SourceInfo::default() };
    serde_json::to_writer(sink(), &DocumentJson::new(&document, &source, info)).expect("writing nowhere succeeds");
    let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    let peak = status.lines().find_map(|l| l.strip_prefix("VmHWM:")).unwrap_or_default();
    // Written to standard output, where the parent process looks for it.
    #[expect(clippy::print_stdout, reason = "it is the answer to the parent process")]
    {
        println!("\npeak kB {}", peak.trim().trim_end_matches(" kB"));
    }
}
