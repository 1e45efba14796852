//! List and structure markers at the start of a line: `Điều 5.`, `1.2.`, `a)`, `- `, `IV.`.

use crate::text::is_word_char;

/// The kind of a marker, from the largest unit of a document to the smallest.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) enum MarkerKind {
    /// `PHỤ LỤC II`, `Phụ lục`
    Appendix,
    /// `Phần thứ hai`
    Part,
    /// `Chương IV`
    Chapter,
    /// `Mục 2`
    Section,
    /// `Điều 5.`
    Article,
    /// `IV.`
    Roman,
    /// `1.`, `1)`, `1.2.`, `(1)`; the number of groups
    Number(u8),
    /// `a)`, `đ.`
    Letter,
    /// `(i)`, `(iv)`
    SmallRoman,
    /// `-`, `–`
    Dash,
    /// `+`, `•`
    Plus,
}

/// A marker: its kind, its label (`5`, `đ`, `IV`) and where the text after it begins, in bytes from the line's start.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Marker {
    pub(crate) kind: MarkerKind,
    pub(crate) label: (u32, u32),
    pub(crate) text: u32,
}

impl Marker {
    /// The label as written.
    pub(crate) fn label<'t>(&self, line: &'t str) -> &'t str {
        line.get(self.label.0 as usize..self.label.1 as usize).unwrap_or_default()
    }
}

/// Reads the marker a line starts with.
pub(crate) fn marker(line: &str) -> Option<Marker> {
    let bytes = line.as_bytes();
    match bytes.first()? {
        b'0'..=b'9' => number(line, 0),
        b'(' => number(line, 1).or_else(|| small_roman(line)).or_else(|| letter(line, 1)),
        b'-' | b'+' => bullet(line, 1),
        b'I' | b'V' | b'X' => roman(line),
        0xE2 if line.starts_with(['–', '•', '—', '●']) => bullet(line, 3),
        0xC2 if line.starts_with('·') => bullet(line, 2),
        // `©)`: what scans read for `c)`.
        0xC2 if line.starts_with("©)") => Some(made(MarkerKind::Letter, 0..2, line, 3)),
        0xEF if line.starts_with('\u{F0B7}') => bullet(line, 3),
        b'A'..=b'Z' | b'a'..=b'z' | 0xC4 => letter(line, 0).or_else(|| named(line)),
        _ => None,
    }
}

fn made(kind: MarkerKind, label: std::ops::Range<usize>, line: &str, after: usize) -> Marker {
    let blanks = line[after..].len() - line[after..].trim_start().len();
    Marker { kind, label: (label.start as u32, label.end as u32), text: (after + blanks) as u32 }
}

fn bullet(line: &str, len: usize) -> Option<Marker> {
    let rest = &line[len..];
    // `-5 °C` is no bullet; `-Vơi nhận` is one.
    let Some(next) = rest.trim_start().chars().next() else {
        return Some(made(MarkerKind::Dash, 0..len, line, len));
    };
    if !next.is_alphabetic() && rest.len() == rest.trim_start().len() && !matches!(next, '“' | '"' | '(') {
        return None;
    }
    let kind = if matches!(line.as_bytes()[0], b'+' | 0xC2) || line.starts_with(['•', '●']) {
        MarkerKind::Plus
    } else {
        MarkerKind::Dash
    };
    Some(made(kind, 0..len, line, len))
}

/// number = digits { "." digits } ( "." | ")" ) ; at most three digits a group
fn number(line: &str, from: usize) -> Option<Marker> {
    let bytes = line.as_bytes();
    let (mut at, mut groups, mut end) = (from, 0u8, from);
    loop {
        let digits = bytes[at..].iter().take(4).take_while(|b| b.is_ascii_digit()).count();
        if digits == 0 || digits > 3 {
            break;
        }
        groups += 1;
        end = at + digits;
        if bytes.get(end) != Some(&b'.') || groups == 5 {
            break;
        }
        at = end + 1;
    }
    if groups == 0 {
        return None;
    }
    let closed =
        if from == 1 { bytes.get(end) == Some(&b')') } else { matches!(bytes.get(end), Some(b'.' | b')' | b'/')) };
    // `9.1 Về` has no closing point but more than one group.
    let after = match closed {
        true => end + 1,
        false if from == 0 && groups > 1 && bytes.get(end) == Some(&b' ') && end - at <= 2 => end,
        false => return None,
    };
    if bytes.get(end) == Some(&b'/') && bytes.get(after) != Some(&b' ') {
        return None;
    }
    // `5.000 đồng`, `10.2025` are amounts.
    if bytes.get(after).is_some_and(u8::is_ascii_digit) {
        return None;
    }
    Some(made(MarkerKind::Number(groups), from..end, line, after))
}

/// letter = small letter [ digit ] ( ")" | "." )
fn letter(line: &str, from: usize) -> Option<Marker> {
    let c = line[from..].chars().next()?;
    if !(c.is_ascii_lowercase() || c == 'đ') {
        return None;
    }
    let mut end = from + c.len_utf8();
    let bytes = line.as_bytes();
    if bytes.get(end).is_some_and(u8::is_ascii_digit) {
        end += 1;
    }
    match bytes.get(end)? {
        b')' => Some(made(MarkerKind::Letter, from..end, line, end + 1)),
        b'.' if bytes.get(end + 1) == Some(&b' ') => Some(made(MarkerKind::Letter, from..end, line, end + 1)),
        _ => None,
    }
}

/// small roman = "(" { "i" | "v" | "x" } ")"
fn small_roman(line: &str) -> Option<Marker> {
    let end = 1 + line[1..].bytes().take(5).take_while(|b| matches!(b, b'i' | b'v' | b'x')).count();
    (end > 1 && line.as_bytes().get(end) == Some(&b')')).then(|| made(MarkerKind::SmallRoman, 1..end, line, end + 1))
}

/// roman = { "I" | "V" | "X" } ( "." | ")" | "-" )
fn roman(line: &str) -> Option<Marker> {
    let end = line.bytes().take(6).take_while(|b| matches!(b, b'I' | b'V' | b'X')).count();
    let (stop, next) = (line.as_bytes().get(end), line.as_bytes().get(end + 1));
    let closed = match stop {
        Some(b'.' | b')') => true,
        Some(b'/' | b'-') => next == Some(&b' '),
        _ => false,
    };
    closed.then(|| made(MarkerKind::Roman, 0..end, line, end + 1))
}

const NAMED: [(&str, MarkerKind); 12] = [
    ("Điều ", MarkerKind::Article),
    ("ĐIỀU ", MarkerKind::Article),
    ("Chương ", MarkerKind::Chapter),
    ("CHƯƠNG ", MarkerKind::Chapter),
    ("Mục ", MarkerKind::Section),
    ("MỤC ", MarkerKind::Section),
    ("Phần ", MarkerKind::Part),
    ("PHẦN ", MarkerKind::Part),
    ("Phụ lục", MarkerKind::Appendix),
    ("PHỤ LỤC", MarkerKind::Appendix),
    ("Mẫu số ", MarkerKind::Appendix),
    ("MẪU SỐ ", MarkerKind::Appendix),
];

/// named = word label [ "." | ":" ] ; a bare `Điều 5 Nghị định` in the middle of a sentence is none
fn named(line: &str) -> Option<Marker> {
    let &(word, kind) = NAMED.iter().find(|(word, _)| line.starts_with(word))?;
    let rest = line[word.len()..].trim_start();
    let at = line.len() - rest.len();
    let rest = rest.strip_prefix("thứ ").unwrap_or(rest);
    let label_at = line.len() - rest.len();
    let len = rest.find(|c: char| !is_word_char(c)).unwrap_or(rest.len());
    let after = &rest[len..];
    let numeral = rest.starts_with(|c: char| c.is_ascii_digit());
    let roman = len > 0 && rest[..len].trim_end_matches(['a', 'b', 'c']).bytes().all(|b| b"IVXLC".contains(&b));
    let stop = after.is_empty() || after.starts_with(['.', ':', '\u{2013}', '-']);
    let ok = match kind {
        MarkerKind::Article => numeral && (stop || (word == "ĐIỀU " && after.starts_with(' '))),
        MarkerKind::Appendix if len == 0 => rest.is_empty() || rest.starts_with([':', '.', '(']),
        MarkerKind::Appendix => stop || ((roman || numeral) && after.starts_with(' ') && word.starts_with("PHỤ")),
        MarkerKind::Section => (numeral || roman) && stop,
        _ => numeral || roman || at != label_at,
    };
    if !ok {
        return None;
    }
    let after = label_at + len + usize::from(after.starts_with(['.', ':']));
    Some(made(kind, label_at..label_at + len, line, after))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn markers() {
        use MarkerKind::*;
        type Want = Option<(MarkerKind, &'static str, &'static str)>;
        let table: [(&str, Want); 27] = [
            ("Điều 5. Phạm vi", Some((Article, "5", "Phạm vi"))),
            ("Điều 12a. X", Some((Article, "12a", "X"))),
            ("Điều 5 Nghị định", None),
            ("1. Sở Y tế", Some((Number(1), "1", "Sở Y tế"))),
            ("1.2. Sở", Some((Number(2), "1.2", "Sở"))),
            ("9.1 Về", Some((Number(2), "9.1", "Về"))),
            ("(2) Về", Some((Number(1), "2", "Về"))),
            ("10) Về", Some((Number(1), "10", "Về"))),
            ("10.506 triệu", None),
            ("2025. Năm", None),
            ("đ) Chuẩn bị", Some((Letter, "đ", "Chuẩn bị"))),
            ("a1) Chuẩn bị", Some((Letter, "a1", "Chuẩn bị"))),
            ("a. Chuẩn bị", Some((Letter, "a", "Chuẩn bị"))),
            ("(a) Đơn", Some((Letter, "a", "Đơn"))),
            ("(ii) Chủ đầu tư", Some((SmallRoman, "ii", "Chủ đầu tư"))),
            ("IV. TỔ CHỨC", Some((Roman, "IV", "TỔ CHỨC"))),
            ("Về việc", None),
            ("- Chủ trì", Some((Dash, "-", "Chủ trì"))),
            ("-Vơi nhận", Some((Dash, "-", "Vơi nhận"))),
            ("+ Chủ trì", Some((Plus, "+", "Chủ trì"))),
            ("– Chủ trì", Some((Dash, "–", "Chủ trì"))),
            ("-5 độ", None),
            ("Chương II", Some((Chapter, "II", ""))),
            ("Chương trình", None),
            ("Phần thứ hai", Some((Part, "hai", ""))),
            ("PHỤ LỤC", Some((Appendix, "", ""))),
            ("Mục tiêu", None),
        ];
        for (line, want) in table {
            let have = marker(line).map(|m| (m.kind, m.label(line), &line[m.text as usize..]));
            assert_eq!(have, want, "{line:?}");
        }
    }
}
