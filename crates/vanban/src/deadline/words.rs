//! The words of the language of time limits.

use super::Recurrence;

/// A word of the language of time limits.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Word {
    /// Announces a deadline.
    Limit(Announce),
    /// `hằng năm`
    Every(Recurrence),
    /// `định kỳ`
    Periodic,
    /// `03 tháng một lần`
    Once,
    /// `thường xuyên`
    Regular,
}

/// Words that announce a deadline.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Announce {
    /// `trước`
    Before,
    /// `chậm nhất`, `không quá`, `xong`
    Latest,
    /// `đến hết`
    UntilEnd,
    /// `đến ngày`
    Until,
    /// `trong`
    During,
    /// `vào ngày`
    At,
    /// `trong vòng`, `trong thời hạn`
    Within,
    /// `không quá`, `tối đa`: of a term that runs from somewhere.
    AtMost,
    /// `ngay sau khi`
    Upon,
    /// `kịp thời`
    Haste,
}

/// Every word, in the letter cases it is written in.
pub(crate) const WORDS: [(&str, Word); 70] = [
    ("trước", Word::Limit(Announce::Before)),
    ("Trước", Word::Limit(Announce::Before)),
    ("chậm nhất", Word::Limit(Announce::Latest)),
    ("Chậm nhất", Word::Limit(Announce::Latest)),
    ("muộn nhất", Word::Limit(Announce::Latest)),
    ("không quá ngày", Word::Limit(Announce::Latest)),
    ("xong ngày", Word::Limit(Announce::Latest)),
    ("đến hết", Word::Limit(Announce::UntilEnd)),
    ("Đến hết", Word::Limit(Announce::UntilEnd)),
    ("đến ngày", Word::Limit(Announce::Until)),
    ("Đến ngày", Word::Limit(Announce::Until)),
    ("trong tháng", Word::Limit(Announce::During)),
    ("Trong tháng", Word::Limit(Announce::During)),
    ("trong quý", Word::Limit(Announce::During)),
    ("trong Quý", Word::Limit(Announce::During)),
    ("Trong quý", Word::Limit(Announce::During)),
    ("trong năm", Word::Limit(Announce::During)),
    ("Trong năm", Word::Limit(Announce::During)),
    ("vào ngày", Word::Limit(Announce::At)),
    ("Vào ngày", Word::Limit(Announce::At)),
    ("vào thứ", Word::Limit(Announce::At)),
    ("đến cuối", Word::Limit(Announce::UntilEnd)),
    ("Đến cuối", Word::Limit(Announce::UntilEnd)),
    ("trong vòng", Word::Limit(Announce::Within)),
    ("Trong vòng", Word::Limit(Announce::Within)),
    ("trong thời hạn", Word::Limit(Announce::Within)),
    ("Trong thời hạn", Word::Limit(Announce::Within)),
    ("không quá", Word::Limit(Announce::AtMost)),
    ("tối đa", Word::Limit(Announce::AtMost)),
    ("ngay sau khi", Word::Limit(Announce::Upon)),
    ("Ngay sau khi", Word::Limit(Announce::Upon)),
    ("ngay khi", Word::Limit(Announce::Upon)),
    ("Ngay khi", Word::Limit(Announce::Upon)),
    ("kịp thời", Word::Limit(Announce::Haste)),
    ("Kịp thời", Word::Limit(Announce::Haste)),
    ("khẩn trương", Word::Limit(Announce::Haste)),
    ("Khẩn trương", Word::Limit(Announce::Haste)),
    ("sớm nhất", Word::Limit(Announce::Haste)),
    ("trong thời gian sớm nhất", Word::Limit(Announce::Haste)),
    ("sớm hoàn thành", Word::Limit(Announce::Haste)),
    ("hằng năm", Word::Every(Recurrence::Yearly)),
    ("hàng năm", Word::Every(Recurrence::Yearly)),
    ("Hằng năm", Word::Every(Recurrence::Yearly)),
    ("Hàng năm", Word::Every(Recurrence::Yearly)),
    ("mỗi năm", Word::Every(Recurrence::Yearly)),
    ("hằng quý", Word::Every(Recurrence::Quarterly)),
    ("hàng quý", Word::Every(Recurrence::Quarterly)),
    ("Hằng quý", Word::Every(Recurrence::Quarterly)),
    ("Hàng quý", Word::Every(Recurrence::Quarterly)),
    ("mỗi quý", Word::Every(Recurrence::Quarterly)),
    ("hằng tháng", Word::Every(Recurrence::Monthly)),
    ("hàng tháng", Word::Every(Recurrence::Monthly)),
    ("Hằng tháng", Word::Every(Recurrence::Monthly)),
    ("Hàng tháng", Word::Every(Recurrence::Monthly)),
    ("mỗi tháng", Word::Every(Recurrence::Monthly)),
    ("hằng tuần", Word::Every(Recurrence::Weekly)),
    ("hàng tuần", Word::Every(Recurrence::Weekly)),
    ("Hằng tuần", Word::Every(Recurrence::Weekly)),
    ("Hàng tuần", Word::Every(Recurrence::Weekly)),
    ("mỗi tuần", Word::Every(Recurrence::Weekly)),
    ("hằng ngày", Word::Every(Recurrence::Daily)),
    ("hàng ngày", Word::Every(Recurrence::Daily)),
    ("Hằng ngày", Word::Every(Recurrence::Daily)),
    ("Hàng ngày", Word::Every(Recurrence::Daily)),
    ("mỗi ngày", Word::Every(Recurrence::Daily)),
    ("định kỳ", Word::Periodic),
    ("Định kỳ", Word::Periodic),
    ("một lần", Word::Once),
    ("thường xuyên", Word::Regular),
    ("Thường xuyên", Word::Regular),
];

/// The words of a text, as the pass over a document finds them.
#[cfg(test)]
pub(super) fn hits(text: &str) -> Vec<(usize, usize, Word)> {
    let automaton = crate::text::word_automaton(WORDS.iter().map(|w| w.0));
    automaton.find_iter(text).map(|m| (m.start(), m.end(), WORDS[m.pattern().as_usize()].1)).collect()
}
