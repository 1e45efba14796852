//! What a file may cost at most.

/// Letters on a page: the smallest print on A4 has a tenth of that.
pub(super) const MAX_GLYPHS: usize = 100_000;
/// Straight lines on a page.
pub(super) const MAX_RULES: usize = 4000;
/// Pages of a file.
pub(super) const MAX_PAGES: usize = 20_000;
/// Bytes that all pages draw. A page of text has some ten thousand.
pub(super) const MAX_DRAWN: u64 = 256 << 20;
/// Bytes of a stream when it is unpacked: the largest font with Vietnamese letters has a third of that.
pub(super) const MAX_STREAM: usize = 64 << 20;
/// Bytes of all streams but pictures.
pub(super) const MAX_UNPACKED: usize = 512 << 20;
/// Packed bytes of a stream that cannot be counted: encrypted lists of objects, filters that nobody uses any more.
pub(super) const MAX_HIDDEN: usize = 128 << 10;
