//! Cost grows with the text, whatever the text: four times the input never costs much more than four times the time.
//!
//! Each input is one of the grammar's own words over and over, because that is where look-ahead and look-back go on.

use std::time::Duration;

use cpu_time::ThreadTime;
use vanban::{Document, SourceText};
use vanban_lint::{Facts, Subject};

/// What four times the text may cost: four, and room for caches; sixteen would be a square.
const MAX_RATIO: f64 = 5.3;
const SMALL: usize = 64 << 10;
/// Shorter times are noise.
const NOISE: Duration = Duration::from_millis(2);
const ATTEMPTS: usize = 5;

const HEAD: &str = "UBND TỈNH CAO BẰNG\nSỞ Y TẾ\n\nSố: 12/SYT-NVY\nV/v rà soát thuốc\n\n\
                    Cao Bằng, ngày 05 tháng 3 năm 2026\n\nKính gửi: Các bệnh viện\n\n";
const CLOSING: &str = "\nTrân trọng./.\n\nNơi nhận:\n";

/// No document; the body of one; its closing.
const AROUND: [(&str, &[&str]); 3] = [("alone", &[]), ("in a body", &[HEAD]), ("in a closing", &[HEAD, CLOSING])];

fn text(around: &[&str], unit: &str, size: usize) -> SourceText {
    let text = around.concat() + &unit.repeat(size / unit.len() + 1);
    SourceText::new(text).expect("it is small")
}

/// The least processor time of a few runs: what disturbs a run only makes it longer.
fn cost(source: &SourceText) -> Duration {
    let run = || {
        let start = ThreadTime::now();
        let document = Document::parse(std::hint::black_box(source));
        std::hint::black_box(vanban_lint::check(&Subject::new(source, &document)));
        std::hint::black_box(Facts::of(source, &document));
        start.elapsed()
    };
    let first = run();
    let more = if first > Duration::from_millis(50) { 1 } else { 3 };
    (0..more).map(|_| run()).fold(first, Duration::min)
}

/// How much more four times the text costs, and how much that is.
fn growth(around: &[&str], unit: &str, size: usize) -> (f64, Duration) {
    let (small, large) = (cost(&text(around, unit, size)), cost(&text(around, unit, 4 * size)));
    (large.as_secs_f64() / small.as_secs_f64(), large)
}

/// The least growth of several attempts; `None` as soon as one is fine.
fn steep(around: &[&str], unit: &str, size: usize) -> Option<(f64, Duration)> {
    let fine = |(ratio, large): &(f64, Duration)| *ratio <= MAX_RATIO || *large < NOISE;
    let attempts: Vec<_> = (0..ATTEMPTS).map(|_| growth(around, unit, size)).take_while(|grown| !fine(grown)).collect();
    let least = attempts.iter().copied().min_by(|a, b| a.0.total_cmp(&b.0));
    least.filter(|_| attempts.len() == ATTEMPTS)
}

fn check(units: &[&str]) {
    let mut found = Vec::new();
    for (place, around) in AROUND {
        for unit in units {
            if let Some((ratio, large)) = steep(around, unit, SMALL) {
                found.push(format!("{unit:?} {place}: ×{ratio:.1}, {large:.1?} for {} KB", SMALL >> 8));
            }
        }
    }
    assert!(found.is_empty(), "more than ×{MAX_RATIO} for four times the text:\n  {}", found.join("\n  "));
}

/// Damaged text takes a way of its own before the grammars.
#[test]
fn damaged_text() {
    check(&[
        "Uy ban nhan dan tinh bao cao so 12/BC-UBND ngay 15/6/2026; ",
        "nhiém vu ¢ t& ch¢ ",
        "xqzwvkjq ",
        "Nguyen Van An\n",
        "khoan 1 Diéu 2'' ",
        "ngay /0thang 11 nam 2025 ",
        "469 [TB-VP ",
    ]);
}

/// Names with a wrong mark are looked for around words that stand whole.
#[test]
fn light_damage() {
    check(&[
        "tĩnh Quảng ",
        "Luật Tổ chức chính quyên ",
        "sửa đôi, bổ ",
        "bô sung một số điều ",
        "HĐNĐ ⁄/A ngày Ø3 tháng ",
    ]);
}

#[test]
fn numbers_and_citations() {
    check(&[
        "Nghị quyết ",
        "Nghị quyết số ",
        "Nghị quyết số 1/",
        "Nghị quyết số 1/2020/NQ-HĐND ngày 01/01/2020 của HĐND tỉnh; ",
        "nêu trên ",
        "Công văn nêu trên, ",
        "Quy định về ",
        "CT 2/",
        "(sau đây gọi là Nghị định) ",
        "Luật ",
        "Luật Đất đai và ",
        "Luật sửa đổi, bổ sung một số điều của Luật Đất đai và ",
        "QUYẾT ĐỊNH:\n",
        "Số: 12/QĐ-UBND\n",
        // No blank in the whole text: a look-back for a word finds none.
        "64/2025/QH15;",
        "469/TB-VP.",
    ]);
}

#[test]
fn names_relations_and_residue() {
    check(&[
        "Điều 1 Nghị định ",
        "khoản 1 Điều 2 của ",
        "Nghị định 1/2020/NĐ-CP (sau đây gọi là Nghị định), theo Nghị định, ",
        "Luật Đất đai số 31/2024/QH15 (sau đây gọi là Luật Đất), Luật Đất ",
        "Luật A được sửa đổi, bổ sung bởi ",
        "Căn cứ Luật Đất đai, ",
        "Bãi bỏ các văn bản sau đây:\n",
        "a) Nghị định 1/2020/NĐ-CP;\n",
        "Nghị định số 1/2020/NĐ-CP hết hiệu lực ",
        "Nghị định số … ",
        "12/2020/ABC ",
        "Luật Abc ",
        "Luật PPP",
        "thay thế cụm từ “a” tại ",
        "Quyết định nêu trên và Quyết định 12, ",
    ]);
}

#[test]
fn provisions_and_dates() {
    check(&[
        "điểm a, ",
        "khoản 1 và ",
        "khoản 2, khoản 3 Điều 2",
        "Điều 1, ",
        "Điều 1. Giao Sở Y tế chủ trì.\n",
        "ngày ",
        "trước ngày 01/01/2026, ",
        "trong tháng 4, ",
        "ngày 15 hằng tháng, ",
        "trong thời hạn mười lăm (15) ngày kể từ ngày ",
        "một lần ",
    ]);
}

#[test]
fn tasks_and_bodies() {
    check(&[
        "Giao Sở Y tế, ",
        "các sở, ",
        "Các sở: Y tế, ",
        "Sở Y tế và ",
        "phối hợp với Sở Y tế, ",
        "báo cáo UBND tỉnh, ",
        "- Chủ trì:\n",
        "Giao Sở Y tế: (i) Rà soát; (ii) ",
        "Đồng ý với đề xuất. ",
        "UBND tỉnh đồng ý, giao Sở Y tế ",
        "Về thuốc: Tỉnh khẩn trương rà soát. ",
        "; gửi báo cáo Sở Y tế trước ngày 01/01/2026",
        "nếu có vướng mắc, báo cáo Sở Y tế, ",
        "xây dựng kế hoạch, gửi 03 bộ tài liệu ",
        "Thành phần: Sở Y tế; ",
        "Thành phần:\n- Sở Y tế\n",
        "| TT | Nhiệm vụ | Đơn vị chủ trì |\n",
        "| TT | Nhiệm vụ | Đơn vị chủ trì |\n| 1 | Rà soát | Sở Y tế |\n",
        "|\nTT\n|\nNhiệm vụ\n|\nChủ trì\n|\n|\n1\n|\nRà soát\n|\nSở Y tế\n",
    ]);
}

#[test]
fn closings() {
    check(&[
        "Nơi nhận:\n- ",
        "Nơi nhận: ",
        "- Lưu: VT;\n",
        "Lưu: VT, ",
        "KT. CHỦ TỊCH\n",
        "KT. CHỦ TỊCH ",
        "Nguyễn Văn A\n",
        "PHỤ LỤC\n",
    ]);
}

#[test]
fn lines_and_marks() {
    check(&[
        "- ", "-\n", "1. ", "1.1.", "1.\n", "|\n", "| ", "**", "((((", "////", "; ", ", ", " và  ", "\t", "\n", "\r\n",
        "a\u{301}", "\u{301}", "Đ", "[1] a\n", "---\n",
    ]);
}

/// Many short names first, then many mentions that are none of them: nothing is searched for each mention.
#[test]
fn many_short_names() {
    let text = |size: usize| {
        let mut text = String::with_capacity(size + 64);
        for i in 0.. {
            if text.len() > size / 2 {
                break;
            }
            text += &format!("Luật Đất đai số {i}/2020/QH14 (sau đây gọi là Luật Aaaa{i}); ");
        }
        text += &"Luật Aaaax ".repeat((size - text.len().min(size)) / 14);
        SourceText::new(text).expect("it is small")
    };
    let (small, large) = (cost(&text(128 << 10)), cost(&text(512 << 10)));
    let ratio = large.as_secs_f64() / small.as_secs_f64();
    assert!(ratio <= 2.0 * MAX_RATIO, "×{ratio:.1} for four times the text");
}

#[test]
fn one_long_line() {
    let line = "Giao Sở Y tế chủ trì, phối hợp với Sở Tài chính thực hiện khoản 2 Điều 5 Nghị định số 30/2020/NĐ-CP; ";
    let grown = steep(&[HEAD], line, 256 << 10);
    assert!(grown.is_none(), "more than ×{MAX_RATIO} from 256 KB to 1 MB: {grown:?}");
}
