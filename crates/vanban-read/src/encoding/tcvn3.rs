//! TCVN 5712:1993 (TCVN3, "ABC"), the encoding of the fonts whose names begin with `.Vn`: each letter has the code of
//! a sign of Latin 1. Fonts whose names end in `H` (`.VnTimeH`) show small letters as capitals.

/// Decodes the text of a run in such a font. Text that is Unicode in spite of its font stays as it is.
pub(crate) fn decode(text: &str, font: &str) -> String {
    if text.chars().any(super::is_unicode) {
        return text.to_owned();
    }
    text.chars().map(|sign| letter_of(sign, font)).collect()
}

/// The letter that a sign stands for in this font.
pub(crate) fn letter_of(sign: char, font: &str) -> char {
    let letter = letter(sign);
    if font.ends_with('H') { letter.to_uppercase().next().unwrap_or(letter) } else { letter }
}

/// Decodes a line of plain text, in which no font tells capitals from small letters. There are no capitals with tones
/// (but Ă, Â, Ê, Ô, Ơ, Ư, Đ), so that the vowels of a word in capitals are small: `UBND TØNH`.
#[cfg(feature = "encodings")]
pub(super) fn decode_line(line: &str) -> String {
    let is_capitals = |word: &str| word.bytes().filter(u8::is_ascii_uppercase).count() > 1;
    let has_small = |word: &str| word.bytes().any(|byte| byte.is_ascii_lowercase());
    let line_in_capitals = !has_small(line) && line.split_whitespace().any(is_capitals);
    let mut decoded = String::with_capacity(line.len() * 2);
    for word in line.split_inclusive(char::is_whitespace) {
        if word.is_ascii() {
            decoded.push_str(word);
            continue;
        }
        let letters = word.chars().map(letter);
        if !has_small(word) && (line_in_capitals || is_capitals(word)) {
            decoded.extend(letters.flat_map(char::to_uppercase));
        } else {
            decoded.extend(letters);
        }
    }
    decoded
}

/// Is the encoding of this font TCVN3?
pub(crate) fn is_font(font: &str) -> bool {
    font.starts_with(".Vn")
}

fn letter(c: char) -> char {
    LETTERS.get(c as usize).copied().unwrap_or(c)
}

/// The letter of each sign of Latin 1.
const LETTERS: [char; 256] = {
    let mut letters = ['\0'; 256];
    let mut code = 0;
    while code < letters.len() {
        letters[code] = code as u8 as char;
        code += 1;
    }
    let mut at = 0;
    while at < CODES.len() {
        letters[CODES[at].0 as usize] = CODES[at].1;
        at += 1;
    }
    letters
};

/// Codes as the signs of Latin 1 that stand for them; U+00AD, the soft hyphen, is ư.
const CODES: [(char, char); 74] = [
    ('¡', 'Ă'),
    ('¢', 'Â'),
    ('£', 'Ê'),
    ('¤', 'Ô'),
    ('¥', 'Ơ'),
    ('¦', 'Ư'),
    ('§', 'Đ'),
    ('¨', 'ă'),
    ('©', 'â'),
    ('ª', 'ê'),
    ('«', 'ô'),
    ('¬', 'ơ'),
    ('\u{AD}', 'ư'),
    ('®', 'đ'),
    ('µ', 'à'),
    ('¶', 'ả'),
    ('·', 'ã'),
    ('¸', 'á'),
    ('¹', 'ạ'),
    ('»', 'ằ'),
    ('¼', 'ẳ'),
    ('½', 'ẵ'),
    ('¾', 'ắ'),
    ('Æ', 'ặ'),
    ('Ç', 'ầ'),
    ('È', 'ẩ'),
    ('É', 'ẫ'),
    ('Ê', 'ấ'),
    ('Ë', 'ậ'),
    ('Ì', 'è'),
    ('Î', 'ẻ'),
    ('Ï', 'ẽ'),
    ('Ð', 'é'),
    ('Ñ', 'ẹ'),
    ('Ò', 'ề'),
    ('Ó', 'ể'),
    ('Ô', 'ễ'),
    ('Õ', 'ế'),
    ('Ö', 'ệ'),
    ('×', 'ì'),
    ('Ø', 'ỉ'),
    ('Ü', 'ĩ'),
    ('Ý', 'í'),
    ('Þ', 'ị'),
    ('ß', 'ò'),
    ('á', 'ỏ'),
    ('â', 'õ'),
    ('ã', 'ó'),
    ('ä', 'ọ'),
    ('å', 'ồ'),
    ('æ', 'ổ'),
    ('ç', 'ỗ'),
    ('è', 'ố'),
    ('é', 'ộ'),
    ('ê', 'ờ'),
    ('ë', 'ở'),
    ('ì', 'ỡ'),
    ('í', 'ớ'),
    ('î', 'ợ'),
    ('ï', 'ù'),
    ('ñ', 'ủ'),
    ('ò', 'ũ'),
    ('ó', 'ú'),
    ('ô', 'ụ'),
    ('õ', 'ừ'),
    ('ö', 'ử'),
    ('÷', 'ữ'),
    ('ø', 'ứ'),
    ('ù', 'ự'),
    ('ú', 'ỳ'),
    ('û', 'ỷ'),
    ('ü', 'ỹ'),
    ('ý', 'ý'),
    ('þ', 'ỵ'),
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn letters_and_capitals() {
        let text = "Céng hoµ x· héi chñ nghÜa ViÖt Nam";
        assert_eq!(decode(text, ".VnTime"), "Cộng hoà xã hội chủ nghĩa Việt Nam");
        assert_eq!(decode("quyÕt ®Þnh", ".VnTimeH"), "QUYẾT ĐỊNH");
        assert_eq!(decode("t\u{AD} ph¸p, ®ång, n\u{AD}íc", ".VnTime"), "tư pháp, đồng, nước");
        assert_eq!(decode("đã là Unicode", ".VnTime"), "đã là Unicode");
    }

    #[test]
    fn every_code_once_and_sorted() {
        assert!(CODES.iter().is_sorted_by(|(one, _), (next, _)| one < next));
    }

    #[cfg(feature = "encodings")]
    #[test]
    fn capitals_of_plain_text() {
        let rows = [
            ("UBND TØNH CAO B»NG", "UBND TỈNH CAO BẰNG"),
            ("Sè: 12/Q§-UBND vÒ §iÒu 5", "Số: 12/QĐ-UBND về Điều 5"),
            ("KT. CHñ TÞCH", "KT. CHỦ TỊCH"),
            ("¤ng Vâ ý", "Ông Võ ý"),
        ];
        for (typed, read) in rows {
            assert_eq!(decode_line(typed), read);
        }
    }
}
