//! Stretches of a text between quotation marks: amending texts quote the law they make, and what is quoted is not said.

use vanban::Span;

const OPEN: &str = "“";
const CLOSE: &str = "”";

/// The longest quotation that a mark without a partner could make of the rest of a text.
const LONGEST: usize = 64 * 1024;

/// What is quoted in a text.
#[derive(Debug, Default)]
pub(crate) struct Quotes {
    /// The quoted stretches, in order, marks included; one inside another is part of it.
    pub(crate) stretches: Vec<Span>,
    /// Marks that open a quotation that is never closed.
    pub(crate) unclosed: Vec<Span>,
}

/// Looks for quotation marks. One that is not closed quotes nothing.
pub(crate) fn quotes(text: &str) -> Quotes {
    let (mut found, mut open, mut straight) = (Vec::new(), Vec::new(), None);
    for at in memchr::memchr2_iter(b'"', OPEN.as_bytes()[0], text.as_bytes()) {
        let rest = &text[at..];
        if rest.starts_with(OPEN) {
            open.push(at);
        } else if rest.starts_with(CLOSE) {
            found.extend(open.pop().and_then(|start| quote(start, at + CLOSE.len())));
        } else if let Some(behind) = rest.strip_prefix('"') {
            let opens = text[..at].chars().next_back().is_none_or(|before| !before.is_alphanumeric() && before != '.');
            match straight {
                Some(start) if !opens || at - start > LONGEST || ends(behind) => {
                    found.extend(quote(start, at + 1));
                    straight = None;
                }
                None if opens => straight = Some(at),
                _ => {}
            }
        }
    }
    found.sort_unstable_by_key(|span: &Span| (span.start, std::cmp::Reverse(span.end)));
    let mut stretches: Vec<Span> = Vec::new();
    for span in found {
        if stretches.last().is_none_or(|outer| outer.end <= span.start) {
            stretches.push(span);
        }
    }
    let unclosed = open.into_iter().map(|at| Span::new(at as u32, (at + OPEN.len()) as u32)).collect();
    Quotes { stretches, unclosed }
}

fn quote(start: usize, end: usize) -> Option<Span> {
    (end - start <= LONGEST).then(|| Span::new(start as u32, end as u32))
}

/// Behind a closing mark the sentence goes on or ends.
fn ends(rest: &str) -> bool {
    rest.chars().next().is_none_or(|next| next.is_whitespace() || matches!(next, '.' | ',' | ';' | ':' | ')' | '*'))
}

/// Whether a place lies in one of the quotations.
pub(crate) fn covers(stretches: &[Span], place: Span) -> bool {
    let before = stretches.partition_point(|quote| quote.start <= place.start);
    before.checked_sub(1).is_some_and(|last| stretches[last].end >= place.end)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_quoted() {
        let text = "Sửa khoản 1: “Điều 5 \"mới\" này.” Cụm từ \"a b\" và \"c\". Dài 5\" không đóng “";
        let Quotes { stretches: found, unclosed } = quotes(text);
        assert_eq!(unclosed.len(), 1);
        let texts: Vec<_> = found.iter().filter_map(|span| span.slice(text)).collect();
        assert_eq!(texts, ["“Điều 5 \"mới\" này.”", "\"a b\"", "\"c\""]);
        let place = |word: &str| {
            let at = text.find(word).unwrap_or_else(|| panic!("{word}")) as u32;
            covers(&found, Span::new(at, at + word.len() as u32))
        };
        assert!(place("này") && place("a b") && place("Điều 5") && !place("Cụm") && !place("không"));
    }
}
