//! `TXT`: letters, spelling, damage.

mod damaged;
mod decomposed;
mod double_space;
mod doubled_word;
mod invisible;
mod legacy_font;
mod letter_in_number;
mod look_alike;
mod lost_letter;
mod mixed_tone;
mod odd_space;
mod open_bracket;
mod stray_space;
mod words;
mod wrong_d;

use vanban::Span;

use super::everywhere::everywhere;

pub(super) use damaged::RULE as TXT008;
pub(super) use decomposed::RULE as TXT003;
pub(super) use double_space::RULE as TXT011;
pub(super) use doubled_word::RULE as TXT010;
pub(super) use invisible::RULE as TXT004;
pub(super) use legacy_font::RULE as TXT006;
pub(super) use letter_in_number::RULE as TXT013;
pub(super) use look_alike::RULE as TXT002;
pub(super) use lost_letter::RULE as TXT007;
pub(super) use mixed_tone::RULE as TXT009;
pub(super) use odd_space::RULE as TXT005;
pub(super) use open_bracket::RULE as TXT014;
pub(super) use stray_space::RULE as TXT012;
pub(super) use wrong_d::RULE as TXT001;

/// The letters and digits around a place, without a sign between them.
fn word_around(text: &str, place: Span) -> Span {
    /// Longer runs are no words.
    const LONGEST: usize = 64;
    let behind =
        |text: &str| text.chars().take(LONGEST).take_while(|c| c.is_alphanumeric()).map(char::len_utf8).sum::<usize>();
    let before = text[..place.start as usize].chars().rev().take(LONGEST).take_while(|c| c.is_alphanumeric());
    let before: usize = before.map(char::len_utf8).sum();
    Span::new(place.start - before as u32, place.end + behind(&text[place.end as usize..]) as u32)
}
