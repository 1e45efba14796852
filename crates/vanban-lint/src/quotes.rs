//! Stretches of a text between quotation marks: amending texts quote the law they make, and what is quoted is not said.

use vanban::Span;

const OPEN: &str = "“";
const CLOSE: &str = "”";

/// The longest quotation that a mark without a partner could make of the rest of a text.
const LONGEST: usize = 64 * 1024;

/// What is quoted in a text.
#[derive(Debug, Default)]
pub(crate) struct Quotes {
    /// The quoted stretches, in order, marks included.
    pub(crate) stretches: Vec<Span>,
    /// Marks that open a quotation in which another begins before it is closed.
    pub(crate) unclosed: Vec<Span>,
}

/// Looks for quotation marks. One that is not closed quotes nothing.
pub(crate) fn quotes(text: &str) -> Quotes {
    let (mut found, mut unclosed) = (Vec::new(), Vec::new());
    let (mut curly, mut straight) = (None, None);
    for at in memchr::memchr2_iter(b'"', OPEN.as_bytes()[0], text.as_bytes()) {
        let rest = &text[at..];
        if rest.starts_with(OPEN) {
            let open = curly.replace(at);
            unclosed.extend(open.map(|open| Span::new(open as u32, (open + OPEN.len()) as u32)));
        } else if rest.starts_with(CLOSE) {
            found.extend(curly.take().and_then(|start| quote(start, at + CLOSE.len())));
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
    found.sort_unstable();
    Quotes { stretches: found, unclosed }
}

fn quote(start: usize, end: usize) -> Option<Span> {
    (end - start <= LONGEST).then(|| Span::new(start as u32, end as u32))
}

/// Behind a closing mark the sentence goes on or ends.
fn ends(rest: &str) -> bool {
    rest.chars().next().is_none_or(|next| next.is_whitespace() || matches!(next, '.' | ',' | ';' | ':' | ')' | '*'))
}

/// Whether a place lies in one of the quotations.
pub(crate) fn covers(quotes: &[Span], place: Span) -> bool {
    let before = quotes.partition_point(|quote| quote.start <= place.start);
    // Marks of two kinds may nest, one deep.
    quotes[before.saturating_sub(2)..before].iter().any(|quote| quote.end >= place.end)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_quoted() {
        let text = "Sửa khoản 1: “Điều 5 \"mới\" này.” Cụm từ \"a b\" và \"c\". Dài 5\" không đóng “";
        let Quotes { stretches: found, unclosed } = quotes(text);
        assert!(unclosed.is_empty());
        let texts: Vec<_> = found.iter().filter_map(|span| span.slice(text)).collect();
        assert_eq!(texts, ["“Điều 5 \"mới\" này.”", "\"mới\"", "\"a b\"", "\"c\""]);
        let place = |word: &str| {
            let at = text.find(word).unwrap_or_else(|| panic!("{word}")) as u32;
            covers(&found, Span::new(at, at + word.len() as u32))
        };
        assert!(place("này") && place("a b") && place("Điều 5") && !place("Cụm") && !place("không"));
    }
}
