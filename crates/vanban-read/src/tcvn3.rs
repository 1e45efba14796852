//! TCVN 5712:1993 (TCVN3, "ABC"), the encoding of the fonts whose names begin with `.Vn`: each letter has the code of
//! a sign of Latin 1. Fonts whose names end in `H` (`.VnTimeH`) show small letters as capitals.

/// Decodes the text of a run in such a font. Text that is Unicode in spite of its font stays as it is.
pub(crate) fn decode(text: &str, font: &str) -> String {
    if text.chars().any(is_unicode) {
        return text.to_owned();
    }
    let decoded: String = text.chars().map(letter).collect();
    if font.ends_with('H') { decoded.to_uppercase() } else { decoded }
}

/// Is the encoding of this font TCVN3?
pub(crate) fn is_font(font: &str) -> bool {
    font.starts_with(".Vn")
}

/// Letters outside Latin 1, which only Vietnamese in Unicode has, and marks of decomposed letters.
fn is_unicode(c: char) -> bool {
    matches!(c, '\u{100}'..='\u{24F}' | '\u{300}'..='\u{36F}' | '\u{1E00}'..='\u{1EFF}')
}

fn letter(c: char) -> char {
    if c.is_ascii() {
        return c;
    }
    CODES.iter().find(|(code, _)| *code == c).map_or(c, |(_, letter)| *letter)
}

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
    fn every_code_once() {
        let mut codes: Vec<char> = CODES.iter().map(|(code, _)| *code).collect();
        codes.sort_unstable();
        codes.dedup();
        assert_eq!(codes.len(), CODES.len());
    }
}
