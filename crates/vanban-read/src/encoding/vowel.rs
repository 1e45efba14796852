//! Vietnamese vowels: which letter, and which tone it carries.

/// The five tones that have a mark; a vowel without one has the level tone (thanh ngang).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Tone {
    /// Thanh huyền: à
    Grave = 1,
    /// Thanh hỏi: ả
    Hook,
    /// Thanh ngã: ã
    Tilde,
    /// Thanh sắc: á
    Acute,
    /// Thanh nặng: ạ
    Dot,
}

/// Each vowel, and then with its tones in the order of [`Tone`].
const VOWELS: [[char; 6]; 12] = [
    ['a', 'à', 'ả', 'ã', 'á', 'ạ'],
    ['ă', 'ằ', 'ẳ', 'ẵ', 'ắ', 'ặ'],
    ['â', 'ầ', 'ẩ', 'ẫ', 'ấ', 'ậ'],
    ['e', 'è', 'ẻ', 'ẽ', 'é', 'ẹ'],
    ['ê', 'ề', 'ể', 'ễ', 'ế', 'ệ'],
    ['i', 'ì', 'ỉ', 'ĩ', 'í', 'ị'],
    ['o', 'ò', 'ỏ', 'õ', 'ó', 'ọ'],
    ['ô', 'ồ', 'ổ', 'ỗ', 'ố', 'ộ'],
    ['ơ', 'ờ', 'ở', 'ỡ', 'ớ', 'ợ'],
    ['u', 'ù', 'ủ', 'ũ', 'ú', 'ụ'],
    ['ư', 'ừ', 'ử', 'ữ', 'ứ', 'ự'],
    ['y', 'ỳ', 'ỷ', 'ỹ', 'ý', 'ỵ'],
];

const TONES: [Tone; 5] = [Tone::Grave, Tone::Hook, Tone::Tilde, Tone::Acute, Tone::Dot];

/// A small vowel with a tone: ê and [`Tone::Dot`] make ệ.
pub(crate) fn with_tone(vowel: char, tone: Tone) -> Option<char> {
    VOWELS.iter().find(|row| row[0] == vowel).map(|row| row[tone as usize])
}

/// The vowel without its tone, and the tone: of ệ, ê and [`Tone::Dot`]. Of a small letter.
#[cfg(feature = "encodings")]
pub(crate) fn without_tone(letter: char) -> (char, Option<Tone>) {
    if letter.is_ascii() {
        return (letter, None);
    }
    let found = VOWELS.iter().find_map(|row| Some((row[0], row.iter().position(|c| *c == letter)?)));
    found.map_or((letter, None), |(vowel, at)| (vowel, at.checked_sub(1).map(|tone| TONES[tone])))
}

/// The tone of a combining mark.
#[cfg(feature = "encodings")]
pub(crate) fn tone_of_mark(mark: char) -> Option<Tone> {
    const MARKS: [char; 5] = ['\u{300}', '\u{309}', '\u{303}', '\u{301}', '\u{323}'];
    MARKS.iter().position(|c| *c == mark).map(|tone| TONES[tone])
}
