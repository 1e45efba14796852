//! Parts of a document that rules of form ask for and the facts do not hold: labels, lines around a fact.

use vanban::{AgencyBranch, DocumentType, Span};

use crate::profile::Profile;
use crate::subject::{Line, Subject};
use crate::wording::{bare, fold, is_capitals, words};

/// The words of `CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM` without their marks.
const NATION: [&str; 8] = ["cong", "hoa", "xa", "hoi", "chu", "nghia", "viet", "nam"];
/// The words of `Độc lập - Tự do - Hạnh phúc` without their marks.
const MOTTO: [&str; 6] = ["doc", "lap", "tu", "do", "hanh", "phuc"];
/// The words of `ĐẢNG CỘNG SẢN VIỆT NAM` without their marks.
const PARTY: [&str; 5] = ["dang", "cong", "san", "viet", "nam"];

/// Titles printed at the right of the head, as they stand there.
#[derive(Debug, Default, Clone, Copy)]
pub(crate) struct Titles {
    /// Quốc hiệu
    pub(crate) nation: Option<Span>,
    /// Tiêu ngữ
    pub(crate) motto: Option<Span>,
    /// `ĐẢNG CỘNG SẢN VIỆT NAM`
    pub(crate) party: Option<Span>,
}

impl<'a> Subject<'a> {
    /// The line that holds a place.
    pub(crate) fn line_at(&self, at: u32) -> Option<Line<'a>> {
        let lines = self.lines();
        let index = lines.partition_point(|line| line.span.end < at);
        lines.get(index).copied().filter(|line| line.span.start <= at)
    }

    /// The head and a few lines more: where a part is missing the head may seem to end early.
    pub(crate) fn opening(&self) -> &[Line<'a>] {
        /// The right column of the letterhead has no more lines.
        const MORE: usize = 4;
        let end = self.head().len() + MORE;
        let lines = self.lines();
        &lines[..end.min(lines.len())]
    }

    /// There is a letterhead, and its rules are known.
    pub(crate) fn has_head(&self) -> bool {
        self.has_letterhead() && self.profile != Profile::Earlier
    }

    /// It has what only whole documents have, from letterhead and date to the signer: no excerpt, no page about one.
    pub(crate) fn is_whole(&self) -> bool {
        let signed = self.document.signatures.iter().any(|signature| signature.name.is_some());
        self.has_head() && signed && self.document.letterhead.date.is_some() && self.starts_with_head()
    }

    /// Nothing but the head stands before the number: web pages put menus there.
    pub(crate) fn starts_with_head(&self) -> bool {
        /// Two columns of a letterhead, rules, marks and the line of an incoming stamp.
        const MOST: usize = 24;
        let head = &self.document.letterhead;
        let at = head.number.as_ref().map(|number| number.span.start);
        let at = at.or(head.date.as_ref().map(|date| date.span.start)).unwrap_or(0);
        self.lines().partition_point(|line| line.span.start < at) <= MOST
    }

    /// The titles of the head, also misspelt.
    pub(crate) fn titles(&self) -> Titles {
        *self.titles.get_or_init(|| titles(self))
    }

    /// It is one of the Party's documents by what is printed on it, whatever the form of its number.
    pub(crate) fn speaks_for_party(&self) -> bool {
        let titles = self.titles();
        let issuer = self.document.letterhead.issuer.as_ref();
        let party = || {
            let agency = issuer.and_then(|issuer| vanban::Agency::of(&issuer.name, self.issued()));
            agency.is_some_and(|agency| agency.branch == Some(AgencyBranch::Party))
        };
        titles.party.is_some() || (titles.nation.is_none() && party())
    }

    /// The type printed above the subject, and its line.
    pub(crate) fn printed_type(&self) -> Option<(DocumentType, Line<'a>)> {
        *self.printed_type.get_or_init(|| self.find_printed_type())
    }

    fn find_printed_type(&self) -> Option<(DocumentType, Line<'a>)> {
        let opening = self.opening();
        let wrapped = |at: usize, line: &Line<'_>| {
            let next = opening.get(at + 1).filter(|_| !line.text.contains(' '))?;
            let short = next.text.split_whitespace().count() <= 2;
            short.then(|| type_of(&format!("{} {}", line.text, next.text))).flatten()
        };
        let at = |(at, line): (usize, &Line<'a>)| Some((type_of(line.text).or_else(|| wrapped(at, line))?, *line));
        opening.iter().enumerate().find_map(at)
    }

    /// The words of a line before a place in it: `Số: ` before the number.
    pub(crate) fn before(&self, at: u32) -> Option<(&'a str, Span)> {
        let line = self.line_at(at)?;
        let span = Span::new(line.span.start, at);
        Some((self.slice(span), span))
    }

    /// The line `Kính gửi` of the head, where there is one.
    pub(crate) fn salutation(&self) -> Option<Line<'a>> {
        self.opening().iter().copied().find(|line| is_salutation(line.text))
    }

    /// The label of the list of recipients.
    pub(crate) fn recipients_label(&self) -> Option<Line<'a>> {
        self.closing().iter().take(40).copied().find(|line| is_recipients_label(line.text))
    }

    /// The abbreviations of the right to sign (`KT.`, `T/M`, `TL`) before an office in capitals, as they are printed.
    pub(crate) fn authorities(&self) -> Vec<Line<'a>> {
        /// A list of recipients and the blocks beside it or below.
        const MOST_LINES: usize = 160;
        let end = self.document.signatures.iter().map(|signature| signature.span.end).max().unwrap_or(0);
        let signed = |line: &&Line<'a>| line.span.start <= end && is_authority_line(line.text);
        let mut found = Vec::new();
        for line in self.closing().iter().take(MOST_LINES).filter(signed) {
            found.extend(authorities(*line));
        }
        found
    }

    /// The sign that closes an entry: empty where the line ends, none where something else follows.
    pub(crate) fn sign_behind(&self, span: Span) -> Option<Line<'a>> {
        let tail = self.tail(span);
        let blanks = tail.len() - tail.trim_start_matches([' ', '\u{A0}']).len();
        let sign = &tail[blanks..];
        let len = sign.chars().next().filter(|c| matches!(c, ';' | ',' | '.' | ':' | '/')).map_or(0, char::len_utf8);
        // A second column begins behind a wide gap.
        let ends = sign.is_empty() || blanks > 2 || len > 0;
        let at = if len == 0 { span.end } else { span.end + blanks as u32 };
        ends.then(|| Line { text: &sign[..len], span: Span::new(at, at + len as u32) })
    }

    /// The rest of the line behind a place.
    pub(crate) fn tail(&self, span: Span) -> &'a str {
        let text = self.text();
        let rest = text.get(span.end as usize..).unwrap_or_default();
        rest.split(['\n', '\r']).next().unwrap_or_default()
    }
}

/// The types that always have a number and a subject: contracts, minutes, invitations and the like may have none.
pub(crate) const fn has_number_and_subject(kind: DocumentType) -> bool {
    matches!(
        kind,
        DocumentType::Decision
            | DocumentType::Resolution
            | DocumentType::Directive
            | DocumentType::Notice
            | DocumentType::Plan
            | DocumentType::Report
            | DocumentType::Submission
            | DocumentType::Guidance
            | DocumentType::Programme
    )
}

/// Abbreviations of the right to sign, the State's and the Party's.
const AUTHORITIES: [&str; 8] = ["TM", "KT", "TL", "TUQ", "T/M", "K/T", "T/L", "T/UQ"];

/// A cheap refusal: most lines of a list have none of the letters.
fn is_authority_line(line: &str) -> bool {
    line.len() < 400 && line.contains(['K', 'T'])
}

/// The abbreviations of a line that stand before an office.
fn authorities(line: Line<'_>) -> Vec<Line<'_>> {
    let starts = line.text.match_indices(['K', 'T']).map(|(at, _)| at);
    let free = |at: &usize| *at == 0 || line.text[..*at].ends_with([' ', '|', '*', '\t', '\u{A0}']);
    starts.filter(free).filter_map(|at| authority(line, at)).collect()
}

fn authority(line: Line<'_>, at: usize) -> Option<Line<'_>> {
    const OFFICES: [&str; 16] = [
        "chủ tịch",
        "giám đốc",
        "trưởng",
        "thủ tướng",
        "ủy ban",
        "hội đồng",
        "chánh",
        "ban ",
        "chính phủ",
        "tư lệnh",
        "bí thư",
        "thống đốc",
        "đảng ủy",
        "chủ nhiệm",
        "tổng",
        "tỉnh ủy",
    ];
    let rest = &line.text[at..];
    let len = rest.find(|c: char| !(c.is_ascii_uppercase() || c == '/')).unwrap_or(rest.len());
    AUTHORITIES.contains(&&rest[..len]).then_some(())?;
    let len = len + usize::from(rest[len..].starts_with('.'));
    let office = rest[len..].split(['|', '*']).next().unwrap_or_default();
    let words = fold(office);
    let capitals = is_capitals(office) && OFFICES.iter().any(|word| words.contains(word));
    let span = Span::new(line.span.start + at as u32, line.span.start + (at + len) as u32);
    capitals.then(|| Line { text: &rest[..len], span })
}

/// `Kính gửi`, `KÍNH GỬI`
fn is_salutation(line: &str) -> bool {
    line.starts_with(['K', 'k']) && fold(line.get(..24).unwrap_or(line)).starts_with("kính gửi")
}

/// `Nơi nhận`, `NƠI NHẬN`
fn is_recipients_label(line: &str) -> bool {
    line.starts_with(['N', 'n']) && fold(line.split(':').next().unwrap_or(line)).starts_with("nơi nhận")
}

/// The type that a line of capitals begins with.
fn type_of(line: &str) -> Option<DocumentType> {
    /// No name of a type has more words.
    const MOST_WORDS: usize = 4;
    if !is_capitals(line) || line.ends_with(':') {
        return None;
    }
    let all: Vec<&str> = line.split_whitespace().take(MOST_WORDS).collect();
    (1..=all.len()).rev().find_map(|n| DocumentType::from_name(&fold(&all[..n].join(" "))))
}

fn titles(subject: &Subject<'_>) -> Titles {
    let mut all: Vec<(Span, String)> = Vec::new();
    // `Căn cứ Hiến pháp nước Cộng hòa …` is no title.
    let words_of = |line: &&Line<'_>| !line.text.starts_with("Căn cứ") && line.text.len() < 200;
    for line in subject.opening().iter().filter(words_of) {
        let place = |at: usize, len: usize| Span::new(line.span.start + at as u32, line.span.start + (at + len) as u32);
        all.extend(words(line.text).map(|(at, word)| (place(at, word.len()), bare(word))));
    }
    Titles {
        nation: row(&all, &NATION, 6),
        motto: row(&all, &MOTTO, 5),
        party: row(&all, &PARTY, 5).filter(|span| is_capitals(subject.slice(*span))),
    }
}

/// Where most of the words stand one behind the other.
fn row(all: &[(Span, String)], wanted: &[&str], least: usize) -> Option<Span> {
    let hits = |window: &[(Span, String)]| window.iter().zip(wanted).filter(|((_, word), want)| word == *want).count();
    // The first of the best.
    let best =
        all.windows(wanted.len()).rev().max_by_key(|window| hits(window)).filter(|window| hits(window) >= least)?;
    let (first, last) = (best.first()?.0, best.last()?.0);
    Some(Span::new(first.start, last.end))
}
