//! Stretches of time: `15 ngày làm việc kể từ ngày ký`, `mười lăm (15) ngày`.

use crate::calendar::{Term, TermUnit};

/// From when a term runs.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize), serde(rename_all = "snake_case"))]
#[non_exhaustive]
pub enum TermStart {
    /// Kể từ ngày ký, ngày ban hành: the date of the document.
    Signing,
    /// Kể từ ngày có hiệu lực
    Effect,
    /// Kể từ ngày nhận được
    Receipt,
    /// Kể từ, sau khi something else happened.
    Event,
    /// So long before something happens: `07 ngày trước ngày mở phiên tòa`.
    BeforeEvent,
    /// The text does not say.
    Unsaid,
}

/// The term with which a text begins, and the bytes it took with what it runs from.
pub(super) fn term(text: &str) -> Option<(Term, TermStart, usize)> {
    let (amount, rest) = amount(text)?;
    let rest = rest.trim_start();
    let (unit, word) = UNITS.iter().find_map(|(word, unit)| rest.starts_with(word).then_some((*unit, *word)))?;
    let rest = &rest[word.len()..];
    let (start, taken) = start(rest);
    Some((Term { amount, unit }, start, text.len() - rest.len() + taken))
}

/// Longer words first.
const UNITS: [(&str, TermUnit); 7] = [
    ("ngày làm việc", TermUnit::WorkingDays),
    ("ngày", TermUnit::Days),
    ("giờ", TermUnit::Hours),
    ("tiếng", TermUnit::Hours),
    ("tuần", TermUnit::Weeks),
    ("tháng", TermUnit::Months),
    ("năm", TermUnit::Years),
];

/// `15`, `07`, `ba mươi (30)`, `mười`
fn amount(text: &str) -> Option<(u16, &str)> {
    const WORDS: [(&str, u16); 14] = [
        ("mười lăm", 15),
        ("hai mươi", 20),
        ("ba mươi", 30),
        ("mười", 10),
        ("một", 1),
        ("hai", 2),
        ("ba", 3),
        ("bốn", 4),
        ("năm", 5),
        ("sáu", 6),
        ("bảy", 7),
        ("tám", 8),
        ("chín", 9),
        ("sáu mươi", 60),
    ];
    let digits = |text: &str| text.bytes().take(4).take_while(u8::is_ascii_digit).count();
    let len = digits(text);
    if len > 0 {
        // `15/12` is a date, `2026` a year.
        let rest = text[len..].starts_with(' ').then_some(&text[len..])?;
        return text[..len].parse().ok().filter(|n| (1..=1000).contains(n)).map(|n| (n, rest));
    }
    // The number in brackets tells more than the words.
    const LONGEST: usize = 32;
    let open = text.bytes().take(LONGEST).position(|b| b == b'(').filter(|at| !text[..*at].contains([',', '.', ';']));
    if let Some(inside) = open.map(|at| &text[at + 1..]) {
        let len = digits(inside);
        return inside[len..].strip_prefix(')').and_then(|rest| Some((inside[..len].parse().ok()?, rest)));
    }
    let (word, value) = WORDS.iter().find(|(word, _)| text.strip_prefix(word).is_some_and(|r| r.starts_with(' ')))?;
    Some((*value, &text[word.len()..]))
}

/// `kể từ ngày ký ban hành`: from when, and the bytes of it. Of other events only the words before them are taken.
fn start(text: &str) -> (TermStart, usize) {
    let rest = text.trim_start_matches([' ', ',']);
    let taken = |after: &str| text.len() - after.len();
    const FROM: [&str; 6] = ["kể từ", "tính từ", "tính kể từ", "sau", "từ", "của"];
    if let Some(after) = rest.strip_prefix("trước ").filter(|r| r.starts_with("ngày ") || r.starts_with("khi ")) {
        return (TermStart::BeforeEvent, taken(after) - 1);
    }
    let Some(after) = FROM.iter().find_map(|word| rest.strip_prefix(word)?.strip_prefix(' ')) else {
        return (TermStart::Unsaid, 0);
    };
    let after = ["ngày ", "khi ", "thời điểm ", "lúc "].iter().find_map(|w| after.strip_prefix(w)).unwrap_or(after);
    const SIGNING: [&str; 6] = ["ký ban hành", "ban hành", "ký", "phát hành", "công văn này", "văn bản này"];
    if let Some(end) = SIGNING.iter().find_map(|word| after.strip_prefix(word)) {
        return (TermStart::Signing, taken(end));
    }
    if let Some(end) = ["nhận được", "nhận đủ", "nhận", "tiếp nhận"].iter().find_map(|word| after.strip_prefix(word))
    {
        return (TermStart::Receipt, taken(end));
    }
    const EFFECT: &str = "có hiệu lực";
    let clause = &after[..after.find([',', ';', '.']).unwrap_or(after.len()).min(after.len())];
    match clause.find(EFFECT) {
        Some(at) => (TermStart::Effect, taken(&after[at + EFFECT.len()..])),
        None => (TermStart::Event, taken(after.trim_start())),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn terms() {
        use TermStart as S;
        use TermUnit as U;
        let table = [
            ("15 ngày kể từ ngày ký ban hành, các đơn vị", Some((15, U::Days, S::Signing))),
            ("05 ngày làm việc", Some((5, U::WorkingDays, S::Unsaid))),
            ("15 ngày làm việc kể từ ngày nhận đủ hồ sơ hợp lệ", Some((15, U::WorkingDays, S::Receipt))),
            ("mười lăm (15) ngày", Some((15, U::Days, S::Unsaid))),
            ("ba mươi ngày, kể từ ngày Luật này có hiệu lực thi hành", Some((30, U::Days, S::Effect))),
            ("01 năm kể từ ngày công việc kết thúc", Some((1, U::Years, S::Event))),
            ("07 ngày trước ngày mở phiên tòa", Some((7, U::Days, S::BeforeEvent))),
            ("24 giờ", Some((24, U::Hours, S::Unsaid))),
            ("6 tháng sau khi năm ngân sách kết thúc", Some((6, U::Months, S::Event))),
            ("15/12", None),
            ("2026", None),
            ("quý IV", None),
        ];
        for (text, want) in table {
            let have = term(text).map(|(term, start, _)| (term.amount, term.unit, start));
            assert_eq!(have, want, "{text}");
        }
        let text = "15 ngày kể từ ngày ký ban hành, các đơn vị";
        assert_eq!(term(text).map(|t| &text[..t.2]), Some("15 ngày kể từ ngày ký ban hành"));
    }
}
