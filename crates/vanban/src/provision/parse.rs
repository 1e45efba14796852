//! The grammar of provision lists.

use super::{Provision, ProvisionLevel as L, ProvisionPath, ProvisionRange};
use crate::text::{is_upper, is_word_char};

/// Provisions found in running text and how many bytes they take.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Scanned {
    pub(crate) ranges: Vec<ProvisionRange>,
    pub(crate) len: usize,
}

/// A list longer than this is cut: no law has an article with more points.
const MAX_LABELS: usize = 40;
const MAX_ENTRIES: usize = 64;

/// Reads the list of provisions that begins at the start of `text`.
pub(crate) fn scan(text: &str) -> Option<Scanned> {
    let mut paths: Vec<Path> = Vec::new();
    let (mut at, mut end, mut apart) = (0, 0, true);
    while paths.len() < MAX_ENTRIES {
        let Some((entry, len)) = entry(&text[at..]) else { break };
        at += len;
        let point = parenthesised_point(&text[at..], &entry);
        at += point.as_ref().map_or(0, |(_, len)| *len);
        end = at;
        let smallest = if point.is_some() { L::Point } else { entry.level };
        let entries = point.map(|(p, _)| p).into_iter().chain([entry]);
        match paths.last_mut() {
            Some(path) if !apart && path.top() < smallest => path.entries.extend(entries),
            _ => paths.push(Path { entries: entries.collect(), complete: false }),
        }
        let (len, separated) = separator(&text[at..]);
        // `điểm a, khoản 40, Điều 1`: a comma between a unit and the one around it separates nothing.
        let next = text[at + len..].trim_start_matches("các ");
        let around = paths.last().zip(level(next)).is_some_and(|(p, (next, _))| is_just_around(p.top(), next));
        apart = separated && !(around && text[at..].starts_with(','));
        at += len;
    }
    // `giai đoạn 2 của Quyết định …`: a passage is one only inside something larger.
    if paths.is_empty() || paths.iter().any(|p| p.top() == L::Passage) {
        return None;
    }
    fill_up(&mut paths);
    Some(Scanned { ranges: paths.iter().flat_map(Path::ranges).collect(), len: end })
}

fn is_just_around(inner: L, outer: L) -> bool {
    matches!(
        (inner, outer),
        (L::Part | L::Chapter | L::Section, L::Appendix)
            | (L::Passage | L::Indent, L::Point | L::Clause)
            | (L::Subpoint, L::Point)
            | (L::Point, L::Clause)
            | (L::Clause, L::Article)
    )
}

/// A level with its labels: `khoản 1, 2 và 5`.
#[derive(Debug, Clone)]
struct Entry {
    level: L,
    labels: Vec<Box<str>>,
    last: Option<Box<str>>,
}

/// Entries that follow each other from the small to the large: `điểm a, b` `khoản 1` `Điều 5`.
#[derive(Debug)]
struct Path {
    entries: Vec<Entry>,
    /// Larger units were taken from a neighbour.
    complete: bool,
}

impl Path {
    fn top(&self) -> L {
        self.entries.last().map_or(L::Subpoint, |e| e.level)
    }

    /// One range a label of the innermost entry. Outer entries with several labels (`khoản 1 Điều 5 và 6`) count for
    /// their first only, unless they are alone.
    fn ranges(&self) -> Vec<ProvisionRange> {
        let Some((inner, outer)) = self.entries.split_first() else { return Vec::new() };
        let step = |level: L, label: &str| Provision { level, label: label.into() };
        let outer: Vec<Provision> = outer.iter().map(|e| step(e.level, &e.labels[0])).collect();
        let range = |label: &str| {
            let mut steps = vec![step(inner.level, label)];
            steps.extend(outer.iter().cloned());
            ProvisionRange { path: ProvisionPath(steps), last: inner.last.clone() }
        };
        inner.labels.iter().map(|label| range(label)).collect()
    }
}

/// Gives each path the larger units that its neighbours name: to the right first, else (`Điều 8, khoản 1`) to the left.
fn fill_up(paths: &mut Vec<Path>) {
    for i in (0..paths.len().saturating_sub(1)).rev() {
        let (left, right) = paths.split_at_mut(i + 1);
        take_upper(&mut left[i], &right[0]);
    }
    let mut i = 1;
    while i < paths.len() {
        let (left, right) = paths.split_at_mut(i);
        let (container, path) = (&mut left[i - 1], &mut right[0]);
        let descends = path.top() < L::Article && container.top() >= L::Article && !container.top().is_annex();
        if descends && container.entries[0].level > path.top() {
            let only_container = container.entries[0].labels.len() == 1 && !container.complete;
            let upper = container.entries.clone();
            path.entries.extend(upper);
            path.complete = true;
            if only_container {
                paths.remove(i - 1);
                continue;
            }
        } else if descends {
            let top = path.top();
            let upper: Vec<Entry> = container.entries.iter().filter(|e| e.level > top).cloned().collect();
            path.entries.extend(upper);
            path.complete = true;
        }
        i += 1;
    }
}

fn take_upper(path: &mut Path, from: &Path) {
    let top = path.top();
    if (L::Article..L::Form).contains(&top) {
        return;
    }
    let upper = from.entries.iter().filter(|e| e.level > top && e.level.is_annex() == top.is_annex()).cloned();
    let upper: Vec<Entry> = upper.collect();
    // `khoản 2, khoản 3 Điều 2`: the same level on both sides shares what lies above.
    path.complete = !upper.is_empty();
    path.entries.extend(upper);
}

/// entry = [ "các" | "từ" ] level label { sep label } [ "đến" [ "hết" ] [ level ] label ]
fn entry(text: &str) -> Option<(Entry, usize)> {
    let mut at = 0;
    for word in ["quy định tại ", "một trong ", "các ", "Các ", "từ ", "Từ "] {
        if text[at..].starts_with(word) && word != "quy định tại " {
            at += word.len();
        }
    }
    // `các điều từ Điều 21 đến Điều 29`
    for word in ["điều từ ", "khoản từ ", "điểm từ "] {
        if text[at..].starts_with(word) {
            at += word.len();
        }
    }
    let (level, len) = level(&text[at..])?;
    at += len;
    let (first, len) = label(&text[at..], level)?;
    at += len;
    let mut entry = Entry { level, labels: vec![first.into()], last: None };
    if let Some((last, len)) = range_end(&text[at..], level) {
        entry.last = Some(last.into());
        return Some((entry, at + len));
    }
    while entry.labels.len() < MAX_LABELS {
        let Some((next, len)) = more(&text[at..], level) else { break };
        entry.labels.push(next.into());
        at += len;
    }
    Some((entry, at))
}

/// `Khoản 1 (d)`: the point stands in parentheses behind its clause.
fn parenthesised_point(text: &str, entry: &Entry) -> Option<(Entry, usize)> {
    let inside = text.strip_prefix(" (").filter(|_| entry.level == L::Clause)?;
    let (point, len) = label(inside, L::Point)?;
    let entry = Entry { level: L::Point, labels: vec![point.into()], last: None };
    inside[len..].starts_with(')').then_some((entry, len + 3))
}

/// "đến" [ "hết" ] [ level ] label
fn range_end(text: &str, level: L) -> Option<(&str, usize)> {
    let rest = text.strip_prefix(" đến ").or_else(|| text.strip_prefix(" - "))?;
    let dash = text.starts_with(" - ");
    let rest = rest.strip_prefix("hết ").unwrap_or(rest);
    let named = self::level(rest).filter(|(l, _)| *l == level);
    if dash && named.is_none() {
        return None;
    }
    let rest = &rest[named.map_or(0, |(_, len)| len)..];
    let (label, len) = label(rest, level)?;
    Some((label, text.len() - rest.len() + len))
}

/// ( "," | "và" | "hoặc" ) label, when what follows the label shows that it is one
fn more(text: &str, level: L) -> Option<(&str, usize)> {
    let seps = [", ", "; ", " và ", " hoặc ", ",", " & "];
    let sep = seps.iter().find(|s| text.starts_with(**s))?;
    let rest = &text[sep.len()..];
    let (label, len) = label(rest, level)?;
    let after = &rest[len..];
    // `khoản 1, a nice`: a point label must not be a word; `Điều 7, 15 người`: a number must not count things.
    let ends = after.is_empty()
        || after.starts_with([',', ';', '.', ')', ':', '”', '"'])
        || FOLLOWS.iter().any(|word| after.starts_with(word))
        || after.strip_prefix(' ').is_some_and(|a| a.starts_with(is_upper) || self::level(a).is_some());
    ends.then_some((label, sep.len() + len))
}

const FOLLOWS: [&str; 13] = [
    " và ",
    " hoặc ",
    " của ",
    " tại ",
    " thuộc ",
    " ban hành ",
    " kèm ",
    " nêu ",
    " này",
    " (",
    " được ",
    " như ",
    " trên",
];

/// Between two entries: nothing but a blank or `của`, or a separator.
fn separator(text: &str) -> (usize, bool) {
    const APART: [&str; 12] =
        [", và ", "; và ", ", ", "; ", " và ", " hoặc ", " hoặc tại ", ",", " và tại ", ";", ", tại ", " & "];
    const TOGETHER: [&str; 5] = [" của ", " thuộc ", " tại ", " ", ""];
    if let Some(sep) = APART.iter().find(|s| text.starts_with(**s)) {
        return (sep.len(), true);
    }
    let sep = TOGETHER.iter().find(|s| text.starts_with(**s)).unwrap_or(&"");
    (sep.len(), false)
}

const LEVELS: [(&str, L); 32] = [
    ("đoạn ", L::Passage),
    ("Đoạn ", L::Passage),
    ("gạch đầu dòng ", L::Indent),
    ("Gạch đầu dòng ", L::Indent),
    ("tiết ", L::Subpoint),
    ("điểm ", L::Point),
    ("Điểm ", L::Point),
    ("ĐIỂM ", L::Point),
    ("khoản ", L::Clause),
    ("Khoản ", L::Clause),
    ("KHOẢN ", L::Clause),
    ("Điều ", L::Article),
    ("điều ", L::Article),
    ("ĐIỀU ", L::Article),
    ("Tiểu mục ", L::Subsection),
    ("tiểu mục ", L::Subsection),
    ("Mục ", L::Section),
    ("mục ", L::Section),
    ("MỤC ", L::Section),
    ("Chương ", L::Chapter),
    ("chương ", L::Chapter),
    ("CHƯƠNG ", L::Chapter),
    ("Phần ", L::Part),
    ("phần ", L::Part),
    ("mẫu số ", L::Form),
    ("Mẫu số ", L::Form),
    ("Biểu mẫu số ", L::Form),
    ("biểu mẫu số ", L::Form),
    ("Phụ lục số ", L::Appendix),
    ("phụ lục số ", L::Appendix),
    ("Phụ lục ", L::Appendix),
    ("phụ lục ", L::Appendix),
];

fn level(text: &str) -> Option<(L, usize)> {
    LEVELS.iter().find(|(word, _)| text.starts_with(word)).map(|(word, level)| (*level, word.len()))
}

/// The label of a level: `5`, `12a`, `đ`, `a.2`, `IV`, `41/TB-HTSC`.
fn label(text: &str, level: L) -> Option<(&str, usize)> {
    let len = match level {
        L::Point | L::Subpoint => point_label(text)?,
        L::Passage | L::Indent => numeral(text).or_else(|| ordinal(text)).or_else(|| end_word(text))?,
        L::Clause | L::Article => numeral(text)?,
        L::Form => {
            let len = text.find(|c: char| !(is_word_char(c) || "/-.".contains(c))).unwrap_or(text.len());
            text[..len].trim_end_matches(['.', '-', '/']).len()
        }
        _ => roman(text).or_else(|| numeral(text)).or_else(|| dotted(text, level)).or_else(|| ordinal(text))?,
    };
    let next = text[len..].chars().next();
    let closed = next.is_none_or(|c| !is_word_char(c));
    (len > 0 && len <= 40 && closed).then(|| (&text[..len], len))
}

/// One letter, perhaps with digits: `a`, `đ`, `q2`, `d.3.2.3`; or digits where points are numbered (`1.2`).
fn point_label(text: &str) -> Option<usize> {
    let first = text.chars().next()?;
    if !(first.is_ascii_lowercase() || first == 'đ' || first.is_ascii_digit()) {
        return None;
    }
    let mut len = first.len_utf8();
    let tail = text[len..].bytes().take(10).take_while(|b| b.is_ascii_digit() || *b == b'.').count();
    len += tail;
    // `điểm 2a`
    let letter = first.is_ascii_digit() && text[len..].starts_with(|c: char| c.is_ascii_lowercase());
    if letter && !text[len + 1..].starts_with(is_word_char) {
        return Some(len + 1);
    }
    Some(text[..len].trim_end_matches('.').len())
}

/// Digits and perhaps a letter: `5`, `12a`, `40k`, `32đ`. A point and more digits (`23.7`) make it none.
fn numeral(text: &str) -> Option<usize> {
    let digits = text.bytes().take(4).take_while(u8::is_ascii_digit).count();
    if digits == 0 || digits > 3 {
        return None;
    }
    let rest = &text[digits..];
    let mut chars = rest.chars();
    let mut len = digits;
    if let Some(c) = chars.next() {
        let letter = (c.is_ascii_lowercase() || c == 'đ') && !chars.clone().next().is_some_and(is_word_char);
        len += if letter { c.len_utf8() } else { 0 };
        // `Điều 23.7`, `khoản 1/3`, `điều 5%` are something else.
        let next_digit = chars.next().is_some_and(|d| d.is_ascii_digit() || d.is_uppercase());
        if matches!(c, '.' | '/' | '%') && (next_digit || c == '%') {
            return None;
        }
    }
    Some(len)
}

/// `Mục 2.5` of a plan or an appendix
fn dotted(text: &str, level: L) -> Option<usize> {
    let len = text.bytes().take(10).take_while(|b| b.is_ascii_digit() || *b == b'.').count();
    let whole = text[..len].trim_end_matches('.').len();
    (level == L::Section && whole > 0).then_some(whole)
}

fn roman(text: &str) -> Option<usize> {
    let len = text.bytes().take(8).take_while(|b| b"IVXLC".contains(b)).count();
    let letter = text[len..].starts_with(['a', 'b', 'c', 'A', 'B']);
    let letter = letter && !text[len + 1..].starts_with(is_word_char);
    (len > 0).then_some(len + usize::from(letter))
}

/// `đoạn đầu khoản 1`
fn end_word(text: &str) -> Option<usize> {
    ["đầu", "cuối"].iter().find(|w| text.starts_with(**w)).map(|w| w.len())
}

/// `thứ hai`, `thứ 2`
fn ordinal(text: &str) -> Option<usize> {
    let rest = text.strip_prefix("thứ ")?;
    let word = rest.find(|c: char| !is_word_char(c)).unwrap_or(rest.len());
    (word > 0).then_some(text.len() - rest.len() + word)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> (Vec<String>, &str) {
        scan(text).map_or((Vec::new(), text), |s| (s.ranges.iter().map(ToString::to_string).collect(), &text[s.len..]))
    }

    #[test]
    fn lists() {
        let table: [(&str, &[&str], &str); 31] = [
            ("Phần II, Phụ lục VI Nghị", &["Phần II Phụ lục VI"], " Nghị"),
            ("đoạn 2 khoản 1 Điều 5 Luật", &["đoạn 2 khoản 1 Điều 5"], " Luật"),
            ("gạch đầu dòng thứ nhất điểm b khoản 2 Điều 3", &["gạch đầu dòng thứ nhất điểm b khoản 2 Điều 3"], ""),
            ("đoạn 2 của Quyết định", &[], "đoạn 2 của Quyết định"),
            ("điểm 2a Điều 8 Nghị", &["điểm 2a Điều 8"], " Nghị"),
            ("Mục 2.5 Phụ lục I Thông", &["Mục 2.5 Phụ lục I"], " Thông"),
            ("Điều 2 Nghị quyết", &["Điều 2"], " Nghị quyết"),
            ("điểm a khoản 1 Điều 3 Nghị", &["điểm a khoản 1 Điều 3"], " Nghị"),
            ("điểm c và d khoản 2 Điều 30", &["điểm c khoản 2 Điều 30", "điểm d khoản 2 Điều 30"], ""),
            (
                "các điểm a, b, c và điểm đ khoản 7 Điều 1 Luật",
                &["điểm a khoản 7 Điều 1", "điểm b khoản 7 Điều 1", "điểm c khoản 7 Điều 1", "điểm đ khoản 7 Điều 1"],
                " Luật",
            ),
            ("khoản 2, khoản 3 Điều 2", &["khoản 2 Điều 2", "khoản 3 Điều 2"], ""),
            ("khoản 1, 2 và 5 Điều 50", &["khoản 1 Điều 50", "khoản 2 Điều 50", "khoản 5 Điều 50"], ""),
            ("các Điều 17, 18 và 19 Nghị định", &["Điều 17", "Điều 18", "Điều 19"], " Nghị định"),
            ("các điều từ Điều 21 đến Điều 29 Luật", &["Điều 21 - Điều 29"], " Luật"),
            ("từ Điều 18 đến Điều 24", &["Điều 18 - Điều 24"], ""),
            ("khoản 1 đến khoản 21 Điều 103;", &["khoản 1 - khoản 21 Điều 103"], ";"),
            ("Điều 25 và điểm a khoản 2 Điều 41 Thông tư", &["Điều 25", "điểm a khoản 2 Điều 41"], " Thông tư"),
            (
                "khoản 1, điểm a.2, điểm b.3 khoản 2, khoản 3 Điều 105",
                &["khoản 1 Điều 105", "điểm a.2 khoản 2 Điều 105", "điểm b.3 khoản 2 Điều 105", "khoản 3 Điều 105"],
                "",
            ),
            ("Điều 8, Khoản 1 Nghị định", &["khoản 1 Điều 8"], " Nghị định"),
            ("khoản 4 Điều 6, các Điều 9, 10 Nghị", &["khoản 4 Điều 6", "Điều 9", "Điều 10"], " Nghị"),
            ("điểm a, khoản 40 Điều 1 Luật", &["điểm a khoản 40 Điều 1"], " Luật"),
            ("khoản 9 Điều 40k Thông tư", &["khoản 9 Điều 40k"], " Thông tư"),
            ("điểm q2 khoản 2 Điều 6", &["điểm q2 khoản 2 Điều 6"], ""),
            ("Phụ lục XVII ban hành", &["Phụ lục XVII"], " ban hành"),
            (
                "mẫu số 03/NVTHQ, mẫu số 14/NVTHQ Phụ lục I ban",
                &["mẫu số 03/NVTHQ Phụ lục I", "mẫu số 14/NVTHQ Phụ lục I"],
                " ban",
            ),
            ("Điều 7, 15 người", &["Điều 7"], ", 15 người"),
            ("Điều 23.7.NĐ.4", &[], "Điều 23.7.NĐ.4"),
            ("điểm thi", &[], "điểm thi"),
            ("khoản chi", &[], "khoản chi"),
            ("Mục 2 Chương VI", &["Mục 2 Chương VI"], ""),
            ("Điều 6, Khoản 1 (d) thuộc Nghị định", &["điểm d khoản 1 Điều 6"], " thuộc Nghị định"),
        ];
        for (text, want, left) in table {
            let (have, rest) = read(text);
            assert_eq!(
                (have.as_slice(), rest),
                (want.iter().map(|s| (*s).to_owned()).collect::<Vec<_>>().as_slice(), left),
                "{text:?}"
            );
        }
    }
}
