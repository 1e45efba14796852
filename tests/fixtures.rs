//! The invented documents: every fact of them against the gold beside them, and six of them whole.

use std::fs;

use vanban_tests::{Ratchet, Sample, Score, check, fixtures, text_files};

fn samples() -> Vec<Sample> {
    let files = text_files(&fixtures()).expect("the fixtures are there");
    files.iter().map(|file| Sample::read(file).expect("a fixture is readable")).collect()
}

#[test]
fn every_fixture_has_gold() {
    let with_gold = |sample: &Sample| sample.gold().is_ok_and(|gold| gold.is_some());
    let without: Vec<String> = samples().into_iter().filter(|s| !with_gold(s)).map(|s| s.name).collect();
    assert!(without.is_empty(), "no gold, or no JSON, beside {without:?}");
    let gold = fs::read_dir(fixtures()).expect("the fixtures are there").count() - samples().len();
    assert_eq!(gold, samples().len(), "gold without a document");
}

#[test]
fn facts_are_found() {
    let mut score = Score::default();
    for sample in samples() {
        let gold = sample.gold().ok().flatten().unwrap_or_default();
        score.add(&sample.name, &sample.source, &gold);
    }
    Ratchet::new("fixtures").hold(&score);
}

#[test]
fn readings_are_sound() {
    for sample in samples() {
        check(sample.source.as_str()).unwrap_or_else(|what| panic!("{}: {what}", sample.name));
    }
}

/// Six whole documents: a meeting with back-references, a decision with an appendix, a Party conclusion, bytes that are
/// hard to keep apart, a web page full of slips, a decree that amends and repeals. Every place in the fourth was checked
/// by hand.
#[test]
fn whole_documents() {
    const WHOLE: [&str; 7] = [
        "05_thong-bao_meeting",
        "06_quyet-dinh_appendix",
        "08_ket-luan_party",
        "14_cong-van_crlf-bom-nbsp-nfd",
        "15_bai-viet_web",
        "16_nghi-dinh_relations",
        "17_thong-bao_decisions-and-terms",
    ];
    let mut settings = insta::Settings::clone_current();
    settings.set_prepend_module_to_snapshot(false);
    settings.set_omit_expression(true);
    settings.bind(|| {
        for sample in samples().iter().filter(|s| WHOLE.contains(&s.name.as_str())) {
            let json = sample.json().expect("a reading is JSON");
            insta::assert_snapshot!(sample.name.as_str(), json);
        }
    });
}
