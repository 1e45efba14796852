//! The grammar of numbers: one grammar, two doors. [`strict`] wants nothing else in the text; [`scan`] reads a number
//! at a place of running text and tolerates the blanks that printing and line ends leave in it, and the slips that real
//! documents hold: `12/QĐ - UBND`, `94 TT/LB`, `09/2026NQ-HĐND`.

use nom::branch::alt;
use nom::bytes::complete::{tag, take_while, take_while_m_n};
use nom::character::complete::{char, one_of, satisfy};
use nom::combinator::{opt, peek, recognize, verify};
use nom::multi::many_m_n;
use nom::sequence::preceded;
use nom::{IResult, Parser};

use super::{DocumentNumber, NumberStyle, Serial, Symbol};
use crate::error::ParseError;
use crate::kind::DocumentType;
use crate::text::is_letter;

/// More groups than any real symbol has (a joint circular of eight ministries has nine).
const MAX_GROUPS: usize = 12;

/// A number found in running text and how many bytes it takes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Scanned {
    pub(crate) number: DocumentNumber,
    pub(crate) len: usize,
}

/// Reads the number that begins at the start of `text`. The serial may be missing (`/VP-KGVX`).
pub(crate) fn scan(text: &str) -> Option<Scanned> {
    let (rest, number) = number(text, Door::Scan).ok()?;
    Some(Scanned { number, len: text.len() - rest.len() })
}

/// Which door a text came through.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Door {
    Strict,
    Scan,
}

/// Reads exactly one number.
pub(super) fn strict(text: &str) -> Result<DocumentNumber, ParseError> {
    const SYMBOL: &str = "a symbol such as NĐ-CP";
    match number(text, Door::Strict) {
        Ok(("", number)) if !text.contains(char::is_whitespace) => Ok(number),
        Ok((rest, _)) => Err(ParseError::new(text.len() - rest.len(), "the end of the number")),
        Err(_) => {
            let after = match head(text, Door::Strict) {
                Ok((rest, _)) => text.len() - year(rest, Door::Strict).map_or(rest, |(rest, _)| rest).len(),
                Err(_) => 0,
            };
            Err(ParseError::new(after, if after == 0 { "a number such as 30/2020/NĐ-CP" } else { SYMBOL }))
        }
    }
}

/// number = [ serial ] "/" [ year "/" ] symbol | serial "-" symbol
fn number(text: &str, door: Door) -> IResult<&str, DocumentNumber> {
    let (rest, (serial, style)) = head(text, door)?;
    let (rest, year) = match style {
        NumberStyle::State => opt(|rest| year(rest, door)).parse(rest)?,
        NumberStyle::Party => (rest, None),
    };
    let (rest, symbol) = symbol(rest, door)?;
    let party_ok = style == NumberStyle::State || is_party_symbol(&symbol);
    let blank_ok = serial.is_some() || style == NumberStyle::State;
    if !(party_ok && blank_ok) {
        return refused(text);
    }
    let serial = serial.map(|s| Serial(s.to_owned()));
    Ok((rest, DocumentNumber { serial, year, symbol: Symbol::new(symbol), style }))
}

/// head = [ serial ] ( "/" | "-" ) ; the scanner also takes a blank before a type (`94 TT/LB`)
fn head(text: &str, door: Door) -> IResult<&str, (Option<&str>, NumberStyle)> {
    let (rest, serial) = opt(serial).parse(text)?;
    if door == Door::Scan
        && serial.is_some()
        && let Some(after) = rest.strip_prefix(' ')
        && let Ok((slash, ty)) = group(after)
        && slash.starts_with('/')
        && DocumentType::from_symbol(ty).is_some()
    {
        return Ok((after, (serial, NumberStyle::Party)));
    }
    let (rest, _) = blanks(rest)?;
    let (rest, sign) = one_of("/-–").parse(rest)?;
    let (rest, _) = blanks(rest)?;
    let style = if sign == '/' { NumberStyle::State } else { NumberStyle::Party };
    Ok((rest, (serial, style)))
}

/// serial = 1-5 digits [ "." 1-3 digits ] [ capital or small letter not followed by another ]
fn serial(text: &str) -> IResult<&str, &str> {
    let digits = |min, max| take_while_m_n(min, max, |c: char| c.is_ascii_digit());
    let letter = (satisfy(|c| c.is_ascii_alphabetic()), peek(one_of("/- ")));
    recognize((digits(1, 6), opt((char('.'), digits(1, 3))), opt(letter))).parse(text)
}

/// year = 1945 … 2100 "/" ; the slash is part of it; the scanner does without it before a type (`2026NQ-HĐND`)
fn year(text: &str, door: Door) -> IResult<&str, u16> {
    let digits = take_while_m_n(4, 4, |c: char| c.is_ascii_digit());
    let (rest, digits) = verify(digits, |d: &str| ("1945"..="2100").contains(&d)).parse(text)?;
    let year = digits.parse().unwrap_or(0);
    let follows = |ty: &str| DocumentType::from_symbol(ty).is_some() || ty.starts_with("QH");
    if door == Door::Scan && group(rest).is_ok_and(|(_, ty)| follows(ty)) {
        return Ok((rest, year));
    }
    let (rest, _) = (blanks, char('/'), blanks).parse(rest)?;
    Ok((rest, year))
}

/// symbol = group { sep group } ; blanks after a separator are dropped, `TT- BTC` is one symbol
fn symbol(text: &str, door: Door) -> IResult<&str, String> {
    let (mut rest, first) = group(text)?;
    let mut symbol = first.to_owned();
    // `12/QĐ - UBND`: behind a type the blanks can be nothing but a slip.
    if door == Door::Scan
        && let Some(after) = rest.strip_prefix(" - ").or_else(|| rest.strip_prefix(" -"))
        && (DocumentType::from_symbol(first).is_some() || first.ends_with("ST") || first.ends_with("PT"))
        && let Ok((after, body)) = group(after)
        && body.chars().count() > 1
    {
        symbol.push('-');
        symbol.push_str(body);
        rest = after;
    }
    for _ in 1..MAX_GROUPS {
        let next: IResult<&str, (&str, &str)> =
            (alt((tag("-"), tag("/"), tag("–"), tag("_"))), preceded(blanks, later_group)).parse(rest);
        let next = if door == Door::Scan { next.or_else(|_| detached(rest)) } else { next };
        let Ok((after, (sep, group))) = next else { break };
        // A slip such as `NĐ_CP` is kept as printed.
        symbol.push_str(if sep == "–" { "-" } else { sep });
        symbol.push_str(group);
        rest = after;
    }
    Ok((rest, symbol))
}

/// `KL /TU`, `SGDĐT -GDTX`: a blank before the sign and none behind it.
fn detached(text: &str) -> IResult<&str, (&str, &str)> {
    let sign = alt((tag("-"), tag("/")));
    (preceded(char(' '), sign), verify(group, |group: &str| group.chars().count() > 1)).parse(text)
}

/// A first group begins with a capital.
fn group(text: &str) -> IResult<&str, &str> {
    whole_word(recognize((satisfy(is_capital), take_while(in_group)))).parse(text)
}

/// Later groups may be small (`/nb`) or digits (`-2025`), but no ordinary word and no range (`5-10`).
fn later_group(text: &str) -> IResult<&str, &str> {
    let small = recognize(many_m_n(2, 3, satisfy(|c| c.is_ascii_lowercase())));
    let year = take_while_m_n(4, 4, |c: char| c.is_ascii_digit());
    alt((group, whole_word(small), whole_word(year))).parse(text)
}

/// The parser's text must not be the beginning of a longer word: `12/Sở` is no number. A trailing point is no part.
fn whole_word<'t>(
    mut inner: impl Parser<&'t str, Output = &'t str, Error = nom::error::Error<&'t str>>,
) -> impl FnMut(&'t str) -> IResult<&'t str, &'t str> {
    move |text| {
        let (_, word) = inner.parse(text)?;
        let word = word.trim_end_matches(['.', '&']);
        let rest = &text[word.len()..];
        // A raised footnote mark (`72-NQ/TW¹`) is no part of the word.
        if word.is_empty() || rest.starts_with(|c: char| is_letter(c) || c.is_ascii_digit()) {
            return refused(text);
        }
        Ok((rest, word))
    }
}

/// At most a few blanks: more than that is a gap between columns.
fn blanks(text: &str) -> IResult<&str, &str> {
    take_while_m_n(0, 2, |c| c == ' ').parse(text)
}

fn is_capital(c: char) -> bool {
    c.is_ascii_uppercase() || matches!(c, 'Đ' | 'Ư' | 'Ơ' | 'Ô' | 'Ê' | 'Ă' | 'Â' | 'Ủ' | 'Ð')
}

fn in_group(c: char) -> bool {
    c.is_ascii_alphanumeric() || is_capital(c) || matches!(c, 'đ' | 'ư' | '&' | '.')
}

/// After a hyphen only a type and a body (`NQ/TW`), or a body of before 1997 (`HĐBT`): `5-HĐND` is no number.
fn is_party_symbol(symbol: &str) -> bool {
    const OLD: [&str; 6] = ["HĐBT", "CP", "TTg", "CT", "SL", "ĐH"];
    /// Types whose body lists leave out: `1-KL`.
    const BARE: [&str; 6] = ["NQ", "KL", "QĐ", "TB", "HD", "KH"];
    symbol.contains('/') && !symbol.starts_with(|c: char| c.is_ascii_digit())
        || OLD.contains(&symbol)
        || BARE.contains(&symbol)
        || {
            let mut groups = symbol.split('-');
            // `72-NQ-TW`: the wrong separator, but nothing else it could be.
            matches!((groups.next(), groups.next()), (Some(ty), Some("TW" | "TU" | "ĐU")) if ty.len() >= 2)
        }
}

fn refused<T>(text: &str) -> IResult<&str, T> {
    Err(nom::Err::Error(nom::error::Error::new(text, nom::error::ErrorKind::Verify)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_in_running_text() {
        // text | canonical | what is left
        let table = [
            ("23/2025/NQ-HĐND ngày", "23/2025/NQ-HĐND", " ngày"),
            ("30/2020/NĐ-CP.", "30/2020/NĐ-CP", "."),
            ("64/2025/QH15;", "64/2025/QH15", ";"),
            ("351/2017/UBTVQH14", "351/2017/UBTVQH14", ""),
            ("23/2004/PL-UBTVQH11", "23/2004/PL-UBTVQH11", ""),
            ("66.25/2026/NQ-CP", "66.25/2026/NQ-CP", ""),
            ("370/TTr-SYT", "370/TTr-SYT", ""),
            ("59    /QĐ-SCT", "", ""),
            ("59  /QĐ-SCT", "59/QĐ-SCT", ""),
            ("/VP-KGVX Lạng Sơn", "/VP-KGVX", " Lạng Sơn"),
            ("9476 /BNNMT-CNTY", "9476/BNNMT-CNTY", ""),
            ("72-NQ/TW, ngày", "72-NQ/TW", ", ngày"),
            ("1594-TB/TU", "1594-TB/TU", ""),
            ("06-CTr/TU", "06-CTr/TU", ""),
            ("5053-CV/VPTW/nb", "5053-CV/VPTW/nb", ""),
            ("367-QĐ/TWĐTN-VP", "367-QĐ/TWĐTN-VP", ""),
            ("66-HĐBT ngày", "66-HĐBT", " ngày"),
            ("72-NQ-TW", "72-NQ-TW", ""),
            ("21-LCT/HĐNN8", "21-LCT/HĐNN8", ""),
            ("18B/SL", "18B/SL", ""),
            ("37/2012/TTLT- BLĐTBXH-BYT", "37/2012/TTLT-BLĐTBXH-BYT", ""),
            ("134/ 2003/NĐ-CP", "134/2003/NĐ-CP", ""),
            ("58/2023/HNGĐ-ST", "58/2023/HNGĐ-ST", ""),
            ("11554/VPCP-V.I", "11554/VPCP-V.I", ""),
            ("1691/UBDNGS15 ngày", "1691/UBDNGS15", " ngày"),
            ("730/TB-BNN&MT", "730/TB-BNN&MT", ""),
            ("500/QĐ-TTg-2023", "500/QĐ-TTg-2023", ""),
            ("72-NQ/TW¹; tiến độ", "72-NQ/TW", "¹; tiến độ"),
            ("94 TT/LB ngày", "94-TT/LB", " ngày"),
            ("84 QĐ/TWĐTN;", "84-QĐ/TWĐTN", ";"),
            ("12/QĐ - UBND ngày", "12/QĐ-UBND", " ngày"),
            ("37/2023/QĐST - HNGĐ", "37/2023/QĐST-HNGĐ", ""),
            ("09/2026NQ-HĐND", "09/2026/NQ-HĐND", ""),
            ("144/2025QH15", "144/2025/QH15", ""),
            ("1-KL,", "1-KL", ","),
            ("157/SYT - Văn phòng", "157/SYT", " - Văn phòng"),
            ("12/Sở", "", ""),
            ("24/7", "", ""),
            ("2021-2025", "", ""),
            ("5-10 ngày", "", ""),
            ("15/01/2026", "", ""),
        ];
        for (text, want, left) in table {
            let found = scan(text);
            assert_eq!(found.as_ref().map(|f| f.number.to_string()).unwrap_or_default(), want, "{text:?}");
            if let Some(f) = found {
                assert_eq!(&text[f.len..], left, "{text:?}");
            }
        }
    }

    #[test]
    fn refusals_say_where() {
        let refused = |text: &str| strict(text).map_err(|e| e.to_string());
        assert_eq!(refused("30"), Err("expected a number such as 30/2020/NĐ-CP at byte 0".into()));
        assert_eq!(refused("30/nđ-cp"), Err("expected a symbol such as NĐ-CP at byte 3".into()));
        assert!(["94 TT/LB", "12/QĐ - UBND", "09/2026NQ-HĐND"].iter().all(|slip| strict(slip).is_err()));
        assert_eq!(refused("30/2020/NĐ-CP."), Err("expected the end of the number at byte 14".into()));
    }
}
