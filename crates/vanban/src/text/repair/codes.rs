//! Small repairs of numbers that need no model: signs read for the slash.

use std::ops::Range;

use crate::document::{Repair, RepairReason};
use crate::span::Span;

/// `469 [TB-VP` → `469 /TB-VP`: a bracket between a number and its symbol that nothing closes.
pub(super) fn signs(text: &str, part: Range<usize>) -> Vec<Repair> {
    let start = part.start;
    let part = &text[part];
    let bracket = |(at, sign): (usize, &str)| {
        let (before, behind) = (part[..at].trim_end_matches(' '), &part[at + sign.len()..]);
        let symbol = behind.find(char::is_whitespace).map_or(behind, |end| &behind[..end]);
        let capitals = symbol.bytes().take_while(u8::is_ascii_uppercase).count();
        let fits = before.ends_with(|c: char| c.is_ascii_digit())
            && at - before.len() <= 1
            && capitals >= 2
            && symbol.contains('-')
            && !symbol.contains([']', ')', '}']);
        let span = Span::new((start + at) as u32, (start + at + sign.len()) as u32);
        fits.then(|| Repair { span, replacement: "/".to_owned(), reason: RepairReason::Sign })
    };
    part.match_indices(['[', '{', '(']).filter_map(bracket).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn brackets_for_slashes() {
        let count = |text: &str| signs(text, 0..text.len()).len();
        assert_eq!(count("S6:469 [TB-VP"), 1);
        assert_eq!(count("S6: 12 [UBND-VX]"), 0);
        assert_eq!(count("muc 2 (BHYT)"), 0);
    }
}
