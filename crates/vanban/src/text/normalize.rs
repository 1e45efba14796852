//! Source → normalised text: what is in the bytes but not in the words.
//!
//! Composes decomposed letters (NFC), drops byte order marks, zero-width characters, soft hyphens and carriage
//! returns, turns odd blanks into blanks and odd hyphens into hyphens, and takes away Markdown and HTML marks (`**`, `__`, `<sub>`, `#`, `\.`,
//! link targets) so that they do not end up inside names and numbers. Everything else stays, byte for byte.

use std::borrow::Cow;
use std::ops::Range;

use unicode_normalization::UnicodeNormalization;

use super::{OffsetMap, Rewriter, find_rare};

/// The longest link target or tag that is taken for one.
const MARKUP_CAP: usize = 512;

/// Normalises a text; see the module.
pub(crate) fn normalize(source: &str) -> (Cow<'_, str>, OffsetMap) {
    let bytes = source.as_bytes();
    let mut rewriter = Rewriter::new(source);
    let (mut at, mut done) = (0, 0);
    while let Some(found) = find_rare(bytes, at, SUSPECT) {
        at = found;
        // A mark composes with the letter before it, unless that was changed already.
        match change(source, at).filter(|(range, _)| range.start >= done) {
            Some((range, with)) => {
                (at, done) = (range.end, range.end);
                rewriter.replace(range, &with);
            }
            None => at += 1,
        }
    }
    rewriter.finish()
}

/// Composes the letters of a text and changes nothing else.
#[cfg(feature = "repair")]
pub(crate) fn composed(source: &str) -> (Cow<'_, str>, OffsetMap) {
    let mut rewriter = Rewriter::new(source);
    let (mut at, mut done) = (0, 0);
    while let Some(found) = find_rare(source.as_bytes(), at, b"\xCC\xCD") {
        at = found + 1;
        if let Some((range, with)) = compose(source, found).filter(|(range, _)| range.start >= done) {
            (at, done) = (range.end, range.end);
            rewriter.replace(range, &with);
        }
    }
    rewriter.finish()
}

/// Bytes at which a change may be due. Vietnamese letters start with C3, C4, C6, E1 and are not among them.
const SUSPECT: &[u8; 15] = b"\r*_<#&\\]>\xC2\xCC\xCD\xE2\xE3\xEF";

type Change = (Range<usize>, Cow<'static, str>);

fn change(source: &str, at: usize) -> Option<Change> {
    let bytes = source.as_bytes();
    let gone = |len: usize| Some((at..at + len, Cow::Borrowed("")));
    match bytes[at] {
        b'\r' | b'*' => gone(1),
        b'_' => {
            let run = run_length(bytes, at, b'_');
            if (run == 2 || run == 3) && (at == 0 || bytes[at - 1] != b'_') { gone(run) } else { None }
        }
        b'<' => tag(source, at),
        b'&' => entity(source, at),
        b'#' | b'>' if at_line_start(bytes, at) => line_prefix(bytes, at).and_then(gone),
        b'\\' if bytes.get(at + 1).is_some_and(u8::is_ascii_punctuation) => gone(1),
        b']' if bytes.get(at + 1) == Some(&b'(') => link_target(bytes, at).and_then(gone),
        0xC2 | 0xE2 | 0xE3 | 0xEF => invisible(source, at),
        0xCC | 0xCD => compose(source, at),
        _ => None,
    }
}

fn run_length(bytes: &[u8], at: usize, byte: u8) -> usize {
    bytes[at..].iter().take(8).take_while(|&&b| b == byte).count()
}

fn at_line_start(bytes: &[u8], at: usize) -> bool {
    at == 0 || bytes[at - 1] == b'\n'
}

/// `## ` and `> ` at the start of a line.
fn line_prefix(bytes: &[u8], at: usize) -> Option<usize> {
    let run = run_length(bytes, at, bytes[at]);
    (bytes.get(at + run) == Some(&b' ')).then_some(run + 1)
}

/// `](https://…)`: the text of a link stays, its target goes.
fn link_target(bytes: &[u8], at: usize) -> Option<usize> {
    let inside = bytes[at + 2..].iter().take(MARKUP_CAP);
    let close = inside.take_while(|b| !b.is_ascii_whitespace()).position(|&b| b == b')')?;
    Some(close + 3)
}

/// `<br>` is a blank, comments and inline tags are nothing, everything else stays as written.
fn tag(source: &str, at: usize) -> Option<Change> {
    let bytes = source.as_bytes();
    let window = &bytes[at..bytes.len().min(at + MARKUP_CAP)];
    if window.starts_with(b"<!--") {
        let close = memchr::memmem::find(window, b"-->")?;
        return Some((at..at + close + 3, Cow::Borrowed("")));
    }
    let close = memchr::memchr(b'>', window)?;
    let inside = window[1..close].strip_prefix(b"/").unwrap_or(&window[1..close]);
    let name: &[u8] = inside.split(|b| !b.is_ascii_alphanumeric()).next().unwrap_or(b"");
    let with = match name {
        b"br" | b"td" | b"tr" | b"p" | b"div" | b"li" => " ",
        b"sub" | b"sup" | b"b" | b"i" | b"u" | b"em" | b"strong" | b"span" | b"a" | b"font" | b"center" => "",
        _ => return None,
    };
    Some((at..at + close + 1, Cow::Borrowed(with)))
}

/// `&amp;`, `&nbsp;` and their like, as web pages leave them.
fn entity(source: &str, at: usize) -> Option<Change> {
    const ENTITIES: [(&str, &str); 6] =
        [("&amp;", "&"), ("&nbsp;", " "), ("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#39;", "'")];
    let (entity, with) = ENTITIES.iter().find(|(e, _)| source[at..].starts_with(e))?;
    Some((at..at + entity.len(), Cow::Borrowed(with)))
}

fn invisible(source: &str, at: usize) -> Option<Change> {
    let c = source[at..].chars().next()?;
    let with = match c {
        '\u{A0}' | '\u{2000}'..='\u{200A}' | '\u{202F}' | '\u{205F}' | '\u{3000}' => " ",
        // Hyphens that look like the common one and mean it: `296‑QĐ/TW`.
        '\u{2010}' | '\u{2011}' => "-",
        '\u{AD}' | '\u{200B}'..='\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2060}' | '\u{FEFF}' => "",
        _ => return None,
    };
    Some((at..at + c.len_utf8(), Cow::Borrowed(with)))
}

/// A letter and the combining marks after it, as one letter. Vietnamese letters carry at most two marks; a pile of
/// more than eight is left alone.
fn compose(source: &str, at: usize) -> Option<Change> {
    let (start, _) = source[..at].char_indices().next_back()?;
    let marks = |c: &char| ('\u{300}'..='\u{36F}').contains(c);
    let tail: usize = source[at..].chars().take_while(marks).take(8).map(char::len_utf8).sum();
    let cluster = &source[start..at + tail];
    let composed: String = cluster.nfc().collect();
    (tail > 0 && cluster != composed).then_some((start..at + tail, Cow::Owned(composed)))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn text(source: &str) -> String {
        normalize(source).0.into_owned()
    }

    #[test]
    fn marks_go_words_stay() {
        let table = [
            ("**Số:** 12", "Số: 12"),
            ("***Nơi nhận:***", "Nơi nhận:"),
            ("__Nơi nhận__:", "Nơi nhận:"),
            ("______", "______"),
            ("## Chương I", "Chương I"),
            ("1\\. Sở Y tế", "1. Sở Y tế"),
            ("NVYD<sub>(NBL)</sub>", "NVYD(NBL)"),
            ("a<br>b", "a b"),
            ("x < 5 và y > 3", "x < 5 và y > 3"),
            ("[Nghị định 30](https://a.vn/b_(c))", "[Nghị định 30)"),
            ("\u{FEFF}Kính gửi:\u{A0}Sở\r\n", "Kính gửi: Sở\n"),
            ("VN_AQI", "VN_AQI"),
            ("296\u{2011}QĐ/TW", "296-QĐ/TW"),
            ("QLN&amp;TTBĐS", "QLN&TTBĐS"),
            ("*\u{301}\u{323}", "\u{323}\u{301}"),
            ("\u{212A}\u{37A}", "\u{212A}\u{37A}"),
            ("**a\u{301}**", "á"),
        ];
        for (source, want) in table {
            assert_eq!(text(source), want, "{source:?}");
        }
    }

    #[test]
    fn decomposed_letters_are_composed_and_lead_back() {
        let nfd: String = "Điều 5 Nghị quyết".nfd().collect();
        let (text, map) = normalize(&nfd);
        assert_eq!(text, "Điều 5 Nghị quyết");
        let at = text.find("Nghị").unwrap_or(0);
        let back = map.range(at..at + "Nghị".len());
        assert_eq!(nfd[back].nfc().collect::<String>(), "Nghị");
    }

    #[test]
    fn clean_text_is_borrowed() {
        assert!(matches!(normalize("Căn cứ “Luật” – Điều 5…").0, Cow::Borrowed(_)));
    }
}
