//! The order of articles, clauses and points, and the slips in it.

use vanban::{OutlineItem, OutlineLevel, ProvisionLevel, RelationKind, Span};

use crate::subject::Subject;

/// A unit whose number does not follow the one before.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Slip {
    /// Its number or letter, with the sign behind it.
    pub(crate) span: Span,
    /// Its number or letter.
    pub(crate) label: Box<str>,
    /// That of the unit before.
    pub(crate) before: Box<str>,
}

/// The slips of a document.
#[derive(Debug, Default)]
pub(crate) struct Slips {
    /// Điều
    pub(crate) articles: Vec<Slip>,
    /// Khoản
    pub(crate) clauses: Vec<Slip>,
    /// Điểm
    pub(crate) points: Vec<Slip>,
}

/// The letters of points: those of the Vietnamese alphabet without marks but for đ.
const LETTERS: [&str; 23] =
    ["a", "b", "c", "d", "đ", "e", "g", "h", "i", "k", "l", "m", "n", "o", "p", "q", "r", "s", "t", "u", "v", "x", "y"];

/// The letter that comes behind another.
pub(crate) fn letter_after(label: &str) -> Option<&'static str> {
    let at = LETTERS.iter().position(|letter| *letter == label)?;
    LETTERS.get(at + 1).copied()
}

impl Subject<'_> {
    /// The slips that are sure. None in a document that prints provisions of another one, which keep their own numbers,
    /// and none where there are more than an author makes: a scan was misread, or a conversion lost the structure.
    pub(crate) fn slips(&self) -> &Slips {
        const MOST: usize = 4;
        self.slips.get_or_init(|| {
            if !self.has_head() || quotes_provisions(self) {
                return Slips::default();
            }
            let slips = Slips { articles: articles(self), clauses: clauses(self), points: points(self) };
            let count = slips.articles.len() + slips.clauses.len() + slips.points.len();
            if count > MOST { Slips::default() } else { slips }
        })
    }

    /// Where the label of a unit and the sign behind it end, counted from its beginning: 2 in `a) Chuẩn bị`.
    pub(crate) fn label_end(&self, item: &OutlineItem) -> usize {
        /// No word and number are longer.
        const MOST: usize = 40;
        let text = self.slice(item.span);
        let found = text.find(&*item.label).filter(|at| *at < MOST && !item.label.is_empty());
        let end = found.map_or(0, |at| at + item.label.len());
        end + usize::from(text[end..].starts_with(['.', ')', ':', '/']))
    }
}

/// The labels of units below articles that end with one of `wrong`: the label, and its last sign. Only of administrative
/// documents, whose rules name the sign.
pub(crate) fn wrong_labels<'s>(
    subject: &'s Subject<'_>,
    of_level: impl Fn(OutlineLevel) -> bool + 's,
    wrong: &'s [char],
) -> impl Iterator<Item = (&'s OutlineItem, Span, Span)> {
    let judged = subject.has_head() && subject.profile.is_administrative();
    let outline = subject.document.outline.iter().filter(move |_| judged);
    outline.skip_while(|item| item.level != ARTICLE).filter_map(move |item| {
        let end = subject.label_end(item);
        let label = subject.slice(item.span).get(..end).unwrap_or_default();
        let is_wrong =
            of_level(item.level) && !item.label.contains('.') && label.ends_with(wrong) && !label.contains(['(', '*']);
        let end = item.span.start + end as u32;
        is_wrong.then(|| (item, Span::new(item.span.start, end), Span::new(end - 1, end)))
    })
}

/// It amends, or quotes articles.
fn quotes_provisions(subject: &Subject<'_>) -> bool {
    let amends = |relation: &vanban::Relation| matches!(relation.kind, RelationKind::Amends);
    let bytes = subject.text().as_bytes();
    let quoted = ["“Điều ", "\"Điều ", "“1. ", "\"1. ", "“a) ", "như sau:\n“", "như sau:\n\n“", "như sau:\n\n\""];
    subject.document.relations.iter().any(amends)
        || quoted.iter().any(|words| memchr::memmem::find(bytes, words.as_bytes()).is_some())
}

const ARTICLE: OutlineLevel = OutlineLevel::Provision(ProvisionLevel::Article);

fn articles(subject: &Subject<'_>) -> Vec<Slip> {
    /// Excerpts leave out more.
    const GAP: u32 = 2;
    let articles: Vec<&OutlineItem> = subject.document.outline.iter().filter(|item| item.level == ARTICLE).collect();
    // What is annexed to a decision begins again with its own first article.
    let pairs = articles.windows(2).filter(|pair| pair[1].label != "1");
    pairs.filter_map(|pair| slip(subject, pair[0], pair[1], GAP)).collect()
}

fn clauses(subject: &Subject<'_>) -> Vec<Slip> {
    const GAP: u32 = 4;
    let mut slips = Vec::new();
    let mut article = false;
    let mut before: Option<&OutlineItem> = None;
    for item in &subject.document.outline {
        match item.level {
            ARTICLE => (article, before) = (true, None),
            OutlineLevel::Provision(ProvisionLevel::Clause) | OutlineLevel::Number if !item.label.contains('.') => {
                let closed = subject.slice(item.span).get(..subject.label_end(item));
                if wrapped(subject, item) {
                    before = None;
                } else if closed.is_some_and(|label| label.ends_with('.'))
                    && let Some(previous) = before.replace(item).filter(|_| article && item.label != "1")
                {
                    slips.extend(slip(subject, previous, item, GAP));
                }
            }
            // Lists inside points have numbers of their own.
            OutlineLevel::Provision(ProvisionLevel::Point) | OutlineLevel::Letter | OutlineLevel::Bullet => {}
            _ => before = None,
        }
    }
    slips
}

fn points(subject: &Subject<'_>) -> Vec<Slip> {
    let mut slips = Vec::new();
    let mut before: Option<&OutlineItem> = None;
    for item in &subject.document.outline {
        match item.level {
            // `(i)` stands below points and has an order of its own.
            OutlineLevel::Provision(ProvisionLevel::Point) | OutlineLevel::Letter
                if !subject.slice(item.span).starts_with('(') =>
            {
                if let Some(previous) = before.replace(item).filter(|_| item.label != "a") {
                    slips.extend(point_slip(subject, previous, item));
                }
            }
            OutlineLevel::Provision(ProvisionLevel::Point) | OutlineLevel::Letter | OutlineLevel::Bullet => {}
            _ => before = None,
        }
    }
    slips
}

/// A point with another letter than the next one; inserted points (`a1`) have an order of their own.
fn point_slip(subject: &Subject<'_>, before: &OutlineItem, item: &OutlineItem) -> Option<Slip> {
    let expected = letter_after(&before.label).filter(|next| *next != item.label)?;
    let between = between(subject, before, item);
    // A point that the outline has not seen is there all the same.
    let there = memchr::memmem::find_iter(between.as_bytes(), expected.as_bytes()).any(|at| {
        let alone = !between[..at].ends_with(char::is_alphanumeric);
        alone && between[at + expected.len()..].trim_start_matches('*').starts_with(')')
    });
    (item.label.chars().count() == 1 && !there).then(|| made(subject, before, item))
}

/// A number that is repeated, goes back, or leaves out fewer than `gap` numbers that stand nowhere between the two.
fn slip(subject: &Subject<'_>, before: &OutlineItem, item: &OutlineItem, gap: u32) -> Option<Slip> {
    let ((a, _), (b, letter)) = (split(&before.label)?, split(&item.label)?);
    let inserted = a == b && !letter.is_empty() && before.label != item.label;
    if b == a + 1 || inserted || b > a + gap {
        return None;
    }
    let between = between(subject, before, item);
    let there = (a + 1..b).any(|number| numbered(between, number, item.level == ARTICLE));
    (!there).then(|| made(subject, before, item))
}

fn between<'a>(subject: &Subject<'a>, before: &OutlineItem, item: &OutlineItem) -> &'a str {
    subject.text().get(before.span.start as usize..item.span.start as usize).unwrap_or_default()
}

fn made(subject: &Subject<'_>, before: &OutlineItem, item: &OutlineItem) -> Slip {
    let span = Span::new(item.span.start, item.span.start + subject.label_end(item) as u32);
    Slip { span, label: item.label.as_str().into(), before: before.label.as_str().into() }
}

/// `12a`: the number and the letter.
fn split(label: &str) -> Option<(u32, &str)> {
    let digits = label.bytes().take_while(u8::is_ascii_digit).count();
    Some((label[..digits].parse().ok()?, &label[digits..]))
}

/// `Điều 3` stands in a text; for what is no article `3.` or `3)`.
fn numbered(text: &str, number: u32, article: bool) -> bool {
    let digits = number.to_string();
    memchr::memmem::find_iter(text.as_bytes(), digits.as_bytes()).any(|at| {
        let (before, behind) = (&text[..at], &text[at + digits.len()..]);
        let part = |c: char| c.is_alphanumeric() || matches!(c, '/' | '-');
        // `1.2.` is another number, `… cực.2. Giao` the next clause.
        let alone = !before.ends_with(part)
            && !before.strip_suffix('.').is_some_and(|b| b.ends_with(|c: char| c.is_ascii_digit()));
        let named = before.trim_end_matches([' ', '\n', '\r', '*', '\u{A0}']).ends_with("iều");
        alone && (named || !article && behind.starts_with(['.', ')', '/', ':', '*', '-']))
    })
}

/// The label is the end of a citation or a heading that a line end has cut: `Điều⏎2.`, `khoản⏎1.`
fn wrapped(subject: &Subject<'_>, item: &OutlineItem) -> bool {
    let before = subject.text().get(..item.span.start as usize).unwrap_or_default();
    let before = before.trim_end_matches([' ', '\n', '\r', '*', '|', '\u{A0}']);
    ["Điều", "điều", "ĐIỀU", "khoản", "Khoản", "ục", "số", "Số", "và", ","].iter().any(|word| before.ends_with(word))
}

#[cfg(test)]
mod tests {
    use vanban::{Document, SourceText};

    use super::*;

    /// The labels of the slips in an article.
    fn slips(article: &str) -> Vec<String> {
        let text = format!(
            "SỞ Y TẾ\nSố: 12/QĐ-SYT\nCao Bằng, ngày 05 tháng 3 năm 2026\nQUYẾT ĐỊNH\nVề việc kiện toàn\n\nĐiều 1. Kiện toàn\n\n{article}\n"
        );
        let source = SourceText::new(text).unwrap_or_else(|e| panic!("{e}"));
        let document = Document::parse(&source);
        let subject = Subject::new(&source, &document);
        let all = subject.slips();
        [&all.articles, &all.clauses, &all.points].into_iter().flatten().map(|slip| slip.label.to_string()).collect()
    }

    #[test]
    fn slips_that_are_sure() {
        let table: [(&str, &[&str]); 9] = [
            ("1. Một.\n\n2. Hai.\n\n3. Ba.", &[]),
            ("1. Một.\n\n3. Ba.", &["3"]),
            ("1. Một.\n\n1. Hai.\n\n2. Ba.", &[]),
            ("1. Một.\n\n2. Hai.\n\n2. Ba.", &["2"]),
            ("1. Một gồm: 2. Hai.\n\n3. Ba.", &[]),
            ("1. Một:\n\na) A;\n\nb) B;\n\nd) D.", &["d"]),
            ("1. Một:\n\na) A;\n\n(i) Nhỏ;\n\nb) B.", &[]),
            ("1. Một.\n\nĐiều 3. Ba.", &["3"]),
            ("1. Sửa đổi như sau:\n\n“1. Một.\n\n5. Năm.”", &[]),
        ];
        for (article, want) in table {
            assert_eq!(slips(article), want, "{article}");
        }
    }
}
