//! What follows the number of a citation: its date and its issuer.

use super::issuer::issuer;
use super::slip::{Slip, slips};
use super::{Citation, CitationTarget};
use crate::agency::body_case;
use crate::date::{PartialDate, calendar_date};
use crate::kind::DocumentType;

/// Date and issuer behind a number.
#[derive(Debug, Default)]
pub(super) struct Tail {
    pub(super) date: Option<PartialDate>,
    pub(super) issuer: Option<String>,
    /// Bytes up to the end of the date (the issuer is not part of the mention).
    pub(super) len: usize,
    /// A day that no calendar has stands where the date should.
    no_such_date: bool,
}

impl Tail {
    /// Gives a mention its date and issuer, and the slips they show. `said`: the type its word names.
    pub(super) fn into(self, citation: &mut Citation, said: Option<DocumentType>) {
        citation.date = self.date;
        citation.issuer = self.issuer;
        if let CitationTarget::Number(number) = &citation.target {
            citation.slips = slips(number, said, self.date);
        }
        if self.no_such_date {
            citation.slips.push(Slip::NoSuchDate);
        }
    }
}

/// tail = [ [ "," | "(" ] date ] [ "của" issuer [ date ] ]
pub(super) fn tail(text: &str) -> Tail {
    let mut tail = Tail::default();
    if let Some((date, len)) = date(text) {
        (tail.date, tail.len) = (Some(date), len);
    } else {
        let found = no_such_date(text);
        tail.no_such_date = found.is_some();
        if let Some((Some(month), len)) = found {
            (tail.date, tail.len) = (Some(month), len);
        }
    }
    let Some(issuer_len) = issuer(&text[tail.len..]) else { return tail };
    let from = tail.len + " của ".len();
    let name = text[from..tail.len + issuer_len].trim_end();
    // Behind ` CỦA ` of a heading in capitals.
    let capitals = text[tail.len..].starts_with(" CỦA ");
    tail.issuer = Some(if capitals { body_case(name) } else { name.to_owned() });
    if tail.date.is_none() {
        let after = tail.len + issuer_len;
        if let Some((date, len)) = date_after(&text[after..]) {
            (tail.date, tail.len) = (Some(date), after + len);
        }
    }
    tail
}

/// [ "," | "(" ] "ngày" …; digits with slashes may stand without `ngày`.
fn date(text: &str) -> Option<(PartialDate, usize)> {
    let rest = text.trim_start_matches([' ', ',', '(']);
    let skipped = text.len() - rest.len();
    if skipped == 0 || skipped > 3 || !rest.starts_with(['n', 'N']) {
        return None;
    }
    calendar_date(rest).map(|(date, len)| (date, skipped + len))
}

/// `ngày 30/02/2025`, `ngày 31 tháng 02 năm 2025`: the form of a date, but no day. Its month stands where no month has
/// such a day (`42/02/2018`): then it is the day that is wrong.
fn no_such_date(text: &str) -> Option<(Option<PartialDate>, usize)> {
    let rest = text.trim_start_matches([' ', ',', '(']);
    let rest = rest.strip_prefix("ngày")?.trim_start();
    let (day, rest) = digits(rest, 2)?;
    let sign = ["/", "-", ".", " tháng "].into_iter().find(|sign| rest.starts_with(sign))?;
    let (month, rest) = digits(&rest[sign.len()..], 2)?;
    let sign = if sign == " tháng " { " năm " } else { sign };
    let (year, rest) = digits(rest.strip_prefix(sign)?, 4).filter(|(year, _)| *year >= 1000)?;
    let whole = !rest.starts_with(|c: char| c.is_ascii_digit() || c == '/');
    let month = PartialDate::month(i32::try_from(year).ok()?, month).filter(|_| day > 31);
    whole.then(|| (month, text.len() - rest.len()))
}

/// At most so many digits.
fn digits(text: &str, most: usize) -> Option<(u32, &str)> {
    let len = text.bytes().take(most).take_while(u8::is_ascii_digit).count();
    Some((text[..len].parse().ok()?, &text[len..]))
}

/// `của Sở Y tế ngày 15/01/2026`
fn date_after(text: &str) -> Option<(PartialDate, usize)> {
    let rest = text.trim_start_matches([' ', ',']);
    let skipped = text.len() - rest.len();
    if !rest.starts_with("ngày") {
        return None;
    }
    calendar_date(rest).map(|(date, len)| (date, skipped + len))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tails() {
        let table = [
            (" ngày 15/01/2026 của Sở Y tế về việc", Some("2026-01-15"), Some("Sở Y tế")),
            (", ngày 09/9/2025 của Bộ Chính trị", Some("2025-09-09"), Some("Bộ Chính trị")),
            (" của HĐND tỉnh ngày 10/12/2024", Some("2024-12-10"), Some("HĐND tỉnh")),
            (" ngày tháng 02 năm 2025", Some("2025-02"), None),
            (" về việc", None, None),
            ("; Luật", None, None),
            (" ngày 42/02/2018 của UBND tỉnh", Some("2018-02"), Some("UBND tỉnh")),
        ];
        for (text, date, issuer) in table {
            let tail = tail(text);
            assert_eq!(tail.date.map(|d| d.to_string()).as_deref(), date, "{text}");
            assert_eq!(tail.issuer.as_deref(), issuer, "{text}");
        }
        assert!(tail(" ngày 30/02/2025 của").no_such_date);
        assert!(tail(" ngày 31 tháng 4 năm 2025 của").no_such_date);
        assert!(tail(" ngày 42/02/2018").no_such_date);
        assert!(!tail(" ngày 28/02/2025 của").no_such_date && !tail(" ngày ký").no_such_date);
    }
}
