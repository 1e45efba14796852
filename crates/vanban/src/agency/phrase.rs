//! Lists of bodies and offices in a sentence: where each name begins and ends.

use std::ops::Range;

use super::gazetteer::known_continuation;
use super::head::{Head, head, is_generic_noun, word};
use super::names::split_names;
use super::stops::{is_stop, verb_at, verb_len};
use crate::text::{is_lower, starts_upper};

/// Names found at a place of the text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Actors {
    pub(crate) names: Vec<Name>,
    /// Where the list ends.
    pub(crate) end: usize,
}

/// A name and where it stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Name {
    pub(crate) range: Range<usize>,
    /// The name as it is to be read, where that is not what stands there: shared heads are distributed.
    pub(crate) read: Option<String>,
}

impl Name {
    /// The name as it is to be read.
    pub(crate) fn text<'t>(&'t self, text: &'t str) -> &'t str {
        self.read.as_deref().unwrap_or(&text[self.range.clone()])
    }
}

/// Longer lists and names are cut: no sentence has them.
const MAX_NAMES: usize = 40;
const MAX_WORDS: usize = 28;

/// Reads the list of names that begins at `at` and ends before `limit`.
pub(crate) fn actors(text: &str, at: usize, limit: usize) -> Option<Actors> {
    let text = &text[..limit];
    let mut found = Actors { names: Vec::new(), end: at };
    let mut next = at;
    while found.names.len() < MAX_NAMES {
        next += form_of_address(&text[next..]);
        let Some(first) = head(&text[next..]) else { break };
        let item = item(text, next, first);
        if let Some(end) = shared_head(text, next, item, &mut found) {
            found.end = end;
        } else {
            let title = found.names.last().and_then(|name| shared_title(name.text(text), &text[next..item]));
            let read = title.map(|title| format!("{title}{}", &text[next..item]));
            found.names.push(Name { range: next..item, read });
            found.end = item;
        }
        match after_separator(text, found.end) {
            Some(after) if head(&text[after..]).is_some() => next = after,
            _ => break,
        }
    }
    (!found.names.is_empty()).then_some(found)
}

/// `Các đồng chí Bộ trưởng`: the words before an office, which are no part of its name. (Before a person's name they
/// stay.)
fn form_of_address(text: &str) -> usize {
    const FORMS: [&str; 4] = ["Các đồng chí ", "các đồng chí ", "Đồng chí ", "đồng chí "];
    let form = FORMS.iter().find(|form| text.starts_with(**form)).map_or(0, |form| form.len());
    let office = form > 0 && starts_upper(&text[form..]) && head(&text[form..]).is_some();
    if office { form } else { 0 }
}

/// `Thủ trưởng cơ quan ngang bộ, cơ quan thuộc Chính phủ`: the title before the first body holds for the second too.
fn shared_title(before: &str, item: &str) -> Option<&'static str> {
    const TITLES: [&str; 4] = ["Thủ trưởng ", "thủ trưởng ", "Người đứng đầu ", "người đứng đầu "];
    let bodies = ["các cơ quan", "cơ quan", "các đơn vị", "đơn vị", "các ban", "các tổ chức"];
    let body = bodies.iter().any(|b| item.starts_with(b));
    TITLES.into_iter().find(|t| body && before.starts_with(t))
}

/// `Các sở: Y tế, Tài chính`: the names after the colon, each with the head.
fn shared_head(text: &str, start: usize, end: usize, found: &mut Actors) -> Option<usize> {
    let head = &text[start..end];
    let rest = text[end..].strip_prefix(": ").or_else(|| text[end..].strip_prefix(" : "))?;
    if !((head.contains("các ") || head.starts_with("Các ")) && starts_upper(rest)) {
        return None;
    }
    // `…, thành phố: Chỉ đạo các phòng`: an order, not the name of one of them (`Các sở: Xây dựng, Y tế`).
    let object = verb_len(rest).and_then(|verb| rest[verb..].strip_prefix(' '));
    if object.is_some_and(|object| object.starts_with(is_lower) && !object.starts_with("và ")) {
        return None;
    }
    let from = text.len() - rest.len();
    /// Longer lists are cut.
    const LONGEST: usize = 1500;
    let mut list_end = from;
    while list_end < text.len() && list_end - from < LONGEST {
        let here = &text[list_end..];
        if here.starts_with(['.', ';', ':', '(', ')']) {
            break;
        }
        let at_word = text[..list_end].ends_with(' ') && !text[..list_end].ends_with("Ngoại ");
        if at_word && (is_stop(here, word(here)) || verb_at(here).is_some() && !is_in_last_name(text, from, list_end)) {
            break;
        }
        // A new head of its own (`và Ủy ban ...`) ends the distributed list.
        list_end += here.chars().next().map_or(1, char::len_utf8);
    }
    let names = text[from..list_end].trim_end_matches([' ', ',']);
    let list_end = from + names.len();
    for (name, range) in split_names(&text[start..list_end]) {
        found.names.push(Name { range: start + range.start..start + range.end, read: Some(name) });
    }
    Some(list_end)
}

/// `..., Hiệp hội Nhà thầu xây dựng hoàn thành ...`: the verb at `at` belongs to the last name of the list.
fn is_in_last_name(text: &str, from: usize, at: usize) -> bool {
    let list = &text[from..at];
    let last =
        [", ", "; ", " và "].iter().filter_map(|separator| list.rfind(separator).map(|s| s + separator.len())).max();
    is_part_of_name(text, from + last.unwrap_or(0), from + list.len(), &text[at..])
}

/// Where the name that begins at `start` ends.
fn item(text: &str, start: usize, first: Head) -> usize {
    let mut end = start + first.len;
    for _ in 0..MAX_WORDS {
        let Some(next) = goes_on(text, start, end, first.generic) else { break };
        end = next;
    }
    end
}

/// One word more, if the name goes on.
fn goes_on(text: &str, start: usize, end: usize, generic: bool) -> Option<usize> {
    let rest = &text[end..];
    // `các đơn vị có liên quan tổ chức ...`: whoever is concerned is named in full.
    if rest.starts_with(' ') && text[start..end].ends_with("liên quan") && !rest.starts_with(" và ") {
        return None;
    }
    if let Some(after) = rest.strip_prefix(", ") {
        return after_comma(text, start, end, after, generic);
    }
    // `Tập đoàn Công nghiệp-Năng lượng quốc gia`
    if let Some(after) = rest.strip_prefix('-').filter(|after| starts_upper(after)) {
        return Some(end + 1 + word(after).len());
    }
    let after = rest.strip_prefix(' ')?;
    let next = word(after);
    if next == "và" {
        return after_and(text, start, end, &after["và".len()..], generic);
    }
    if after.starts_with("- ") || after.starts_with("– ") {
        let dash = after.chars().next().map_or(1, char::len_utf8);
        let then = word(&after[dash + 1..]);
        return (!then.is_empty() && verb_at(&after[dash + 1..]).is_none()).then(|| end + 1 + dash + 1 + then.len());
    }
    if next.is_empty() || next.starts_with(|c: char| c.is_ascii_digit()) {
        // `Ban Chỉ đạo 389 quốc gia`
        let numbered = next.len() <= 3 && text[start..end].ends_with("Ban Chỉ đạo");
        return (numbered && !next.is_empty()).then(|| end + 1 + next.len());
    }
    if next == "có" || next == "được" {
        const KINDS: [&str; 4] = ["có liên quan", "có thẩm quyền", "được giao nhiệm vụ", "được phân công nhiệm vụ"];
        let kind = KINDS.iter().find(|k| after.starts_with(**k))?;
        return Some(end + 1 + kind.len());
    }
    let noun_first = after.starts_with("tổ chức") && text[start..end].ends_with("các");
    let verb = verb_at(after).is_some() && !(noun_first || is_part_of_name(text, start, end, after));
    if verb || is_stop(after, next) {
        return None;
    }
    Some(end + 1 + next.len())
}

/// Small words that are verbs elsewhere but belong to the names of bodies: `cơ sở khám bệnh`, `cấp xã`, `phòng chống`.
fn is_part_of_name(text: &str, start: usize, end: usize, after: &str) -> bool {
    const LEVELS: [&str; 9] =
        ["cấp tỉnh", "cấp xã", "cấp huyện", "cấp trên", "cấp dưới", "cấp cơ sở", "cấp ủy", "cấp uỷ", "quản lý dự án"];
    const AFTER_NOUN: [&str; 9] = [
        "quản lý nhà nước",
        "đào tạo",
        "chăm sóc",
        "đầu tư",
        "thu ",
        "phát triển",
        "truyền thông",
        "bảo vệ",
        "chi trả",
    ];
    // Second syllables of names that are verbs when they stand alone.
    const COMPOUNDS: [(&str, &str); 6] =
        [("công", "lập"), ("Công", "lập"), ("độc", "lập"), ("Ngoại", "giao"), ("bầu", "cử"), ("Bầu", "cử")];
    let before = &text[start..end];
    let every = before.ends_with(" các") && is_generic_noun(after);
    if every || COMPOUNDS.iter().any(|(a, b)| before.ends_with(a) && after.starts_with(b)) {
        return true;
    }
    // `Hiệp hội Nhà thầu xây dựng hoàn thành`: of two verbs the first belongs to the name.
    const FIELDS: [&str; 3] = ["xây dựng", "đầu tư xây dựng", "khai thác"];
    let association =
        ["Hội", "Hiệp hội", "Ban", "Công ty", "Tổng công ty", "Quỹ", "Trung tâm"].iter().any(|h| before.starts_with(h));
    if association
        && FIELDS.iter().any(|f| {
            after
                .strip_prefix(f)
                .is_some_and(|r| r.is_empty() || r.strip_prefix(' ').is_some_and(|r| verb_at(r).is_some()))
        })
    {
        return true;
    }
    let heads_only = text[start..end].split(' ').count() <= 4;
    LEVELS.iter().any(|w| after.starts_with(w)) || (heads_only && AFTER_NOUN.iter().any(|w| after.starts_with(w)))
}

/// `các sở, ban, ngành`; `các xã, phường`; `Bộ Văn hóa, Thể thao và Du lịch`
fn after_comma(text: &str, start: usize, end: usize, after: &str, generic: bool) -> Option<usize> {
    if let Some(len) = known_continuation(&text[start..end], &text[end..]) {
        return Some(end + len);
    }
    const PAIRS: [(&str, &str); 3] = [("khám bệnh", "chữa bệnh"), ("phòng", "chống"), ("cơ quan", "đơn vị")];
    if let Some((_, second)) = PAIRS.iter().find(|(a, b)| text[start..end].ends_with(a) && after.starts_with(b)) {
        return Some(end + 2 + second.len());
    }
    // Political organisations are no departments: `các sở, ban, ngành, tổ chức chính trị - xã hội` are two names.
    let concerned = text[start..end].ends_with("liên quan");
    if after.starts_with("tổ chức chính trị") || (concerned && after.starts_with("tổ chức")) {
        return None;
    }
    let next = word(after);
    let small = next.starts_with(is_lower);
    let plural = generic || text[start..end].contains("các ");
    if plural
        && small
        && next != "các"
        && is_generic_noun(after)
        && !(verb_at(after).is_some() && !after.starts_with("tổ chức"))
    {
        return Some(end + 2 + next.len());
    }
    const UNITS: [&str; 7] = ["phường", "xã", "thị trấn", "đặc khu", "thành phố", "thị xã", "huyện"];
    let places = text[start..end].ends_with("xã") || UNITS.iter().any(|u| text[start..end].ends_with(u));
    let unit = UNITS.iter().find(|u| after.starts_with(**u))?;
    places.then_some(end + 2 + unit.len())
}

/// `Giáo dục và Đào tạo`, `cơ quan, đơn vị và địa phương`, `các xã, phường và đặc khu`
fn after_and(text: &str, start: usize, end: usize, after: &str, generic: bool) -> Option<usize> {
    let after = after.strip_prefix(' ')?;
    let next = word(after);
    let and = end + " và ".len() + next.len();
    if next.is_empty() || next == "các" {
        return None;
    }
    let small = next.starts_with(is_lower);
    let plural = generic || text[start..end].contains("các ");
    if small {
        let unit = ["đặc khu", "phường", "thị trấn", "xã", "huyện", "thị xã", "thành phố"]
            .iter()
            .any(|u| after.starts_with(u));
        // `Hội Bảo vệ thiên nhiên và môi trường tỉnh Bình Thuận`
        let placed = || after.split(' ').take(4).any(|w| w == "tỉnh");
        let goes_on = unit || (plural && is_generic_noun(after)) || (!generic && placed());
        return (goes_on && verb_at(after).is_none()).then_some(and);
    }
    head(after).is_none().then_some(and)
}

/// `, ` `; ` ` và ` ` hoặc ` ` cùng ` between two names.
fn after_separator(text: &str, at: usize) -> Option<usize> {
    const SEPARATORS: [&str; 7] = [", và ", ", ", "; ", " và ", " hoặc ", " cùng ", " cùng với "];
    SEPARATORS.iter().find(|s| text[at..].starts_with(**s)).map(|s| at + s.len())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    #[expect(clippy::too_many_lines, reason = "a table of notation")]
    fn lists_of_bodies() {
        let table: [(&str, &[&str], &str); 26] = [
            (
                "UBND các huyện, thành phố: Chỉ đạo các phòng, ban",
                &["UBND các huyện, thành phố"],
                ": Chỉ đạo các phòng, ban",
            ),
            ("Các sở: Ban hành", &["Sở Ban hành"], ""),
            ("Ủy ban bầu cử xã cử người", &["Ủy ban bầu cử xã"], " cử người"),
            (
                "các hội: Hội Nghề cá và Hiệp hội Nhà thầu xây dựng hoàn thành",
                &["Hội Nghề cá", "Hiệp hội Nhà thầu xây dựng"],
                " hoàn thành",
            ),
            ("Sở Y tế chủ trì", &["Sở Y tế"], " chủ trì"),
            (
                "Sở Tài chính và Ủy ban nhân dân các xã, phường bố trí",
                &["Sở Tài chính", "Ủy ban nhân dân các xã, phường"],
                " bố trí",
            ),
            ("các sở, ngành, cơ quan liên quan tiếp tục", &["các sở, ngành, cơ quan liên quan"], " tiếp tục"),
            (
                "Bảo hiểm xã hội tỉnh, các sở, ngành, địa phương, cơ quan, đơn vị liên quan tổ chức",
                &["Bảo hiểm xã hội tỉnh", "các sở, ngành, địa phương, cơ quan, đơn vị liên quan"],
                " tổ chức",
            ),
            (
                "Bảo hiểm xã hội tỉnh, Sở Tư pháp và các cơ quan liên quan nghiên cứu",
                &["Bảo hiểm xã hội tỉnh", "Sở Tư pháp", "các cơ quan liên quan"],
                " nghiên cứu",
            ),
            (
                "Bộ Y tế, Bộ Giáo dục và Đào tạo và Bộ Nội vụ khẩn trương",
                &["Bộ Y tế", "Bộ Giáo dục và Đào tạo", "Bộ Nội vụ"],
                " khẩn trương",
            ),
            ("Các sở: Y tế, Dân tộc và Tôn giáo;", &["Sở Y tế", "Sở Dân tộc và Tôn giáo"], ";"),
            (
                "Sở Văn hóa, Thể thao và Du lịch, Công an tỉnh báo cáo",
                &["Sở Văn hóa, Thể thao và Du lịch", "Công an tỉnh"],
                " báo cáo",
            ),
            (
                "Ủy ban nhân dân tỉnh, Hội đồng nhân dân tỉnh theo quy định",
                &["Ủy ban nhân dân tỉnh", "Hội đồng nhân dân tỉnh"],
                " theo quy định",
            ),
            ("Trung tâm Kiểm soát bệnh tật tỉnh: chủ trì", &["Trung tâm Kiểm soát bệnh tật tỉnh"], ": chủ trì"),
            (
                "Sở Lao động - Thương binh và Xã hội chịu trách nhiệm",
                &["Sở Lao động - Thương binh và Xã hội"],
                " chịu trách nhiệm",
            ),
            ("UBND tỉnh trong tháng 4", &["UBND tỉnh"], " trong tháng 4"),
            ("Các cơ sở khám bệnh, chữa bệnh", &["Các cơ sở khám bệnh, chữa bệnh"], ""),
            (
                "Bộ trưởng, Thủ trưởng cơ quan ngang bộ, cơ quan thuộc Chính phủ tập trung",
                &["Bộ trưởng", "Thủ trưởng cơ quan ngang bộ", "Thủ trưởng cơ quan thuộc Chính phủ"],
                " tập trung",
            ),
            (
                "Thủ trưởng các sở, ban, ngành tỉnh, các đơn vị có liên quan xây dựng",
                &["Thủ trưởng các sở, ban, ngành tỉnh", "Thủ trưởng các đơn vị có liên quan"],
                " xây dựng",
            ),
            ("Ban hành văn bản", &[], "Ban hành văn bản"),
            ("Chủ trì, phối hợp", &[], "Chủ trì, phối hợp"),
            (
                "Bộ trưởng Bộ Tài chính - Phó Trưởng ban Thường trực Ban Chỉ đạo 389 quốc gia tập trung",
                &["Bộ trưởng Bộ Tài chính - Phó Trưởng ban Thường trực Ban Chỉ đạo 389 quốc gia"],
                " tập trung",
            ),
            ("các tổ chức chính trị - xã hội phối hợp", &["các tổ chức chính trị - xã hội"], " phối hợp"),
            (
                "Chủ tịch Ủy ban nhân dân cấp tỉnh chịu trách nhiệm",
                &["Chủ tịch Ủy ban nhân dân cấp tỉnh"],
                " chịu trách nhiệm",
            ),
            ("các đơn vị, cơ quan liên quan tăng cường", &["các đơn vị, cơ quan liên quan"], " tăng cường"),
            ("chính sách", &[], "chính sách"),
        ];
        for (text, want, left) in table {
            let found = actors(text, 0, text.len());
            let names: Vec<&str> = found.iter().flat_map(|f| f.names.iter().map(|n| n.text(text))).collect();
            assert_eq!(names, want, "{text}");
            assert_eq!(&text[found.map_or(0, |f| f.end)..], left, "{text}");
        }
    }
}
