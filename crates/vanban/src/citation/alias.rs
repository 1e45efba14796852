//! Short names that a text gives to documents: `(sau đây gọi là Luật Bầu cử)`.

use super::Citation;
use crate::text::starts_upper;

/// What stands behind the type in a short name.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub(super) enum Short {
    /// `Nghị định`
    Bare,
    /// `Đề án 06`
    Number(Box<str>),
    /// `Luật Bầu cử`, `Luật PPP`
    Name(Box<str>),
}

/// More words than any short name has.
pub(super) const MAX_SHORT_WORDS: usize = 16;

/// What follows the type in a definition, up to the end of the parenthesis, and its length.
pub(super) fn short(text: &str) -> Option<(Short, usize)> {
    let end = text.find([')', ';', ',', '.', '”', '"', '(', '\n'])?;
    if text[end..].starts_with(['(', '\n']) {
        return None;
    }
    let Some(name) = text[..end].strip_prefix(' ') else { return text[..end].is_empty().then_some((Short::Bare, end)) };
    if name.bytes().all(|b| b.is_ascii_digit()) {
        return (1..=5).contains(&name.len()).then(|| (Short::Number(name.into()), end));
    }
    (starts_upper(name) && name.split(' ').count() <= MAX_SHORT_WORDS).then(|| (Short::Name(name.into()), end))
}

/// The name of a law without its type: `Bầu cử` of `Luật Bầu cử`.
pub(super) fn short_name(citation: &Citation) -> Option<Short> {
    let name = citation.name.as_deref()?.strip_prefix(citation.document_type?.name())?;
    Some(Short::Name(name.trim_start().into()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn short_names() {
        let table = [
            (")", Some(Short::Bare)),
            (" 06)", Some(Short::Number("06".into()))),
            (" Bầu cử);", Some(Short::Name("Bầu cử".into()))),
            (" PPP”)", Some(Short::Name("PPP".into()))),
            (" số 30/2020/NĐ-CP)", None),
            (" chung", None),
        ];
        for (text, want) in table {
            assert_eq!(short(text).map(|s| s.0), want, "{text}");
        }
    }

    #[test]
    fn short_names_mean_what_the_text_says() {
        let text = "Luật Đất đai số 31/2024/QH15 được sửa đổi, bổ sung bởi Luật số 95/2025/QH15 (sau đây gọi là Luật Đất đai); \
                    Luật Đất đai số 45/2013/QH13; Luật Đầu tư theo phương thức đối tác công tư số 64/2020/QH14 (sau đây gọi tắt \
                    là Luật PPP); Quyết định số 06/QĐ-TTg (sau đây gọi là Đề án 06). Theo Luật Đất đai, Luật PPP và Đề án 06.";
        let found = crate::citation::scan(text);
        let last = found.citations.iter().rev().take(3).rev();
        let meant: Vec<_> = last.map(|c| (c.resolved.as_ref().map(ToString::to_string), c.certainty)).collect();
        let want = ["31/2024/QH15", "64/2020/QH14", "06/QĐ-TTg"];
        assert_eq!(meant, want.map(|number| (Some(number.to_owned()), crate::Certainty::Exact)));
    }
}
