//! Recording rewriter: edits a text and remembers where each byte came from.

use std::borrow::Cow;
use std::ops::Range;

/// One change: `out..out + out_len` of the new text stands for `src..src + src_len` of the old one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Edit {
    out: u32,
    out_len: u32,
    src: u32,
    src_len: u32,
}

/// The way from a rewritten text back to the text it was made from: a sorted list of edits, empty when nothing
/// changed.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct OffsetMap {
    edits: Vec<Edit>,
}

impl OffsetMap {
    /// Maps a range of the new text. A range that begins or ends inside a replacement covers all of what was
    /// replaced; text deleted at its borders stays outside.
    pub(crate) fn range(&self, range: Range<usize>) -> Range<usize> {
        if self.edits.is_empty() {
            return range;
        }
        let start = self.start(range.start as u32);
        start as usize..self.end(range.end as u32).max(start) as usize
    }

    fn start(&self, at: u32) -> u32 {
        let after = self.edits.partition_point(|e| e.out <= at);
        let Some(e) = after.checked_sub(1).map(|i| self.edits[i]) else { return at };
        if at < e.out + e.out_len { e.src } else { e.src + e.src_len + (at - e.out - e.out_len) }
    }

    fn end(&self, at: u32) -> u32 {
        let after = self.edits.partition_point(|e| e.out < at);
        let Some(e) = after.checked_sub(1).map(|i| self.edits[i]) else { return at };
        if at < e.out + e.out_len { e.src + e.src_len } else { e.src + e.src_len + (at - e.out - e.out_len) }
    }
}

/// Copies a text piece by piece, with changes. Nothing is allocated before the first change.
#[derive(Debug)]
pub(crate) struct Rewriter<'s> {
    source: &'s str,
    out: String,
    copied: usize,
    map: OffsetMap,
}

impl<'s> Rewriter<'s> {
    pub(crate) fn new(source: &'s str) -> Self {
        Rewriter { source, out: String::new(), copied: 0, map: OffsetMap::default() }
    }

    /// Puts `with` in the place of `range` of the source. Ranges must be given in order and on character borders.
    pub(crate) fn replace(&mut self, range: Range<usize>, with: &str) {
        if self.map.edits.is_empty() {
            self.out.reserve(self.source.len());
        }
        self.out.push_str(&self.source[self.copied..range.start]);
        self.map.edits.push(Edit {
            out: self.out.len() as u32,
            out_len: with.len() as u32,
            src: range.start as u32,
            src_len: (range.end - range.start) as u32,
        });
        self.out.push_str(with);
        self.copied = range.end;
    }

    /// The new text and the way back.
    pub(crate) fn finish(mut self) -> (Cow<'s, str>, OffsetMap) {
        if self.map.edits.is_empty() {
            return (Cow::Borrowed(self.source), self.map);
        }
        self.out.push_str(&self.source[self.copied..]);
        (Cow::Owned(self.out), self.map)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ranges_lead_back() {
        let mut w = Rewriter::new("**Số:** 12");
        w.replace(0..2, "");
        w.replace("**Số:".len().."**Số:**".len(), "");
        let (text, map) = w.finish();
        assert_eq!(text, "Số: 12");
        let of = |needle: &str| {
            let at = text.find(needle).unwrap_or(0);
            map.range(at..at + needle.len())
        };
        assert_eq!(&"**Số:** 12"[of("Số:")], "Số:");
        assert_eq!(&"**Số:** 12"[of("12")], "12");
        assert_eq!(&"**Số:** 12"[of("Số: 12")], "Số:** 12");
    }

    #[test]
    fn untouched_text_is_borrowed() {
        assert!(matches!(Rewriter::new("Điều 1").finish(), (Cow::Borrowed("Điều 1"), _)));
    }
}
