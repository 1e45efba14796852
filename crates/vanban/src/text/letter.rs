//! Classes of characters, with short ways for the letters of Vietnamese: the tables of the standard library take a
//! search for each letter above ASCII, and every line of a document is looked at.

use unicode_normalization::UnicodeNormalization;

/// A letter.
#[inline]
pub(crate) fn is_letter(c: char) -> bool {
    match c {
        'a'..='z' | 'A'..='Z' | '\u{1EA0}'..='\u{1EF9}' => true,
        '\0'..='\u{7F}' => false,
        'À'..='Ö' | 'Ø'..='ö' | 'ø'..='\u{1BF}' => true,
        _ => c.is_alphabetic(),
    }
}

/// A letter or a digit. Raised digits (`¹`) are neither: they are footnote marks.
#[inline]
pub(crate) fn is_word_char(c: char) -> bool {
    c.is_ascii_digit() || is_letter(c)
}

/// A capital.
#[inline]
pub(crate) fn is_upper(c: char) -> bool {
    match c {
        '\0'..='\u{7F}' => c.is_ascii_uppercase(),
        '\u{1EA0}'..='\u{1EF9}' => (c as u32).is_multiple_of(2),
        'Đ' | 'Ă' | 'Ơ' | 'Ư' => true,
        'đ' | 'ă' | 'ơ' | 'ư' | 'à'..='ö' => false,
        _ => c.is_uppercase(),
    }
}

/// A small letter.
#[inline]
pub(crate) fn is_lower(c: char) -> bool {
    match c {
        '\0'..='\u{7F}' => c.is_ascii_lowercase(),
        '\u{1EA0}'..='\u{1EF9}' => !(c as u32).is_multiple_of(2),
        'đ' | 'ă' | 'ơ' | 'ư' | 'à'..='ö' => true,
        'Đ' | 'Ă' | 'Ơ' | 'Ư' => false,
        _ => c.is_lowercase(),
    }
}

/// The small form of a letter; letters whose small form is several characters stay.
#[inline]
pub(crate) fn lower(c: char) -> char {
    match c {
        '\0'..='\u{7F}' => c.to_ascii_lowercase(),
        '\u{1EA0}'..='\u{1EF9}' => char::from_u32(c as u32 | 1).unwrap_or(c),
        'đ' | 'ă' | 'ơ' | 'ư' | 'à'..='ö' => c,
        _ => {
            let mut small = c.to_lowercase();
            match (small.next(), small.next()) {
                (Some(small), None) => small,
                _ => c,
            }
        }
    }
}

/// The small letter under the marks: `Ế` → `e`, `Đ` → `d`; digits are their own; other signs have none.
pub(crate) fn base(c: char) -> Option<char> {
    Some(match c {
        '0'..='9' => c,
        '\0'..='\u{7F}' => return c.is_ascii_alphabetic().then_some(c.to_ascii_lowercase()),
        'đ' | 'Đ' | 'Ð' => 'd',
        'À'..='Å' | 'à'..='å' | 'Ă' | 'ă' | '\u{1EA0}'..='\u{1EB7}' => 'a',
        'È'..='Ë' | 'è'..='ë' | '\u{1EB8}'..='\u{1EC7}' => 'e',
        'Ì'..='Ï' | 'ì'..='ï' | 'Ĩ' | 'ĩ' | '\u{1EC8}'..='\u{1ECB}' => 'i',
        'Ò'..='Ö' | 'ò'..='ö' | 'Ơ' | 'ơ' | '\u{1ECC}'..='\u{1EE3}' => 'o',
        'Ù'..='Ü' | 'ù'..='ü' | 'Ũ' | 'ũ' | 'Ư' | 'ư' | '\u{1EE4}'..='\u{1EF1}' => 'u',
        'Ý' | 'ý' | 'ÿ' | '\u{1EF2}'..='\u{1EF9}' => 'y',
        _ => return c.nfd().next().filter(|c| is_letter(*c)).map(lower),
    })
}

/// The first letter is a capital.
pub(crate) fn starts_upper(text: &str) -> bool {
    text.chars().next().is_some_and(is_upper)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_short_ways_agree_with_unicode() {
        for c in ('\0'..='\u{24F}').chain('\u{300}'..='\u{36F}').chain('\u{1E00}'..='\u{1EFF}') {
            assert_eq!(is_letter(c), c.is_alphabetic(), "{c:?}");
            if c != 'İ' {
                assert_eq!(Some(lower(c)), c.to_lowercase().next(), "{c:?}");
            }
            assert_eq!((is_upper(c), is_lower(c)), (c.is_uppercase(), c.is_lowercase()), "{c:?}");
        }
        assert!(!is_word_char('¹'));
        for c in ('À'..='\u{24F}').chain('\u{1E00}'..='\u{1EFF}').filter(|c| c.is_alphabetic() && !"ĐđÐ".contains(*c))
        {
            let first = c.nfd().next().map(lower);
            assert_eq!(base(c), first, "{c:?}");
        }
    }
}
