//! Who issued the document: the lines of the letterhead's left column.

use std::ops::Range;

use super::dateline::{Dateline, bare_province};
use super::number::OwnNumber;
use super::subject::Subject;
use super::titles::Titles;
use crate::agency::{body_case, body_name, head};
use crate::document::{Issuer, Reading};
use crate::number::DocumentNumber;
use crate::text::{Case, is_letter, skeleton};

/// The bodies of the letterhead, in capitals as printed.
#[derive(Debug)]
pub(super) struct Printed {
    pub(super) own: String,
    parent: Option<String>,
    range: Range<usize>,
    span: crate::span::Span,
}

/// Reads the left column: lines of capitals before the number that are no title.
pub(super) fn read(reading: &Reading<'_>, lines: &[usize], titles: &Titles, before: usize) -> Option<Printed> {
    let mut groups: Vec<(String, Range<usize>)> = Vec::new();
    let from = titles.first_line.map_or(0, |f| f.saturating_sub(14));
    // The stamp of who received it names an office too: `VĂN PHÒNG⏎ĐẾN Số: …`.
    let arrival = |line: usize| skeleton(reading.line(line)).split(' ').next() == Some("den");
    let mut stamps = lines.iter().copied().filter(|&l| l >= from && l < titles.first_line.unwrap_or(0));
    let from = stamps.rfind(|&l| arrival(l)).map_or(from, |stamp| stamp + 1);
    // `ỦY⏎BAN NHÂN DÂN`: a line end may cut the first word off.
    let mut cut: Option<(String, usize)> = None;
    for &line in lines.iter().filter(|&&l| l < before && l >= from) {
        let Some((mut text, mut range)) = left_column(reading, line, titles) else { continue };
        if let Some((word, start)) = cut.take() {
            let joined = format!("{word} {text}");
            if head(&joined).is_some_and(|h| !h.generic && h.len > word.len()) {
                (text, range) = (joined, start..range.end);
            }
        }
        if groups.is_empty() && !text.contains(' ') {
            cut = Some((text.clone(), range.start));
        }
        let first = head(&text).is_some_and(|h| !h.generic);
        match groups.last_mut() {
            Some((group, place)) if !first || is_unfinished(group) || text.starts_with("VÀ ") => {
                group.push(' ');
                group.push_str(&text);
                place.end = range.end;
            }
            _ if first => groups.push((text, range)),
            _ => {}
        }
    }
    let (own, range) = groups.pop()?;
    let parent = groups.pop();
    let start = parent.as_ref().map_or(range.start, |(_, r)| r.start.min(range.start));
    let span = reading.line_span(start..range.end.max(start));
    Some(Printed { own, parent: parent.map(|(text, _)| text), range, span })
}

/// The words of a line that are no title; `None` when they are no capitals.
fn left_column(reading: &Reading<'_>, line: usize, titles: &Titles) -> Option<(String, Range<usize>)> {
    let this = reading.layout.lines[line];
    let text = this.text(reading.text());
    let mut words: Vec<&str> = Vec::new();
    let mut range: Option<Range<usize>> = None;
    for word in text.split_whitespace() {
        let at = this.range().start + (word.as_ptr() as usize - text.as_ptr() as usize);
        let cut = titles.cut.iter().any(|c| c.start <= at && at < c.end);
        if cut || !word.chars().any(is_letter) && word != "-" {
            continue;
        }
        words.push(word);
        range = Some(range.map_or(at..at + word.len(), |r| r.start..at + word.len()));
    }
    while words.last() == Some(&"-") {
        words.pop();
    }
    let left = words.join(" ");
    let capitals = Case::of(&left) == Case::Upper && !left.contains(':') && left.len() < 120;
    range.filter(|_| capitals && !left.is_empty()).map(|r| (left, r))
}

/// A group that cannot be a body yet: `VĂN PHÒNG` before `CHÍNH PHỦ`, `HỘI ĐỒNG NHÂN`.
fn is_unfinished(group: &str) -> bool {
    const HALVES: [&str; 17] = [
        "VĂN PHÒNG",
        "CHỦ TỊCH",
        "BỘ",
        "SỞ",
        "BAN",
        "THỦ TƯỚNG",
        "ỦY BAN",
        "UỶ BAN",
        "HỘI ĐỒNG",
        "HỘI ĐỒNG NHÂN",
        "VIỆN",
        "CỤC",
        "TỔNG CỤC",
        "TRƯỜNG",
        "TRUNG TÂM",
        "ỦY BAN NHÂN",
        "BAN CHỈ ĐẠO",
    ];
    HALVES.contains(&group) || group.ends_with(" VÀ") || group.ends_with(',') || group.ends_with('-')
}

/// The issuer's name, with what identifies it; from the number's symbol where there is no letterhead.
pub(super) fn compose(
    printed: Option<&Printed>,
    subject: Option<&Subject>,
    number: Option<&OwnNumber>,
    dateline: Option<&Dateline>,
) -> Option<Issuer> {
    // `KẾT LUẬN CỦA BỘ CHÍNH TRỊ, BAN BÍ THƯ`: the heading names the body that speaks.
    if let Some((mut name, span)) = subject.and_then(|s| s.issuer.clone()) {
        let parent = printed.map(|p| body_case(&p.own));
        name.push_str(parent.as_deref().and_then(|parent| committee_place(&name, parent)).unwrap_or_default());
        return Some(Issuer { name, parent, inferred: false, span });
    }
    let Some(printed) = printed else { return inferred(number?, dateline) };
    let mut own = body_case(&printed.own);
    let parent = printed.parent.as_deref().map(body_case);
    if let Some(mended) = dateline.and_then(|d| d.place.as_ref()).and_then(|p| mend(&own, &p.value)) {
        own = mended;
    }
    let name = match &parent {
        Some(parent) if own == "Văn phòng" && parent.starts_with("Ban Chấp hành Trung ương") => {
            "Văn phòng Trung ương Đảng".to_owned()
        }
        Some(parent) if is_part(&own) => format!("{own} {parent}"),
        Some(parent) if own.starts_with("Sở ") || own.starts_with("Phòng ") => match locality(parent) {
            Some(place) if !own.contains(place) => format!("{own} {place}"),
            _ => own,
        },
        _ => own,
    };
    debug_assert!(printed.range.start <= printed.range.end);
    Some(Issuer { name, parent, inferred: false, span: printed.span })
}

/// Every body of its kind has one of this name.
fn is_part(name: &str) -> bool {
    ["Văn phòng", "Ban Thường trực", "Thường trực", "Ban Thường vụ", "Ban Chấp hành"].contains(&name)
}

/// ` Cao Bằng`: a bureau of the committee in the letterhead (`Tỉnh ủy Cao Bằng`) is of the same place.
fn committee_place<'p>(name: &str, parent: &'p str) -> Option<&'p str> {
    let committee = ["Tỉnh ủy", "Thành ủy", "Đảng ủy"].into_iter().find(|c| name.ends_with(c))?;
    parent.strip_prefix(committee)
}

/// `tỉnh Lào Cai` of `UBND tỉnh Lào Cai`.
fn locality(parent: &str) -> Option<&str> {
    ["tỉnh ", "thành phố ", "huyện ", "thị xã ", "quận ", "xã ", "phường "]
        .iter()
        .find_map(|kind| parent.find(kind).map(|at| &parent[at..]))
}

/// A place whose letters a scan has lost (`TĨNH QUANG NGÁÀI`) is spelled as in the dateline.
fn mend(own: &str, place: &str) -> Option<String> {
    let province = bare_province(place)?;
    let body = ["Ủy ban nhân dân ", "Uỷ ban nhân dân ", "Hội đồng nhân dân ", "UBND "]
        .iter()
        .find(|b| own.starts_with(**b))?;
    let tail = &own[body.len()..];
    let wanted = format!("{} {}", province.kind, province.name);
    let near = distance(&skeleton(tail), &skeleton(&wanted)) <= 2;
    (tail != wanted && near).then(|| format!("{body}{wanted}"))
}

/// Edit distance of two short words.
fn distance(a: &str, b: &str) -> usize {
    let b: Vec<char> = b.chars().take(60).collect();
    let mut row: Vec<usize> = (0..=b.len()).collect();
    for (i, x) in a.chars().take(60).enumerate() {
        let mut diagonal = row[0];
        row[0] = i + 1;
        for (j, y) in b.iter().enumerate() {
            let cost = diagonal + usize::from(x != *y);
            diagonal = row[j + 1];
            row[j + 1] = cost.min(row[j] + 1).min(diagonal + 1);
        }
    }
    row[b.len()]
}

fn inferred(number: &OwnNumber, dateline: Option<&Dateline>) -> Option<Issuer> {
    let date = dateline.map(|d| d.date.value.first_day());
    let name = symbol_body(&number.symbol).and_then(|abbr| body_name(abbr, date))?;
    let province = dateline.and_then(|d| d.place.as_ref()).and_then(|p| bare_province(&p.value));
    let name = match (name, province) {
        ("Ủy ban nhân dân" | "Hội đồng nhân dân", Some(p)) => format!("{name} {} {}", p.kind, p.name),
        _ => name.to_owned(),
    };
    let span = dateline.map_or(crate::span::Span::new(0, 0), |d| d.date.span);
    Some(Issuer { name, parent: None, inferred: true, span })
}

/// The body in a symbol: first in a letter (`SYT-NVYD`), last elsewhere (`TB-VP`).
fn symbol_body(number: &DocumentNumber) -> Option<&str> {
    let mut bodies = number.symbol().bodies();
    match number.symbol().document_type() {
        Some(_) => bodies.last(),
        None => bodies.next(),
    }
}
