//! The ways in which Word writes the numbers of a list.

/// How a level writes its number.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(crate) enum Numeral {
    /// 1, 2, 3
    #[default]
    Decimal,
    /// 01, 02, 03
    Padded,
    /// I, II, III
    UpperRoman,
    /// i, ii, iii
    LowerRoman,
    /// A, B, C
    UpperLetter,
    /// a, b, c
    LowerLetter,
    /// A sign that counts nothing.
    Bullet,
    /// Nothing at all.
    Nothing,
}

impl Numeral {
    /// From the word in the file. What is rare in Vietnamese documents (ordinals, other scripts) is written as 1, 2, 3.
    pub(crate) fn of(word: &str) -> Self {
        match word {
            "decimalZero" => Numeral::Padded,
            "upperRoman" => Numeral::UpperRoman,
            "lowerRoman" => Numeral::LowerRoman,
            "upperLetter" => Numeral::UpperLetter,
            "lowerLetter" => Numeral::LowerLetter,
            "bullet" => Numeral::Bullet,
            "none" => Numeral::Nothing,
            _ => Numeral::Decimal,
        }
    }

    pub(crate) fn write(self, number: u32) -> String {
        match self {
            Numeral::Decimal => number.to_string(),
            Numeral::Padded => format!("{number:02}"),
            Numeral::UpperRoman => roman(number),
            Numeral::LowerRoman => roman(number).to_lowercase(),
            Numeral::UpperLetter => letters(number),
            Numeral::LowerLetter => letters(number).to_lowercase(),
            Numeral::Bullet | Numeral::Nothing => String::new(),
        }
    }
}

fn roman(mut number: u32) -> String {
    const SIGNS: [(u32, &str); 13] = [
        (1000, "M"),
        (900, "CM"),
        (500, "D"),
        (400, "CD"),
        (100, "C"),
        (90, "XC"),
        (50, "L"),
        (40, "XL"),
        (10, "X"),
        (9, "IX"),
        (5, "V"),
        (4, "IV"),
        (1, "I"),
    ];
    if !(1..4000).contains(&number) {
        return number.to_string();
    }
    let mut text = String::new();
    for (worth, sign) in SIGNS {
        while number >= worth {
            text.push_str(sign);
            number -= worth;
        }
    }
    text
}

/// A to Z, then AA, BB: the Latin letters, so that an automatic list never has a `đ)`.
fn letters(number: u32) -> String {
    const LETTERS: &[u8; 26] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZ";
    if !(1..=26 * 5).contains(&number) {
        return number.to_string();
    }
    let (again, which) = ((number - 1) / 26, (number - 1) % 26);
    char::from(LETTERS[which as usize]).to_string().repeat(again as usize + 1)
}

#[cfg(test)]
mod tests {
    use super::Numeral::*;

    #[test]
    fn numerals() {
        let rows = [
            (Decimal, 12, "12"),
            (Padded, 7, "07"),
            (UpperRoman, 1994, "MCMXCIV"),
            (LowerRoman, 4, "iv"),
            (UpperRoman, 0, "0"),
            (UpperLetter, 26, "Z"),
            (LowerLetter, 27, "aa"),
            (LowerLetter, 54, "bbb"),
            (LowerLetter, 4_000_000_000, "4000000000"),
            (Bullet, 3, ""),
        ];
        for (numeral, number, text) in rows {
            assert_eq!(numeral.write(number), text);
        }
    }
}
