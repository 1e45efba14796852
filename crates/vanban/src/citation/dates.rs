//! What follows the number of a citation: its date and its issuer.

use super::issuer::issuer;
use crate::date::{PartialDate, calendar_date};

/// Date and issuer behind a number.
#[derive(Debug, Default)]
pub(super) struct Tail {
    pub(super) date: Option<PartialDate>,
    pub(super) issuer: Option<String>,
    /// Bytes up to the end of the date (the issuer is not part of the mention).
    pub(super) len: usize,
}

/// tail = [ [ "," | "(" ] date ] [ "của" issuer [ date ] ]
pub(super) fn tail(text: &str) -> Tail {
    let mut tail = Tail::default();
    if let Some((date, len)) = date(text) {
        (tail.date, tail.len) = (Some(date), len);
    }
    let Some(issuer_len) = issuer(&text[tail.len..]) else { return tail };
    let from = tail.len + " của ".len();
    let name = text[from..tail.len + issuer_len].trim_end();
    tail.issuer = Some(name.to_owned());
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
        ];
        for (text, date, issuer) in table {
            let tail = tail(text);
            assert_eq!(tail.date.map(|d| d.to_string()).as_deref(), date, "{text}");
            assert_eq!(tail.issuer.as_deref(), issuer, "{text}");
        }
    }
}
