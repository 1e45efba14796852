//! Writes text in the encodings of old.

use unicode_normalization::UnicodeNormalization;

/// Writes a text; signs that the encoding does not have become `?`.
type Encode = fn(&str) -> Vec<u8>;

/// Encodings by their names.
pub(crate) const ALL: [(&str, Encode); 9] = [
    ("UTF-16LE with mark", |text| utf16(&format!("\u{FEFF}{text}"), u16::to_le_bytes)),
    ("UTF-16BE with mark", |text| utf16(&format!("\u{FEFF}{text}"), u16::to_be_bytes)),
    ("UTF-16LE", |text| utf16(text, u16::to_le_bytes)),
    ("UTF-16BE", |text| utf16(text, u16::to_be_bytes)),
    ("windows-1258", windows_1258),
    ("TCVN3", tcvn3),
    ("TCVN5712-1", tcvn5712),
    ("VNI", vni),
    ("VISCII", viscii),
];

fn utf16(text: &str, order: fn(u16) -> [u8; 2]) -> Vec<u8> {
    text.encode_utf16().flat_map(order).collect()
}

/// Base letters have their hats, tones stand behind.
pub(crate) fn windows_1258(text: &str) -> Vec<u8> {
    let byte = |c: char| match c {
        '\u{300}' => 0xCC,
        '\u{309}' => 0xD2,
        '\u{303}' => 0xDE,
        '\u{301}' => 0xEC,
        '\u{323}' => 0xF2,
        'Ă' => 0xC3,
        'ă' => 0xE3,
        'Đ' => 0xD0,
        'đ' => 0xF0,
        'Ơ' => 0xD5,
        'ơ' => 0xF5,
        'Ư' => 0xDD,
        'ư' => 0xFD,
        other => plain(other),
    };
    text.nfc().flat_map(toned).map(byte).collect()
}

/// A letter as its base with hat, and its tone.
fn toned(letter: char) -> impl Iterator<Item = char> {
    let mut parts: Vec<char> = letter.nfd().collect();
    let tone = parts.iter().position(|c| matches!(c, '\u{300}' | '\u{301}' | '\u{303}' | '\u{309}' | '\u{323}'));
    let tone = tone.map(|at| parts.remove(at));
    parts.into_iter().nfc().collect::<Vec<_>>().into_iter().chain(tone)
}

/// What windows-1252 has, as far as documents use it.
fn plain(c: char) -> u8 {
    match c {
        '–' => 0x96,
        '—' => 0x97,
        '‘' => 0x91,
        '’' => 0x92,
        '“' => 0x93,
        '”' => 0x94,
        '…' => 0x85,
        _ => u8::try_from(u32::from(c)).unwrap_or(b'?'),
    }
}

/// Capitals with tones are those of another font: a text without fonts has small letters.
pub(crate) fn tcvn3(text: &str) -> Vec<u8> {
    const LETTERS: &str = "ĂÂÊÔƠƯĐăâêôơưđàảãáạằẳẵắặầẩẫấậèẻẽéẹềểễếệìỉĩíịòỏõóọồổỗốộờởỡớợùủũúụừửữứựỳỷỹýỵ";
    const BYTES: &[u8] = b"\xA1\xA2\xA3\xA4\xA5\xA6\xA7\xA8\xA9\xAA\xAB\xAC\xAD\xAE\xB5\xB6\xB7\xB8\xB9\xBB\xBC\xBD\xBE\
        \xC6\xC7\xC8\xC9\xCA\xCB\xCC\xCE\xCF\xD0\xD1\xD2\xD3\xD4\xD5\xD6\xD7\xD8\xDC\xDD\xDE\xDF\xE1\xE2\xE3\xE4\xE5\xE6\
        \xE7\xE8\xE9\xEA\xEB\xEC\xED\xEE\xEF\xF1\xF2\xF3\xF4\xF5\xF6\xF7\xF8\xF9\xFA\xFB\xFC\xFD\xFE";
    let find = |c: char| LETTERS.chars().position(|letter| letter == c).map(|at| BYTES[at]);
    let small = |c: char| c.to_lowercase().next().and_then(find);
    text.nfc().map(|c| find(c).or_else(|| small(c)).unwrap_or_else(|| plain(c))).collect()
}

/// TCVN3 with its capitals; those of the control codes are the last.
pub(crate) fn tcvn5712(text: &str) -> Vec<u8> {
    const FROM_80: &str = "ÀẢÃÁẠẶẬÈẺẼÉẸỆÌỈĨÍỊÒỎÕÓỌỘỜỞỠỚỢÙỦŨ";
    const OTHERS: [(char, u8); 29] = [
        ('Ằ', 0xAF),
        ('Ẳ', 0xBA),
        ('Ẵ', 0xBF),
        ('Ắ', 0xC0),
        ('Ầ', 0xC1),
        ('Ẩ', 0xC2),
        ('Ẫ', 0xC3),
        ('Ấ', 0xC4),
        ('Ề', 0xC5),
        ('Ể', 0xCD),
        ('Ễ', 0xD9),
        ('Ế', 0xDA),
        ('Ồ', 0xDB),
        ('Ổ', 0xE0),
        ('Ỗ', 0xF0),
        ('Ố', 0xFF),
        ('Ú', 1),
        ('Ụ', 2),
        ('Ừ', 4),
        ('Ử', 5),
        ('Ữ', 6),
        ('Ứ', 0x11),
        ('Ự', 0x12),
        ('Ỳ', 0x13),
        ('Ỷ', 0x14),
        ('Ỹ', 0x15),
        ('Ý', 0x16),
        ('Ỵ', 0x17),
        ('\u{A0}', 0xA0),
    ];
    let other = |c: char| OTHERS.iter().find(|(letter, _)| *letter == c).map(|(_, byte)| *byte);
    let upper = |c: char| FROM_80.chars().position(|letter| letter == c).and_then(|at| u8::try_from(at + 0x80).ok());
    let capital = |c: char| upper(c).or_else(|| other(c));
    text.nfc().map(|c| capital(c).unwrap_or_else(|| tcvn3(&c.to_string())[0])).collect()
}

/// A vowel, and a sign for its marks.
pub(crate) fn vni(text: &str) -> Vec<u8> {
    let mut bytes = Vec::new();
    for c in text.nfc() {
        let (small, is_capital) = (c.to_lowercase().next().unwrap_or(c), c.is_uppercase());
        let own = [
            ('đ', 'ñ'),
            ('ỉ', 'æ'),
            ('ĩ', 'ó'),
            ('ị', 'ò'),
            ('ỵ', 'î'),
            ('ì', 'ì'),
            ('í', 'í'),
            ('ơ', 'ô'),
            ('ư', 'ö'),
        ];
        let own = |letter: char| own.iter().find(|(l, _)| *l == letter).map(|(_, sign)| *sign);
        let mut signs = vec![];
        if let Some(sign) = own(small) {
            signs.push(sign);
        } else {
            let mut parts: Vec<char> = toned(small).collect();
            let tone = if parts.len() > 1 { parts.pop() } else { None };
            let tone = tone.and_then(|tone| "\u{300}\u{309}\u{303}\u{301}\u{323}".chars().position(|c| c == tone));
            let tone_of = |signs: &str| tone.and_then(|at| signs.chars().nth(at));
            match parts.first().copied().unwrap_or(small) {
                hat @ ('â' | 'ê' | 'ô') => {
                    signs.extend([if hat == 'â' {
                        'a'
                    } else if hat == 'ê' {
                        'e'
                    } else {
                        'o'
                    }]);
                    signs.push(tone_of("àåãáä").unwrap_or('â'));
                }
                'ă' => signs.extend(['a', tone_of("èúüéë").unwrap_or('ê')]),
                letter => {
                    signs.push(own(letter).unwrap_or(letter));
                    signs.extend(tone_of("øûõùï"));
                }
            }
        }
        let cased = |sign: char| if is_capital { sign.to_uppercase().next().unwrap_or(sign) } else { sign };
        bytes.extend(signs.into_iter().map(|sign| plain(cased(sign))));
    }
    bytes
}

pub(crate) fn viscii(text: &str) -> Vec<u8> {
    const FROM_80: &str = "ẠẮẰẶẤẦẨẬẼẸẾỀỂỄỆỐỒỔỖỘỢỚỜỞỊỎỌỈỦŨỤỲÕắằặấầẩậẽẹếềểễệốồổỗỠƠộờởịỰỨỪỬơớƯÀÁÂÃẢĂẳẵÈÉÊẺÌÍĨỳĐứÒÓÔạỷừửÙÚỹỵÝỡưàáâãảăữẫèéêẻìíĩỉđựòóôõỏọụùúũủýợỮ";
    const CONTROLS: [(char, u8); 6] = [('Ẳ', 2), ('Ẵ', 5), ('Ẫ', 6), ('Ỷ', 0x14), ('Ỹ', 0x19), ('Ỵ', 0x1E)];
    let byte = |c: char| {
        let control = CONTROLS.iter().find(|(letter, _)| *letter == c).map(|(_, byte)| *byte);
        let upper = || FROM_80.chars().position(|letter| letter == c).and_then(|at| u8::try_from(at + 0x80).ok());
        control.or_else(upper).unwrap_or(if c.is_ascii() { c as u8 } else { b'?' })
    };
    text.nfc().map(byte).collect()
}
