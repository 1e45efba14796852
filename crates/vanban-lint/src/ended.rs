//! Which documents a document ends: repeals, replaces or withdraws as a whole.

use vanban::{Citation, Document, RelationKind, Span};

/// The mentions of documents that this one ends, by their place among its citations.
pub(crate) fn ended(text: &str, document: &Document) -> impl Iterator<Item = (usize, RelationKind)> {
    const ENDS: [RelationKind; 3] = [RelationKind::Repeals, RelationKind::Replaces, RelationKind::Withdraws];
    let own = document.relations.iter().filter(|relation| relation.subject.is_none() && ENDS.contains(&relation.kind));
    own.filter_map(move |relation| {
        let citation = document.citations.get(relation.object)?;
        is_whole(text, relation.span, citation).then_some((relation.object, relation.kind))
    })
}

/// Nothing stands between the verb and what it ends: no part of it, no document that carries it out. In a list the
/// mention opens its paragraph.
fn is_whole(text: &str, told: Span, citation: &Citation) -> bool {
    /// A dash or a label before the mention.
    const LABEL: usize = 8;
    let mention = citation.span;
    let verb = Span::new(told.start, mention.start.max(told.start)).slice(text).unwrap_or_default();
    let opens = || {
        let before = text.get(..mention.start as usize).unwrap_or_default();
        before.len() <= LABEL || before.bytes().rev().take(LABEL + 1).any(|byte| byte == b'\n')
    };
    citation.provisions.is_empty() && verb.split_whitespace().count() <= 2 && (!verb.is_empty() || opens())
}

#[cfg(test)]
mod tests {
    use vanban::SourceText;

    use super::*;

    #[test]
    fn only_whole_documents_are_ended() {
        let text = "Điều 2. Quyết định này thay thế Quyết định số 07/QĐ-SYT ngày 05/01/2026. Bãi bỏ khoản 2 Điều 3 Quyết \
                    định số 08/QĐ-SYT; bãi bỏ Thông tư số 19/2021/TT-BYT quy định mẫu thực hiện Nghị định số \
                    98/2021/NĐ-CP.";
        let source = SourceText::new(text).unwrap_or_else(|e| panic!("{e}"));
        let document = Document::parse(&source);
        let numbers: Vec<_> =
            ended(text, &document).filter_map(|(at, _)| document.citations.get(at)?.number()).collect();
        assert_eq!(numbers, ["07/QĐ-SYT", "19/2021/TT-BYT"]);
    }
}
