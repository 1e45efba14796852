//! VNI, the encoding of the fonts whose names begin with `VNI-`: a vowel is followed by a sign of Latin 1 that stands
//! for its marks (`Vieät`); ơ, ư, đ and the forms of i have a sign of their own.

use super::vowel::{Tone, with_tone};

/// Decodes signs of Latin 1. Text that is Unicode in spite of its font stays as it is.
pub(crate) fn decode(text: &str) -> String {
    if text.chars().any(super::is_unicode) {
        return text.to_owned();
    }
    let mut decoded = String::with_capacity(text.len());
    let mut rest = text.chars().peekable();
    while let Some(sign) = rest.next() {
        let (letter, marked) = letter(sign, rest.peek().copied());
        decoded.push(letter);
        if marked {
            rest.next();
        }
    }
    decoded
}

/// The letter that a sign stands for, and whether the sign behind it is its mark.
pub(crate) fn letter(sign: char, next: Option<char>) -> (char, bool) {
    if sign.is_ascii() && next.is_none_or(|next| next.is_ascii()) {
        return (sign, false);
    }
    let plain = small(sign);
    let letter = own_sign(plain).unwrap_or(plain);
    let marked = next.and_then(|mark| with_mark(letter, small(mark)));
    let letter = marked.unwrap_or(letter);
    // Signs that mean nothing here keep their case, too.
    let capital = || letter.to_uppercase().next().unwrap_or(letter);
    (if sign.is_uppercase() { capital() } else { letter }, marked.is_some())
}

/// Is the encoding of this font VNI?
#[cfg(any(feature = "docx", feature = "pdf"))]
pub(crate) fn is_font(font: &str) -> bool {
    font.get(..4).is_some_and(|start| start.eq_ignore_ascii_case("VNI-"))
}

fn small(sign: char) -> char {
    let mut letters = sign.to_lowercase();
    match (letters.next(), letters.next()) {
        (Some(letter), None) => letter,
        _ => sign,
    }
}

/// The letters that have a sign of their own.
fn own_sign(sign: char) -> Option<char> {
    Some(match sign {
        'ñ' => 'đ',
        'ô' => 'ơ',
        'ö' => 'ư',
        'ì' => 'ì',
        'í' => 'í',
        'æ' => 'ỉ',
        'ó' => 'ĩ',
        'ò' => 'ị',
        'î' => 'ỵ',
        _ => return None,
    })
}

/// A letter with the marks that the next sign stands for.
fn with_mark(letter: char, mark: char) -> Option<char> {
    const TONES: [(char, Tone); 5] =
        [('ø', Tone::Grave), ('û', Tone::Hook), ('õ', Tone::Tilde), ('ù', Tone::Acute), ('ï', Tone::Dot)];
    const CIRCUMFLEX: [(char, Tone); 5] =
        [('à', Tone::Grave), ('å', Tone::Hook), ('ã', Tone::Tilde), ('á', Tone::Acute), ('ä', Tone::Dot)];
    const BREVE: [(char, Tone); 5] =
        [('è', Tone::Grave), ('ú', Tone::Hook), ('ü', Tone::Tilde), ('é', Tone::Acute), ('ë', Tone::Dot)];
    let tone = |of: &[(char, Tone)]| of.iter().find(|(sign, _)| *sign == mark).map(|(_, tone)| *tone);
    if !matches!(letter, 'a' | 'e' | 'o' | 'u' | 'y' | 'ơ' | 'ư') {
        return None;
    }
    if let Some(tone) = tone(&TONES) {
        return with_tone(letter, tone);
    }
    let hat = match letter {
        'a' => 'â',
        'e' => 'ê',
        'o' => 'ô',
        _ => return None,
    };
    match (letter, mark) {
        (_, 'â') => Some(hat),
        ('a', 'ê') => Some('ă'),
        _ => {
            let breve = || tone(&BREVE).filter(|_| letter == 'a').and_then(|tone| with_tone('ă', tone));
            tone(&CIRCUMFLEX).and_then(|tone| with_tone(hat, tone)).or_else(breve)
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn letters_and_capitals() {
        let rows = [
            ("Coäng hoøa xaõ hoäi chuû nghóa Vieät Nam", "Cộng hòa xã hội chủ nghĩa Việt Nam"),
            ("Ñoäc laäp - Töï do - Haïnh phuùc", "Độc lập - Tự do - Hạnh phúc"),
            ("ÑOÄC LAÄP - TÖÏ DO - HAÏNH PHUÙC", "ĐỘC LẬP - TỰ DO - HẠNH PHÚC"),
            ("ÖÔÙc, öôùc, naêm, baèng, taëng", "ƯỚc, ước, năm, bằng, tặng"),
            ("đã là Unicode", "đã là Unicode"),
            ("§ 5 €", "§ 5 €"),
        ];
        for (typed, read) in rows {
            assert_eq!(decode(typed), read);
        }
    }
}
