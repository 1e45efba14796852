//! `vanban repair`

use serde_json::Value;

use crate::run::{run, run_with};

const DAMAGED: &str =
    "Uy ban nhan dan tinh giao So Y te chu tri, phoi hop voi So Tai chinh bao cao truoc ngay 15/6/2026.\n";

#[test]
fn restored_text_is_printed() {
    assert_eq!(
        run_with(DAMAGED.as_bytes(), &["repair", "-"]).fine(),
        "Ủy ban nhân dân tỉnh giao Sở Y tế chủ trì, phối hợp với Sở Tài chính báo cáo trước ngày 15/6/2026.\n"
    );
}

#[test]
fn clean_text_passes_as_it_is() {
    let clean = "Ủy ban nhân dân tỉnh giao Sở Y tế chủ trì, báo cáo trước ngày 15/6/2026.\n";
    assert_eq!(run_with(clean.as_bytes(), &["repair"]).fine(), clean);
    assert_eq!(run_with(clean.as_bytes(), &["repair", "--diff"]).fine(), "");
}

#[test]
fn every_replacement_is_told() {
    let out: Value =
        serde_json::from_str(&run_with(DAMAGED.as_bytes(), &["repair", "--format", "json"]).fine()).expect("JSON");
    let first = &out["repairs"][0];
    assert_eq!((first["text"].as_str(), first["replacement"].as_str()), (Some("Uy"), Some("Ủy")));
    assert_eq!((first["line"].as_u64(), first["span"]["end"].as_u64()), (Some(1), Some(2)));
}

#[test]
fn differences_stand_side_by_side() {
    let page = run_with(DAMAGED.as_bytes(), &["repair", "--diff", "--lang", "vi"]).fine();
    let side_by_side = |line: &str| line.contains("Uy ban nhan dan tinh") && line.contains("Ủy ban nhân dân tỉnh");
    assert!(page.contains("Nguyên bản") && page.contains("Khôi phục") && page.lines().any(side_by_side), "{page}");
    let page = run_with(DAMAGED.as_bytes(), &["repair", "--diff", "--color", "always"]).fine();
    assert!(page.contains("\u{1b}[31mUy ban") && page.contains("\u{1b}[32mỦy ban"), "{page}");
}

#[test]
fn the_options_are_explained() {
    assert!(run(&["repair", "--help"]).fine().contains("--force"));
}

#[test]
fn facts_are_read_from_the_text_as_it_stands_if_so_wanted() {
    let found = |which: &str| {
        let order = DAMAGED.replace("Uy ban nhan dan tinh giao", "Giao");
        let letter = format!("SO Y TE\nSo: 12/SYT-VP\n\n{order}");
        let args = ["parse", "--format", "json", "--repair", which];
        let out: Value = serde_json::from_str(&run_with(letter.as_bytes(), &args).fine()).expect("JSON");
        (out["quality"]["repairs"].as_u64(), out["assignments"].as_array().map(Vec::len))
    };
    assert_eq!(found("off"), (Some(0), Some(0)));
    assert!(found("auto").0 > Some(5) && found("auto").1 == Some(1), "{:?}", found("auto"));
    assert_eq!(found("force"), found("auto"));
}
