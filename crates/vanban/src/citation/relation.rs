//! What a document does with a document it cites, read from the words before and behind the mention.
//!
//! ```text
//! told    = cue gap mention { ( "," | "và" | ";" ) mention }     Căn cứ Luật …, Nghị định …
//!         | mention … ( "hết hiệu lực" | "bị bãi bỏ" )
//! ```
//! The one who does it is the document itself, unless the cue stands behind another mention (`Thông tư … hướng dẫn
//! Nghị định …`: the circular guides) or behind a document that is only spoken of (`nghị quyết thay thế Nghị quyết …`).

use std::ops::Range;
use std::sync::LazyLock;

use aho_corasick::AhoCorasick;
use memchr::memmem::{Finder, FinderRev};

use super::words::type_word_before;
use crate::layout::{MarkerKind, marker};
use crate::span::Span;
use crate::text::{capitalised, ceil_boundary, floor_boundary, word_automaton};

/// What a document does with a document it cites.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize), serde(rename_all = "snake_case"))]
#[non_exhaustive]
pub enum RelationKind {
    /// Căn cứ
    LegalBasis,
    /// Thực hiện, triển khai, thi hành
    Implements,
    /// Hướng dẫn
    Guides,
    /// Quy định chi tiết
    Details,
    /// Sửa đổi, bổ sung
    Amends,
    /// Được sửa đổi, bổ sung bởi
    AmendedBy,
    /// Thay thế
    Replaces,
    /// Được thay thế bởi
    ReplacedBy,
    /// Bãi bỏ, hết hiệu lực
    Repeals,
    /// Đình chỉ, ngưng hiệu lực
    Suspends,
    /// Đính chính
    Corrects,
    /// Xem xét, trả lời, phúc đáp
    RespondsTo,
    /// Tiếp theo
    Follows,
    /// Theo đề nghị tại
    ProposedBy,
    /// Rút
    Withdraws,
    /// Thay cho: a notice that stands for an invitation
    StandsFor,
    /// Gửi kèm, kèm theo
    Attaches,
    /// Ban hành kèm theo
    IssuedWith,
}

/// A relation between two documents, and the clause that says so.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Relation {
    /// What is done.
    pub kind: RelationKind,
    /// Who does it: the index of a citation; `None` for the document itself.
    pub subject: Option<usize>,
    /// To whom: the index of a citation.
    pub object: usize,
    /// From the word that says it to the end of the mention; the mention alone where the word stands behind it or in
    /// the lead-in of a list.
    pub span: Span,
}

use RelationKind as R;

/// Words before a mention, in small letters, and how far (in bytes) the mention may be. Sentences may also begin with
/// them.
const CUES: [(&str, R, usize); 61] = [
    ("căn cứ", R::LegalBasis, 60),
    ("thực hiện ý kiến", R::Implements, 140),
    ("thực hiện chỉ đạo", R::Implements, 140),
    ("thực hiện kết luận", R::Implements, 140),
    ("triển khai thực hiện", R::Implements, 40),
    ("tổ chức thực hiện", R::Implements, 40),
    ("triển khai", R::Implements, 40),
    ("thi hành", R::Implements, 30),
    ("thực hiện", R::Implements, 40),
    ("hướng dẫn", R::Guides, 40),
    ("hướng dẫn thực hiện", R::Guides, 60),
    ("hướng dẫn thi hành", R::Guides, 60),
    ("quy định chi tiết", R::Details, 80),
    ("quy định chi tiết và hướng dẫn thi hành", R::Details, 80),
    ("quy định chi tiết và biện pháp thi hành", R::Details, 80),
    ("quy định chi tiết thi hành", R::Details, 80),
    ("quy định chi tiết một số điều và biện pháp thi hành", R::Details, 40),
    ("biện pháp thi hành", R::Details, 30),
    ("quy định chi tiết, hướng dẫn thi hành", R::Details, 80),
    ("sửa đổi, bổ sung", R::Amends, 60),
    ("sửa đổi bổ sung", R::Amends, 60),
    ("sửa đổi", R::Amends, 60),
    ("bổ sung", R::Amends, 12),
    ("thay thế cụm từ", R::Amends, 300),
    ("thay cụm từ", R::Amends, 300),
    ("bỏ cụm từ", R::Amends, 300),
    ("bãi bỏ cụm từ", R::Amends, 300),
    ("được sửa đổi, bổ sung bởi", R::AmendedBy, 40),
    ("được sửa đổi, bổ sung tại", R::AmendedBy, 40),
    ("được sửa đổi, bổ sung theo", R::AmendedBy, 40),
    ("được sửa đổi, bổ sung một số điều theo", R::AmendedBy, 40),
    ("được sửa đổi, bổ sung một số điều bởi", R::AmendedBy, 40),
    ("được sửa đổi, bổ sung một số điều tại", R::AmendedBy, 40),
    ("được sửa đổi bổ sung bởi", R::AmendedBy, 40),
    ("được sửa đổi bởi", R::AmendedBy, 40),
    ("(sửa đổi, bổ sung bởi", R::AmendedBy, 40),
    ("(được sửa đổi, bổ sung bởi", R::AmendedBy, 40),
    ("thay thế", R::Replaces, 40),
    ("được thay thế bởi", R::ReplacedBy, 40),
    ("được thay thế bằng", R::ReplacedBy, 40),
    ("bãi bỏ", R::Repeals, 40),
    ("đình chỉ", R::Suspends, 40),
    ("ngưng hiệu lực", R::Suspends, 40),
    ("đính chính", R::Corrects, 40),
    ("rút lại", R::Withdraws, 140),
    ("rút nội dung", R::Withdraws, 140),
    ("rút hồ sơ", R::Withdraws, 140),
    ("cho rút", R::Withdraws, 140),
    ("xin rút", R::Withdraws, 140),
    ("ban hành kèm theo", R::IssuedWith, 30),
    ("(kèm theo", R::IssuedWith, 30),
    ("kèm theo", R::Attaches, 30),
    ("gửi kèm", R::Attaches, 30),
    ("xem xét", R::RespondsTo, 60),
    ("trả lời", R::RespondsTo, 60),
    ("phúc đáp", R::RespondsTo, 60),
    ("tiếp theo", R::Follows, 30),
    ("theo đề nghị", R::ProposedBy, 140),
    ("xét đề nghị", R::ProposedBy, 140),
    ("xét", R::ProposedBy, 4),
    ("thay cho", R::StandsFor, 30),
];

static AUTOMATON: LazyLock<AhoCorasick> = LazyLock::new(|| {
    let words = CUES.iter().flat_map(|(word, ..)| {
        let capital = word.strip_prefix('(').map_or_else(|| capitalised(word), |w| format!("({}", capitalised(w)));
        [(*word).to_owned(), capital, word.to_uppercase()]
    });
    word_automaton(words)
});

/// Words behind a mention that end it.
static ENDED: LazyLock<AhoCorasick> = LazyLock::new(|| {
    AhoCorasick::new(["hết hiệu lực", "bị bãi bỏ", "chấm dứt hiệu lực"]).expect("literal words always build")
});

/// What a clause says of the mention in it: places are in the flow.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Told {
    pub(super) kind: R,
    /// The index of the mention that does it.
    pub(super) subject: Option<usize>,
    pub(super) start: usize,
}

/// A word that tells.
#[derive(Debug, Clone)]
struct Cue {
    range: Range<usize>,
    kind: R,
    reach: usize,
}

/// What is known while the mentions are walked through in order.
#[derive(Debug, Default)]
pub(super) struct Clauses {
    /// Everything before was looked at.
    seen: usize,
    /// The end of the last mention, its index, and what was told of it.
    last: Option<(usize, Option<usize>, Option<Told>)>,
    /// What the lead-in of the list at hand tells of the mentions that open its items, and how these are marked.
    lead: Option<(R, Option<MarkerKind>)>,
}

impl Clauses {
    /// What is told of the mention at `range`, whose index will be `index`.
    pub(super) fn of(&mut self, flow: &str, range: &Range<usize>, index: Option<usize>) -> Option<Told> {
        let line = self.lead_in(flow, range.start);
        let told = match self.cue(flow, range.start) {
            Some(cue) => self.by(flow, cue, range.start),
            None => self.goes_on(flow, range.start),
        };
        let told = match told {
            // `Thông tư A hướng dẫn Nghị định B hết hiệu lực`: it is A that ends.
            Some(told) if told.subject.is_some() => Some(told),
            told => behind(flow, range).or(told).or_else(|| self.of_list(flow, line, range.start)),
        };
        self.seen = range.end.max(self.seen);
        self.last = Some((range.end, index, told));
        told
    }

    /// Takes note of the lead-ins since the last mention; gives the start of the line of this one.
    fn lead_in(&mut self, flow: &str, start: usize) -> usize {
        let gap = &flow.as_bytes()[self.seen.min(start)..start];
        let Some(line) = memchr::memrchr(b'\n', gap).map(|at| self.seen + at + 1) else { return self.seen };
        let lines = &flow[self.seen..line];
        if let Some(colon) = LEAD_ENDS.rfind(lines.as_bytes()) {
            let from = memchr::memrchr(b'\n', &lines.as_bytes()[..colon]).map_or(0, |at| at + 1);
            self.lead = lead(&lines[from..colon]).map(|kind| (kind, None));
        } else if ARTICLE.find(lines.as_bytes()).is_some() {
            self.lead = None;
        }
        line
    }

    /// What the lead-in tells of a mention that opens an item of its list; another marker ends the list.
    fn of_list(&mut self, flow: &str, line: usize, start: usize) -> Option<Told> {
        let (kind, marked) = self.lead?;
        let here = item_marker(flow, line, start)?;
        let same = marked.is_none_or(|marked| marked == here);
        self.lead = same.then_some((kind, Some(here)));
        same.then_some(Told { kind, subject: None, start })
    }

    /// The last cue before the mention and behind the mention before it.
    fn cue(&self, flow: &str, start: usize) -> Option<Cue> {
        const WINDOW: usize = 320;
        let from = ceil_boundary(flow, start.saturating_sub(WINDOW)).max(self.seen);
        let before = flow.get(from..start)?;
        let hits = AUTOMATON.find_iter(before).map(|hit| {
            let (_, kind, reach) = CUES[hit.pattern().as_usize() / 3];
            Cue { range: from + hit.start()..from + hit.end(), kind, reach }
        });
        hits.last()
    }

    fn by(&self, flow: &str, cue: Cue, start: usize) -> Option<Told> {
        let gap = &flow[cue.range.end..start];
        let before = &flow[self.seen..cue.range.start];
        let opens = opens_clause(before);
        // `Bổ sung định mức dự toán một số công tác tại Phụ lục II Thông tư`: said at the head of a sentence, it reaches
        // farther; `Thực hiện ý kiến chỉ đạo của … tại Công văn` names what is carried out.
        let reach = if cue.kind == R::Amends && opens { cue.reach.max(120) } else { cue.reach };
        let named = cue.kind == R::Implements && cue.reach > 100;
        if gap.len() > reach || breaks(gap) || is_denied(before) || (!named && is_foreign(cue.kind, gap, before, opens))
        {
            return None;
        }
        let kind = if cue.kind == R::Attaches && before.ends_with('(') { R::IssuedWith } else { cue.kind };
        let told = |subject| Some(Told { kind, subject, start: cue.range.start });
        if !is_said_of_documents(kind) {
            return told(None);
        }
        // `Thông tư số … hướng dẫn Nghị định …`, `Luật … được sửa đổi, bổ sung bởi Luật …`
        match self.last {
            Some((end, index, last)) if end <= cue.range.start && !breaks(&flow[end..cue.range.start]) => {
                // `Nghị định này thay thế Nghị định A và sửa đổi Nghị định B`: the same goes on.
                let between = flow[end..cue.range.start].trim_end();
                let joined = !is_passive(kind) && (between.ends_with(',') || between.ends_with("và"));
                match last.filter(|_| joined) {
                    Some(last) => told(last.subject),
                    None => index.and_then(|index| told(Some(index))),
                }
            }
            _ if is_passive(kind) => None,
            _ => match type_word_before(flow, cue.range.start) {
                // `trình dự thảo nghị quyết thay thế Nghị quyết …`; but `Bộ trưởng ban hành Thông tư sửa đổi …` is this one.
                Some((word, at)) if word.ty.is_some() && at >= self.seen => {
                    let enacts = flow[..at].trim_end().ends_with("ban hành");
                    told(None).filter(|_| enacts)
                }
                _ => told(None),
            },
        }
    }

    /// `Căn cứ Luật A, Luật B và Nghị định C`: what was told of the last mention holds for this one too.
    fn goes_on(&self, flow: &str, start: usize) -> Option<Told> {
        const WINDOW: usize = 200;
        let (end, _, told) = self.last?;
        let between = flow.get(end..start).filter(|b| b.len() <= WINDOW)?;
        let joined = [",", " và", " hoặc", ";", ", các", " và các"].iter().any(|j| between.trim_end().ends_with(j));
        let listed = joined && !between.trim_end().trim_end_matches(';').contains([';', '\n', ':']);
        told.filter(|_| listed && !between.contains(". "))
    }
}

/// `Nghị định số … hết hiệu lực kể từ ngày …`
fn behind(flow: &str, range: &Range<usize>) -> Option<Told> {
    /// The title of the document may stand between.
    const WINDOW: usize = 480;
    let behind = &flow[range.end..floor_boundary(flow, range.end + WINDOW)];
    let clause = &behind[..memchr::memchr3(b';', b'\n', b':', behind.as_bytes()).unwrap_or(behind.len())];
    let at = ENDED.find(clause)?.start();
    let before = flow[..range.start].trim_end();
    let when = ["ngày", "khi", "trước", "sau"].iter().any(|w| before.ends_with(w));
    let denied = is_denied(&clause[..at])
        || is_supposed(&flow[ceil_boundary(flow, range.start.saturating_sub(80))..range.start]);
    let other = when || denied || clause[..at].contains(". ") || clause[..at].contains(" này");
    (!other).then_some(Told { kind: R::Repeals, subject: None, start: range.start })
}

/// The end of a lead-in.
static LEAD_ENDS: LazyLock<FinderRev<'_>> = LazyLock::new(|| FinderRev::new(":\n"));
/// A new article ends a list.
static ARTICLE: LazyLock<Finder<'_>> = LazyLock::new(|| Finder::new("\nĐiều "));

/// What a lead-in tells of the items below: `Bãi bỏ các văn bản sau đây:`, `Các Thông tư dưới đây hết hiệu lực …:`
fn lead(text: &str) -> Option<R> {
    /// Longer paragraphs speak of more than one thing.
    const LONGEST: usize = 400;
    let text = Some(text).filter(|t| t.len() <= LONGEST)?;
    let sentence = text.rsplit(". ").next().unwrap_or(text);
    let ends = sentence.contains("hết hiệu lực") || sentence.contains("chấm dứt hiệu lực");
    let repeals = sentence.starts_with("Bãi bỏ") || sentence.contains(" bãi bỏ ") || ends;
    let conditional = sentence.contains("trừ ") || sentence.contains("không ");
    (repeals && !conditional).then_some(R::Repeals)
}

/// The marker of the item that a mention opens, where nothing else stands before it on the line.
fn item_marker(flow: &str, line: usize, start: usize) -> Option<MarkerKind> {
    let before = flow.get(line..start).filter(|before| before.len() <= 12)?;
    marker(&flow[line..]).filter(|m| m.text as usize >= before.len()).map(|m| m.kind)
}

/// Something is not done, or only supposed: `không bãi bỏ`, `chưa hết hiệu lực`, `Trường hợp … hết hiệu lực`.
fn is_denied(before: &str) -> bool {
    const WORDS: [&str; 6] = ["không", "chưa", "Không", "Chưa", "đề nghị", "Đề nghị"];
    let before = before.trim_end();
    WORDS.iter().any(|w| before.ends_with(w)) || is_supposed(before)
}

/// The clause begins with `Trường hợp` or `nếu`.
fn is_supposed(before: &str) -> bool {
    let clause = before.rsplit(['.', ';', '\n', ',']).next().unwrap_or(before).trim_start();
    ["Trường hợp", "trường hợp", "Nếu", "nếu", "Khi", "khi"].iter().any(|w| clause.starts_with(w))
}

/// A sentence or clause begins behind this text, perhaps behind the marker of an item.
fn opens_clause(before: &str) -> bool {
    let before = before.trim_end_matches(' ');
    before.is_empty() || before.ends_with([',', ';', '.', ':', '(', '\n', '-', ')'])
}

/// A clause ends between.
fn breaks(text: &str) -> bool {
    let bytes = text.as_bytes();
    bytes.iter().any(|b| matches!(b, b';' | b'\n' | b':')) || bytes.windows(2).any(|two| two == b". ")
}

/// Words that make of a cue something else: `theo hướng dẫn tại`, `kết quả thực hiện`, `người nộp thuế căn cứ`.
fn is_foreign(kind: R, gap: &str, before: &str, opens: bool) -> bool {
    const RESULTS: [&str; 8] = ["kết quả", "tình hình", "quá trình", "việc", "công tác", "theo", "trong", "tiến độ"];
    let before = before.trim_end();
    let noun = |words: &[&str]| words.iter().any(|w| before.ends_with(w));
    match kind {
        R::LegalBasis | R::Follows => !opens && !before.ends_with("và"),
        R::Implements => {
            // `người sản xuất thực hiện Điều 12 Luật …` says what others do.
            let said =
                opens || noun(&["để", "nhằm", "về", "Về", "V/v", "và", "chỉ đạo", "tiếp tục", "giao", "đề nghị"]);
            !said || noun(&RESULTS) || gap.contains("theo") || gap.contains(" tại ") || gap.contains(',')
        }
        R::Guides | R::Details => noun(&["theo", "có", "được"]) || gap.contains(" tại ") || gap.contains("theo"),
        R::Replaces | R::Repeals => noun(&["được", "bị"]),
        R::Amends => noun(&["được", "đã", "theo", "cần", "phải"]) || gap.contains("quy định tại"),
        // `theo mẫu gửi kèm Công văn …` says what came with the letter.
        R::Attaches => !opens,
        // `quy chế … ban hành kèm theo Quyết định …` says what was issued with it.
        R::IssuedWith => !(before.is_empty() || before.ends_with(['(', '\n'])),
        // `Xem xét văn bản quy định tại khoản 3 Điều 4 Luật …` says of which kind.
        R::RespondsTo | R::Withdraws => gap.contains("quy định tại"),
        _ => false,
    }
}

/// Relations that one cited document may have to another.
fn is_said_of_documents(kind: R) -> bool {
    is_passive(kind)
        || matches!(
            kind,
            R::Guides | R::Details | R::Amends | R::Replaces | R::Repeals | R::Suspends | R::Corrects | R::IssuedWith
        )
}

fn is_passive(kind: R) -> bool {
    matches!(kind, R::AmendedBy | R::ReplacedBy)
}

#[cfg(test)]
mod tests {
    use crate::citation::{RelationKind as R, scan};

    #[test]
    fn relations() {
        use R::*;
        // text | (kind, subject, object) …
        let table: [(&str, &[Told]); 29] = [
            ("Căn cứ Luật Đất đai số 31/2024/QH15;", &[(LegalBasis, None, 0)]),
            (
                "Căn cứ Nghị định số 1/2024/NĐ-CP, Nghị định số 2/2024/NĐ-CP;",
                &[(LegalBasis, None, 0), (LegalBasis, None, 1)],
            ),
            ("Xem xét Công văn số 157/SYT-NVYD", &[(RespondsTo, None, 0)]),
            ("đồng ý cho rút nội dung đề nghị xây dựng Nghị quyết tại Tờ trình số 3/TTr-SYT", &[(Withdraws, None, 0)]),
            ("Thực hiện Kế hoạch số 12/KH-UBND", &[(Implements, None, 0)]),
            ("báo cáo kết quả thực hiện Kế hoạch số 12/KH-UBND", &[]),
            ("Người sản xuất thực hiện Luật Trồng trọt", &[]),
            (
                "Thông tư số 1/2024/TT-BYT hướng dẫn Nghị định số 2/2024/NĐ-CP hết hiệu lực",
                &[(Repeals, None, 0), (Guides, Some(0), 1)],
            ),
            ("thực hiện chính sách hỗ trợ theo Nghị quyết số 5/2025/NQ-HĐND", &[]),
            ("Thông tư số 1/2024/TT-BYT hướng dẫn Nghị định số 2/2024/NĐ-CP", &[(Guides, Some(0), 1)]),
            (
                "Luật Điện lực số 28/2004/QH11 đã được sửa đổi, bổ sung một số điều theo Luật số 24/2012/QH13 và Luật số 3/2022/QH15",
                &[(AmendedBy, Some(0), 1), (AmendedBy, Some(0), 2)],
            ),
            ("Nghị định này thay thế Nghị định số 86/CP", &[(Replaces, None, 0)]),
            ("trình dự thảo nghị quyết thay thế Nghị quyết số 24/2024/NQ-HĐND", &[]),
            ("Thay thế cụm từ “a” bằng cụm từ “b” tại Nghị định số 5/2020/NĐ-CP", &[(Amends, None, 0)]),
            ("SỬA ĐỔI, BỔ SUNG MỘT SỐ ĐIỀU CỦA NGHỊ ĐỊNH SỐ 5/2020/NĐ-CP", &[(Amends, None, 0)]),
            ("Bộ trưởng ban hành Thông tư sửa đổi Thông tư số 5/2020/TT-BTC", &[(Amends, None, 0)]),
            ("sửa đổi hệ số quy định tại Nghị quyết số 5/2025/QH15", &[]),
            ("khiếu nại trực tiếp theo quy định tại Nghị định số 5/2020/NĐ-CP", &[]),
            ("người nộp thuế căn cứ Nghị định số 5/2020/NĐ-CP để kê khai", &[]),
            ("theo quy chế ban hành kèm theo Quyết định số 5/QĐ-BCN", &[]),
            (
                "Luật Xây dựng số 50/2014/QH13 được sửa đổi, bổ sung bởi Luật số 35/2018/QH14 hết hiệu lực",
                &[(Repeals, None, 0), (AmendedBy, Some(0), 1)],
            ),
            (
                "2. Bãi bỏ các văn bản sau đây:\n\na) Thông tư số 1/2020/TT-BTC;\n\nb) Thông tư số 2/2020/TT-BTC theo Nghị định số 3/2020/NĐ-CP.\n\nĐiều 5. Hiệu lực\n\nThông tư số 4/2020/TT-BTC",
                &[(Repeals, None, 0), (Repeals, None, 1)],
            ),
            ("Bãi bỏ khoản 5 Điều 2 Thông tư số 18/2025/TT-BCT", &[(Repeals, None, 0)]),
            ("Quyết định số 5/QĐ-UBND hết hiệu lực kể từ ngày ký", &[(Repeals, None, 0)]),
            ("Theo đề nghị của Sở Y tế tại Tờ trình số 9/TTr-SYT", &[(ProposedBy, None, 0)]),
            ("Gửi kèm Công văn số 9/SYT-KH", &[(Attaches, None, 0)]),
            ("lập danh sách theo mẫu gửi kèm Công văn số 9/SYT-KH", &[]),
            ("(Kèm theo Quyết định số 9/QĐ-UBND ngày 01/02/2026)", &[(IssuedWith, None, 0)]),
            ("Thông báo này thay cho Giấy mời số 8/GM-UBND", &[(StandsFor, None, 0)]),
        ];
        table.iter().for_each(|(text, want)| check(text, want));
    }
    #[test]
    fn what_is_denied_or_goes_on() {
        use R::*;
        let table: [(&str, &[Told]); 7] = [
            ("Xem xét văn bản quy định tại khoản 3 Điều 4 Luật Đất đai", &[]),
            ("thủ tục rút gọn theo Nghị định số 5/2020/NĐ-CP", &[]),
            ("Nghị định này không thay thế Nghị định số 5/2020/NĐ-CP", &[]),
            ("Nghị định số 5/2020/NĐ-CP chưa hết hiệu lực", &[]),
            ("Trường hợp Nghị định số 5/2020/NĐ-CP hết hiệu lực thì", &[]),
            (
                "Nghị định này thay thế Nghị định số 1/2020/NĐ-CP và sửa đổi Nghị định số 2/2020/NĐ-CP",
                &[(Replaces, None, 0), (Amends, None, 1)],
            ),
            (
                "2. Các Nghị định sau đây hết hiệu lực:\na) Nghị định số 3/2020/NĐ-CP;\n3. Nghị định số 5/2020/NĐ-CP được áp dụng.",
                &[(Repeals, None, 0)],
            ),
        ];
        table.iter().for_each(|(text, want)| check(text, want));
    }

    type Told = (R, Option<usize>, usize);

    fn check(text: &str, want: &[Told]) {
        let have: Vec<_> = scan(text).relations.iter().map(|r| (r.kind, r.subject, r.object)).collect();
        assert_eq!(have, want, "{text}");
    }
}
