//! The grounds of a decision (*căn cứ*) and the words that enact it, as they stand between head and first article.

use vanban::Span;

use crate::subject::{Line, Subject};
use crate::wording::{fold, is_capitals};

/// Grounds and enacting words.
#[derive(Debug, Default)]
pub(crate) struct Basis<'a> {
    /// One each, from its first word to its last sign.
    pub(crate) grounds: Vec<Span>,
    /// `QUYẾT ĐỊNH:`, also without its colon or its capitals.
    pub(crate) enacting: Option<Line<'a>>,
    /// The first article.
    pub(crate) article: Option<Line<'a>>,
}

/// How a ground begins.
const STARTS: [&str; 8] =
    ["Căn cứ ", "Theo đề nghị", "Xét đề nghị", "Xét Tờ trình", "Trên cơ sở", "Sau khi", "Theo Tờ trình", "Xét "];

impl<'a> Subject<'a> {
    /// The grounds that follow the subject; nothing where the text goes on without an article.
    pub(crate) fn basis(&self) -> &Basis<'a> {
        self.basis.get_or_init(|| self.find_basis())
    }

    fn find_basis(&self) -> Basis<'a> {
        /// Laws of many grounds have fewer lines.
        const MOST_LINES: usize = 300;
        let mut basis = Basis::default();
        let Some(number) = &self.document.letterhead.number else { return basis };
        let lines = self.lines();
        let from = lines.partition_point(|line| line.span.start < number.span.end);
        let mut open = false;
        for line in lines.iter().skip(from).take(MOST_LINES) {
            if is_first_article(line.text) {
                basis.article = Some(*line);
                return basis;
            }
            let starts = STARTS.iter().any(|start| line.text.starts_with(start));
            if starts && (line.text.starts_with("Căn cứ") || !basis.grounds.is_empty()) && basis.enacting.is_none() {
                basis.grounds.push(line.span);
                open = true;
            } else if !basis.grounds.is_empty() && is_enacting(line.text) {
                basis.enacting = Some(*line);
                open = false;
            } else if let Some(last) = basis.grounds.last_mut().filter(|_| open && !is_capitals(line.text)) {
                last.end = line.span.end;
            } else {
                open = false;
            }
        }
        Basis::default()
    }
}

/// `Điều 1.`, `ĐIỀU 1:`
fn is_first_article(line: &str) -> bool {
    // The first letter refuses nearly every line.
    line.starts_with('Đ') && fold(line.get(..24).unwrap_or(line)).starts_with("điều 1") && !line.contains("Điều 1 ")
}

/// `QUYẾT ĐỊNH:`, `Quyết nghị`
fn is_enacting(line: &str) -> bool {
    line.len() < 40
        && line.starts_with(['Q', 'q'])
        && matches!(fold(line.trim_end_matches([':', ' ', '*'])).as_str(), "quyết định" | "quyết nghị")
}

#[cfg(test)]
mod tests {
    use vanban::{Document, SourceText};

    use super::*;

    #[test]
    fn grounds_and_enacting_words() {
        let text = "SỞ Y TẾ\nSố: 12/QĐ-SYT\nCao Bằng, ngày 05 tháng 3 năm 2026\nQUYẾT ĐỊNH\nVề việc kiện toàn\n\
                    Căn cứ Luật A\nngày 1;\nTheo đề nghị của Chánh Văn phòng.\nQUYẾT ĐỊNH:\nĐiều 1. Kiện toàn.\n";
        let source = SourceText::new(text).unwrap_or_else(|e| panic!("{e}"));
        let document = Document::parse(&source);
        let subject = Subject::new(&source, &document);
        let basis = subject.basis();
        let grounds: Vec<&str> = basis.grounds.iter().map(|span| subject.slice(*span)).collect();
        assert_eq!(grounds, ["Căn cứ Luật A\nngày 1;", "Theo đề nghị của Chánh Văn phòng."]);
        assert_eq!(basis.enacting.map(|line| line.text), Some("QUYẾT ĐỊNH:"));
        assert_eq!(basis.article.map(|line| line.text), Some("Điều 1. Kiện toàn."));
    }
}
