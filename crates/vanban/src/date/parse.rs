//! The grammar of written dates. Each function reads at the start of the text and gives the value and the bytes it
//! took.

use chrono::{NaiveDate, NaiveTime};
use nom::branch::alt;
use nom::bytes::complete::{tag, take_while_m_n};
use nom::character::complete::{char, one_of};
use nom::combinator::{map_opt, opt, verify};
use nom::sequence::preceded;
use nom::{IResult, Parser};

use super::PartialDate;

/// Any date: `[time] ngày …`, `quý …`, `tháng …`, `năm …`, or digits with slashes.
pub(crate) fn written(text: &str) -> Option<(PartialDate, usize)> {
    let read = |parser: fn(&str) -> IResult<&str, PartialDate>| {
        parser(text).ok().map(|(rest, date)| (date, text.len() - rest.len()))
    };
    read(timed_date)
        .or_else(|| read(dated))
        .or_else(|| read(quarter_date))
        .or_else(|| read(month_date))
        .or_else(|| read(year_date))
}

/// A day, or a month whose day is blank: `ngày 05 tháng 3 năm 2020`, `ngày   tháng 01 năm 2026`, `ngày 09/9/2025`,
/// `09/9/2025`.
pub(crate) fn calendar_date(text: &str) -> Option<(PartialDate, usize)> {
    let (rest, date) = dated(text).ok()?;
    Some((date, text.len() - rest.len()))
}

/// `tháng 4 năm 2026`, `tháng 4/2026`
pub(crate) fn month(text: &str) -> Option<(PartialDate, usize)> {
    let (rest, date) = month_date(text).ok()?;
    Some((date, text.len() - rest.len()))
}

/// A date that leaves its year out, in the year given: `ngày 15/12`, `15 tháng 12`, `tháng 4`, `quý IV`. What goes on
/// with a year, another date or a cycle (`tháng 4 và tháng 5`, `hằng năm`) is none.
pub(crate) fn yearless(text: &str, year: i32) -> Option<(PartialDate, usize)> {
    let rest = text.strip_prefix("ngày").map_or(text, str::trim_start);
    let (date, rest) = match yearless_day(rest, year) {
        Some(found) => found,
        None => yearless_period(text, year)?,
    };
    let next = rest.trim_start_matches([' ', ',', '(']);
    const GOES_ON: [&str; 9] = ["năm", "hằng", "hàng", "và", "đến", "hoặc", "mỗi", "tháng", "…"];
    let row = next.len() < rest.len() && next.starts_with(|c: char| c.is_ascii_digit());
    let other = rest.starts_with(|c: char| c == '/' || c == '-' || c.is_alphanumeric());
    (!row && !other && !GOES_ON.iter().any(|w| next.starts_with(w))).then(|| (date, text.len() - rest.len()))
}

/// digits ( "/" | "tháng" ) digits
fn yearless_day(text: &str, year: i32) -> Option<(PartialDate, &str)> {
    let mut parser = (number2, blanks, alt((tag("/"), tag("tháng"))), blanks, number2);
    let (rest, (day, _, _, _, month)) = parser.parse(text).ok()?;
    PartialDate::day(year, month, day).map(|date| (date, rest))
}

/// "tháng" digits | "quý" roman
fn yearless_period(text: &str, year: i32) -> Option<(PartialDate, &str)> {
    if let Some(rest) = text.strip_prefix("tháng ") {
        let (rest, month) = number2(rest).ok()?;
        return PartialDate::month(year, month).map(|date| (date, rest));
    }
    let rest = text.strip_prefix("quý ").or_else(|| text.strip_prefix("Quý "))?;
    let (rest, quarter) = quarter(rest).ok()?;
    Some((PartialDate::Quarter(year, quarter), rest))
}

/// `11h00`, `08 giờ 00 phút`, `14h30'`, `16 giờ`
pub(crate) fn clock(text: &str) -> Option<(NaiveTime, usize)> {
    let (rest, time) = time(text).ok()?;
    Some((time, text.len() - rest.len()))
}

/// time date: `11h00 ngày 26/5/2026`, `08 giờ 00 phút, ngày 27/5/2026`
fn timed_date(text: &str) -> IResult<&str, PartialDate> {
    let (rest, time) = time(text)?;
    let (rest, _) = (opt(char(',')), blanks, opt((part_of_day, opt(char(',')), blanks))).parse(rest)?;
    let (rest, _) = opt((weekday, opt(char(',')), blanks)).parse(rest)?;
    map_opt(dated, move |date| match date {
        PartialDate::Day(day) => Some(PartialDate::Minute(day.and_time(time))),
        _ => None,
    })
    .parse(rest)
}

fn part_of_day(text: &str) -> IResult<&str, &str> {
    alt((tag("sáng"), tag("chiều"), tag("tối"))).parse(text)
}

/// weekday = ( "thứ" word | "Chủ nhật" )
fn weekday(text: &str) -> IResult<&str, &str> {
    let names = alt((tag("Hai"), tag("Ba"), tag("Tư"), tag("Năm"), tag("Sáu"), tag("Bảy")));
    let numbered = preceded((alt((tag("thứ"), tag("Thứ"))), blanks), names);
    alt((numbered, tag("Chủ nhật"), tag("Chủ Nhật"))).parse(text)
}

/// dated = "ngày" day | day
fn dated(text: &str) -> IResult<&str, PartialDate> {
    let (rest, word) = opt(alt((tag("ngày"), tag("Ngày"), tag("NGÀY")))).parse(text)?;
    let (rest, _) = blanks(rest)?;
    if word.is_some() {
        return alt((spelled_day, blank_day, numeric_day)).parse(rest);
    }
    numeric_day(rest)
}

/// digits "tháng" digits ( "năm" | "/" ) year
fn spelled_day(text: &str) -> IResult<&str, PartialDate> {
    let (rest, (day, _, month)) = (number2, blanks, month_date).parse(text)?;
    match month {
        PartialDate::Month(y, m) => match PartialDate::day(y, u32::from(m), day) {
            Some(date) => Ok((rest, date)),
            None => fail(text),
        },
        _ => fail(text),
    }
}

/// blank day: "tháng" …, `… tháng`, `/0tháng`; only blanks, dots and the like may stand where the day should
fn blank_day(text: &str) -> IResult<&str, PartialDate> {
    let skip = text.chars().take(12).take_while(|c| " .…_/".contains(*c)).map(char::len_utf8).sum();
    month_date(&text[skip..])
}

/// digits ( "/" | "-" | "." ) digits same year ; a blank may stand beside a slash
fn numeric_day(text: &str) -> IResult<&str, PartialDate> {
    let slash = || (opt(char(' ')), char('/'), opt(char(' '))).map(|_| '/');
    let (rest, (day, sep, month)) = (number2, alt((one_of("-."), slash())), number2).parse(text)?;
    let (rest, year) = match sep {
        '/' => preceded(slash(), year4).parse(rest)?,
        _ => preceded(char(sep), year4).parse(rest)?,
    };
    match NaiveDate::from_ymd_opt(year, month, day) {
        Some(date) if !rest.starts_with(|c: char| c.is_ascii_digit()) => Ok((rest, PartialDate::Day(date))),
        _ => fail(text),
    }
}

/// "tháng" digits ( "năm" | "/" ) year
fn month_date(text: &str) -> IResult<&str, PartialDate> {
    let (rest, _) = (alt((tag("tháng"), tag("Tháng"), tag("THÁNG"))), blanks).parse(text)?;
    let (rest, month) = number2(rest)?;
    let (rest, year) = of_year(rest)?;
    match PartialDate::month(year, month) {
        Some(date) => Ok((rest, date)),
        None => fail(text),
    }
}

/// "quý" ( roman | digit ) ( "năm" | "/" ) year
fn quarter_date(text: &str) -> IResult<&str, PartialDate> {
    let word = alt((tag("quý"), tag("Quý"), tag("quí"), tag("Quí")));
    let (rest, (_, _, quarter)) = (word, blanks, quarter).parse(text)?;
    let (rest, year) = of_year(rest)?;
    Ok((rest, PartialDate::Quarter(year, quarter)))
}

/// roman | digit
fn quarter(text: &str) -> IResult<&str, u8> {
    let numbers = ["IV", "III", "II", "I", "4", "3", "2", "1"].map(tag);
    let (rest, number) = nom::branch::alt(numbers).parse(text)?;
    let quarter = match number {
        "I" | "1" => 1,
        "II" | "2" => 2,
        "III" | "3" => 3,
        _ => 4,
    };
    Ok((rest, quarter))
}

/// "năm" year
fn year_date(text: &str) -> IResult<&str, PartialDate> {
    let (rest, _) = (alt((tag("năm"), tag("Năm"))), blanks).parse(text)?;
    let (rest, year) = year4(rest)?;
    if rest.starts_with(|c: char| c.is_ascii_digit() || c == '/') {
        return fail(text);
    }
    Ok((rest, PartialDate::Year(year)))
}

/// ( "năm" | "/" | "-" ) year
fn of_year(text: &str) -> IResult<&str, i32> {
    let sign = alt((tag("/"), tag("-"), tag("."), tag(","), tag("năm"), tag("NĂM")));
    preceded((blanks, opt((sign, blanks))), preceded(opt((alt((tag("năm"), tag("NĂM"))), blanks)), year4)).parse(text)
}

/// time = digits ( "h" | "giờ" | ":" ) [ digits [ "phút" | "'" ] ]
fn time(text: &str) -> IResult<&str, NaiveTime> {
    let (rest, hour) = number2(text)?;
    let (rest, _) = (blanks, alt((tag("giờ"), tag("h"), tag("g"), tag(":"))), blanks).parse(rest)?;
    let (rest, minute) = opt(number2).parse(rest)?;
    let (rest, _) = (blanks, opt(alt((tag("phút"), tag("’"), tag("'"), tag("p"))))).parse(rest)?;
    match NaiveTime::from_hms_opt(hour, minute.unwrap_or(0), 0) {
        Some(time) => Ok((rest, time)),
        None => fail(text),
    }
}

/// One or two digits, no more.
fn number2(text: &str) -> IResult<&str, u32> {
    let (rest, digits) = take_while_m_n(1, 2, |c: char| c.is_ascii_digit()).parse(text)?;
    if rest.starts_with(|c: char| c.is_ascii_digit()) {
        return fail(text);
    }
    Ok((rest, digits.parse().unwrap_or(0)))
}

/// Four digits from 1900 to 2199.
fn year4(text: &str) -> IResult<&str, i32> {
    let digits = take_while_m_n(4, 4, |c: char| c.is_ascii_digit());
    let (rest, digits) = verify(digits, |d: &str| ("1900".."2200").contains(&d)).parse(text)?;
    Ok((rest, digits.parse().unwrap_or(0)))
}

fn blanks(text: &str) -> IResult<&str, &str> {
    take_while_m_n(0, 40, |c| c == ' ').parse(text)
}

fn fail<T>(text: &str) -> IResult<&str, T> {
    Err(nom::Err::Error(nom::error::Error::new(text, nom::error::ErrorKind::Verify)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn written_dates() {
        let table = [
            ("ngày 05 tháng 3 năm 2020", "2020-03-05"),
            ("ngày 9 tháng 9 năm 2025 của", "2025-09-09"),
            ("ngày 18/4/2007", "2007-04-18"),
            ("28-12-2010", "2010-12-28"),
            ("12.11.1996", "1996-11-12"),
            ("ngày     tháng 01 năm 2026", "2026-01"),
            ("ngày tháng 4 năm 2026", "2026-04"),
            ("ngày … tháng 5 năm 2026", "2026-05"),
            ("tháng 6 năm 2025", "2025-06"),
            ("tháng 4/2026", "2026-04"),
            ("quý I/2023", "2023-Q1"),
            ("Quý IV năm 2024", "2024-Q4"),
            ("quý 2 năm 2026", "2026-Q2"),
            ("quí III/2023", "2023-Q3"),
            ("năm 2026", "2026"),
            ("08 giờ 00 phút, ngày 27/5/2026 (thứ Tư)", "2026-05-27T08:00"),
            ("11h00 ngày 26/5/2026", "2026-05-26T11:00"),
            ("14h30' ngày 26/5/2026", "2026-05-26T14:30"),
            ("16 giờ ngày 20 tháng 5 năm 2026", "2026-05-20T16:00"),
            ("8h00 thứ Hai, ngày 01/6/2026", "2026-06-01T08:00"),
            ("30/02/2026", ""),
            ("ngày 30, 31 tháng 4", ""),
            ("05 tháng đầu năm 2026", ""),
            ("năm 2026/2027", ""),
            ("ngày 1/13/2020", ""),
        ];
        for (text, want) in table {
            let have = written(text).map(|(d, _)| d.to_string()).unwrap_or_default();
            assert_eq!(have, want, "{text:?}");
        }
    }
}
