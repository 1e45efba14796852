//! Restoring damaged texts: invented documents are damaged as scans are, and must come back.

use std::collections::HashMap;
use std::fs;
use std::path::Path;

use proptest::prelude::*;
use unicode_normalization::UnicodeNormalization;
use vanban::repair::{Mode, Restorer, restore};
use vanban::{Certainty, Document, Repair, RepairReason, SourceText, Span};

/// The invented documents, composed.
fn documents() -> Vec<(String, String)> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("fixtures/documents");
    let mut paths: Vec<_> = fs::read_dir(folder).expect("fixtures").flatten().map(|e| e.path()).collect();
    paths.retain(|p| p.extension().is_some_and(|e| e == "txt" || e == "md"));
    paths.sort();
    let name = |p: &Path| p.file_stem().unwrap_or_default().to_string_lossy().into_owned();
    paths.iter().map(|p| (name(p), fs::read_to_string(p).expect("UTF-8").nfc().collect())).collect()
}

fn stripped(text: &str) -> String {
    let bare = text.nfd().filter(|c| !('\u{300}'..='\u{36F}').contains(c));
    bare.map(|c| {
        if c == 'đ' {
            'd'
        } else if c == 'Đ' {
            'D'
        } else {
            c
        }
    })
    .collect()
}

/// Every letter as an English reader saw it on some page; the same text always comes out the same.
fn scanned(text: &str) -> String {
    let table = include_str!("../crates/vanban-train/data/channel.tsv");
    let mut channel: HashMap<&str, Vec<(&str, f64)>> = HashMap::new();
    for line in table.lines().skip(1) {
        let cells: Vec<&str> = line.split('\t').collect();
        channel.entry(cells[0]).or_default().push((cells[1], cells[3].parse().expect("a share")));
    }
    let mut state = 7u64;
    let mut draw = || {
        state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (state >> 11) as f64 / (1u64 << 53) as f64
    };
    let mut out = String::new();
    for c in text.chars() {
        let letter = c.to_string();
        let mut left = draw();
        let readings = channel.get(letter.as_str()).filter(|_| c.is_alphabetic());
        let read = readings.and_then(|all| {
            all.iter().find(|(_, share)| {
                left -= share;
                left <= 0.0
            })
        });
        out.push_str(read.map_or(letter.as_str(), |(read, _)| read));
    }
    out
}

/// The share of words that came back, line by line.
fn came_back(clean: &str, restored: &str) -> f64 {
    let (mut all, mut right) = (0, 0);
    for (clean, restored) in clean.lines().zip(restored.lines()) {
        let got: Vec<String> = words(restored);
        all += words(clean).len();
        // A letter lost with its blank shifts a line by a word: look for each near its place.
        for (at, word) in words(clean).iter().enumerate() {
            let near = at.saturating_sub(2)..got.len().min(at + 3);
            right += usize::from(got.get(near).is_some_and(|near| near.contains(word)));
        }
    }
    f64::from(right as u32) / f64::from(all.max(1) as u32)
}

fn words(line: &str) -> Vec<String> {
    line.split(|c: char| !c.is_alphabetic()).filter(|w| !w.is_empty()).map(str::to_lowercase).collect()
}

fn digits(text: &str) -> String {
    text.split_whitespace().filter(|w| w.bytes().all(|b| b.is_ascii_digit() || b.is_ascii_punctuation())).collect()
}

#[test]
fn clean_documents_stay_as_they_are() {
    for (name, text) in documents() {
        assert!(restore(&text, Mode::Auto).repairs.is_empty(), "{name}");
        let source = SourceText::new(text).expect("short");
        let document = Document::parse(&source);
        assert!(document.repairs.is_empty(), "{name}");
        assert_eq!(document, Document::parse_with(&source, Mode::Off), "{name}");
    }
}

#[test]
fn lost_marks_come_back() {
    let (mut sum, mut count) = (0.0, 0.0);
    for (name, text) in documents() {
        let damaged = stripped(&text);
        let restored = restore(&damaged, Mode::Auto);
        assert_eq!(restored.text.lines().count(), damaged.lines().count(), "{name}");
        assert_eq!(digits(&restored.text), digits(&damaged), "{name}");
        sum += came_back(&text, &restored.text);
        count += 1.0;
    }
    assert!(sum / count >= 0.95, "{}", sum / count);
}

#[test]
fn scans_come_back() {
    let (mut sum, mut count) = (0.0, 0.0);
    for (name, text) in documents() {
        let damaged = scanned(&text);
        let restored = restore(&damaged, Mode::Auto);
        assert_eq!(restored.text.lines().count(), damaged.lines().count(), "{name}");
        sum += came_back(&text, &restored.text);
        count += 1.0;
    }
    assert!(sum / count >= 0.92, "{}", sum / count);
}

#[test]
fn english_stays() {
    let text = "The Ministry of Health has issued a plan on the prevention of the disease in the coming months, and \
                asks all departments to report on the results of their work before the end of the year 2026.\n"
        .repeat(5);
    assert!(restore(&text, Mode::Auto).repairs.is_empty());
}

#[test]
fn what_is_sure_stays() {
    for pinned in [
        "trước ngày 15/6/2026",
        "72-NQ/TW",
        "số 12/2025/QH15",
        "a.b@tinh.gov.vn",
        "https://x.vn/a-b",
        "Đắk Lắk",
        "5kg",
        "V/v",
    ] {
        let text = format!("Uy ban nhan dan tinh bao cao {pinned} va thuc hien nhiem vu");
        let restored = restore(&text, Mode::Force);
        assert!(restored.text.contains(pinned), "{}", restored.text);
        assert_eq!(restored.text.replace(pinned, "X"), "Ủy ban nhân dân tỉnh báo cáo X và thực hiện nhiệm vụ");
    }
}

#[test]
fn short_words_and_capitals_are_read() {
    for (damaged, meant) in [
        ("Chu tri: d/c Pho Chu tich tinh", "Chủ trì: đ/c Phó Chủ tịch tỉnh"),
        ("Uy ban nhan dan tinh (b/c)", "Ủy ban nhân dân tỉnh (b/c)"),
        ("theo de nghi cua So Tai chinh", "theo đề nghị của Sở Tài chính"),
        ("quy dinh mot so noi dung", "quy định một số nội dung"),
        ("ngay 15/6/2026 cua Uy ban nhan dan", "ngày 15/6/2026 của Ủy ban nhân dân"),
    ] {
        assert_eq!(restore(damaged, Mode::Force).text, meant);
    }
}

#[test]
fn facts_of_a_damaged_document_stand_in_its_source() {
    let clean = "ỦY BAN NHÂN DÂN\nTỈNH CAO BẰNG\n\nSố: 12/UBND-VX\n\nCao Bằng, ngày 05 tháng 3 năm 2026\n\nKính gửi: Các bệnh viện\n\n\
                 Yêu cầu các bệnh viện trên địa bàn tỉnh rà soát thuốc, báo cáo Sở Y tế trước ngày 20/3/2026./.\n";
    let source = SourceText::new(stripped(clean)).expect("short");
    let document = Document::parse(&source);
    assert!(document.damaged && !document.repairs.is_empty());
    assert_eq!(document.assignments.len(), 1, "{}", restore(source.as_str(), Mode::Auto).text);
    let lead = &document.assignments[0].leads[0];
    assert!(lead.value.starts_with("các bệnh viện"), "{lead:?}");
    assert!(source.slice(lead.span).starts_with("cac benh vien"));
    assert_eq!(document.assignments[0].deadline.map(|d| d.to_string()), Some("2026-03-20".into()));
}

#[test]
fn a_restored_text_is_whole() {
    for (name, text) in documents() {
        for damaged in [stripped(&text), scanned(&text)] {
            let restored = restore(&damaged, Mode::Auto).text.into_owned();
            let again = restore(&restored, Mode::Auto);
            assert!(again.repairs.is_empty(), "{name}: {:?}", again.repairs.first());
        }
    }
}

/// A document with the name of its signer, whole and damaged.
fn signed(witness: &str) -> String {
    let clean = "ỦY BAN NHÂN DÂN\nTỈNH CAO BẰNG\n\nSố: 12/UBND-VX\n\nCao Bằng, ngày 05 tháng 3 năm 2026\n\nKính gửi: Các bệnh viện\n\n\
                 Yêu cầu các bệnh viện trên địa bàn tỉnh rà soát thuốc, báo cáo Sở Y tế trước ngày 20/3/2026./.\n\n\
                 Nơi nhận:\n- Như trên;\n- Lưu: VT.\n\nKT. CHỦ TỊCH\nPHÓ CHỦ TỊCH\n\nNguyễn Thị Thủy Đồng\n\n";
    stripped(clean) + witness
}

#[test]
fn a_name_is_a_guess_without_a_witness() {
    let read = |text: String| {
        let source = SourceText::new(text).expect("short");
        let document = Document::parse(&source);
        let name = document.signatures[0].name.clone().expect("a name");
        (name.value.clone(), document.certainty_of_person(&name))
    };
    let (_, alone) = read(signed(""));
    assert_eq!(alone, Certainty::Guessed);
    let witnessed = read(signed("2026-03-05T08:48:09+0700\nNguyễn Thị Thùy Đông\n"));
    assert_eq!(witnessed, ("Nguyễn Thị Thùy Đông".into(), Certainty::Repaired));
    // Another person is no witness.
    let (_, other) = read(signed("2026-03-05T08:48:09+0700\nLê Thị Hường\n"));
    assert_eq!(other, Certainty::Guessed);
}

#[test]
fn facts_say_how_sure_they_are() {
    let source = SourceText::new(signed("")).expect("short");
    let document = Document::parse(&source);
    let lead = document.assignments[0].leads[0].span;
    assert!(document.certainty(lead) > Certainty::Exact);
    let number = document.letterhead.number.as_ref().expect("a number");
    assert_eq!(source.slice(number.span), "12/UBND-VX");
    assert_eq!(document.certainty(number.span), Certainty::Exact);
    for (name, text) in documents() {
        let document = Document::parse(&SourceText::new(text).expect("short"));
        let exact = |citation: &vanban::Citation| document.certainty(citation.span) == Certainty::Exact;
        assert!(document.citations.iter().all(exact), "{name}");
    }
}

#[test]
fn one_wrong_word_is_the_authors_and_two_are_a_scans() {
    let (one, other) = ("Căn cứ Luật Tổ chức chính quyên địa phương;\n", "Giao Sở Kế hoạch và Đầu tự rà soát.\n");
    assert!(restore(one, Mode::Auto).repairs.is_empty());
    let both = one.to_owned() + other;
    let restored = restore(&both, Mode::Auto);
    let meant = "Căn cứ Luật Tổ chức chính quyền địa phương;\nGiao Sở Kế hoạch và Đầu tư rà soát.\n";
    assert_eq!(restored.text, meant);
    assert!(restored.repairs.iter().all(|r| r.reason == RepairReason::Name));
    assert!(restore(&both, Mode::Off).repairs.is_empty());
    assert!(!Document::parse(&SourceText::new(both).expect("short")).damaged);
}

/// Another model, which need not know where characters begin.
struct Stranger(Vec<(u32, u32, String)>);

impl Restorer for Stranger {
    fn repairs(&self, _: &str) -> Vec<Repair> {
        let repair = |(start, length, replacement): &(u32, u32, String)| Repair {
            span: Span::new(*start, start.saturating_add(*length)),
            replacement: replacement.clone(),
            reason: RepairReason::Word,
            certainty: Certainty::Repaired,
        };
        self.0.iter().map(repair).collect()
    }
}

#[test]
fn another_model_restores_before_the_text_is_read() {
    let source = SourceText::new(signed("").replace("12/UBND-VX", "12/UBNO-VX")).expect("short");
    let at = source.as_str().find("UBNO").expect("the number") as u32;
    let document = Document::parse_with(&source, Stranger(vec![(at, 4, "UBND".to_owned())]));
    let number = document.letterhead.number.as_ref().expect("a number");
    assert_eq!((number.value.to_string().as_str(), source.slice(number.span)), ("12/UBND-VX", "12/UBNO-VX"));
    assert_eq!(document.certainty(number.span), Certainty::Repaired);
}

proptest! {
    #[test]
    fn no_model_breaks_the_way_back(
        text in "(Căn cứ Nghị định số 30/2020/NĐ-CP |\\PC|\n){0,9}",
        repairs in proptest::collection::vec((0..99_u32, 0..9_u32, "\\PC{0,9}"), 0..9),
    ) {
        let restored = restore(&text, Stranger(repairs.clone()));
        let mut rebuilt = text.clone();
        for repair in restored.repairs.iter().rev() {
            rebuilt.replace_range(repair.span.start as usize..repair.span.end as usize, &repair.replacement);
        }
        prop_assert_eq!(&rebuilt, &restored.text);
        let source = SourceText::new(text).expect("short");
        let document = Document::parse_with(&source, Stranger(repairs));
        for citation in &document.citations {
            prop_assert!(source.as_str().get(citation.span.start as usize..citation.span.end as usize).is_some());
        }
    }

    #[test]
    fn nothing_panics_and_the_map_is_in_order(text in "([a-zA-Z ]{0,9}|[à-ỹ]|[0-9/.-]{0,6}|é|¢|€|&|'|’|\\PC|\n| (cua|tinh|va|nhan|dan|nhiém|vu|ngay) ){0,60}") {
        for mode in [Mode::Auto, Mode::Force] {
            let restored = restore(&text, mode);
            prop_assert_eq!(restored.text.matches('\n').count(), text.matches('\n').count());
            let mut last = 0;
            for repair in &restored.repairs {
                let (start, end) = (repair.span.start as usize, repair.span.end as usize);
                prop_assert!(last <= start && start < end && text.get(start..end).is_some());
                last = end;
            }
            let mut at = 0;
            for (place, _) in restored.text.char_indices() {
                let back = restored.source_range(place..place + 1);
                prop_assert!(back.start >= at && back.end <= text.len());
                at = back.start;
            }
        }
    }
}
