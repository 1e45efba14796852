//! Which tasks are wanted.

use chrono::NaiveDate;
use unicode_normalization::UnicodeNormalization;
use vanban::TaskRow;

use crate::args::WhichTasks;

/// What a task must be to be listed.
#[derive(Debug)]
pub(crate) struct Filter {
    /// Who leads it, folded.
    lead: Option<String>,
    no_lead: bool,
    no_deadline: bool,
    /// Its last day is before this one.
    before: Option<NaiveDate>,
}

impl Filter {
    pub(crate) fn new(which: &WhichTasks) -> Self {
        Filter {
            lead: which.lead.as_deref().map(fold),
            no_lead: which.no_lead,
            no_deadline: which.no_deadline,
            // Both must hold: the earlier day decides.
            before: which.due_before.into_iter().chain(which.as_of).min(),
        }
    }

    pub(crate) fn keeps(&self, row: &TaskRow<'_>) -> bool {
        let task = row.task;
        let led = |lead: &String| task.leads.iter().any(|name| fold(&name.value).contains(lead.as_str()));
        self.lead.as_ref().is_none_or(led)
            && (!self.no_lead || task.leads.is_empty())
            && (!self.no_deadline || !task.deadline.is_some_and(|deadline| deadline.is_definite()))
            && self.before.is_none_or(|day| row.is_due_before(day))
    }

    /// Everything is wanted.
    pub(crate) fn is_open(&self) -> bool {
        self.lead.is_none() && !self.no_lead && !self.no_deadline && self.before.is_none()
    }
}

/// Words in one spelling, with a blank around each, so that a name is found in a longer one but no part of a word is.
fn fold(name: &str) -> String {
    let mut folded = String::from(" ");
    for word in name.split(|c: char| !c.is_alphanumeric() && !is_mark(c)).filter(|word| !word.is_empty()) {
        let word = fold_word(word);
        let long = ABBREVIATIONS.iter().find(|(short, _)| *short == word).map(|(_, long)| long);
        match long {
            Some(long) => long.split(' ').for_each(|word| folded += &format!("{} ", fold_word(word))),
            None => folded += &format!("{word} "),
        }
    }
    folded
}

const ABBREVIATIONS: [(&str, &str); 4] =
    [("ubnd", "ủy ban nhân dân"), ("hđnd", "hội đồng nhân dân"), ("mttq", "mặt trận tổ quốc"), ("tp", "thành phố")];

/// Small letters, with the tone behind the word: `hoà` and `hòa` are one.
fn fold_word(word: &str) -> String {
    let (tones, letters): (Vec<char>, Vec<char>) = word.to_lowercase().nfd().partition(|c| is_tone(*c));
    letters.into_iter().nfc().chain(tones).collect()
}

/// Huyền, sắc, ngã, hỏi, nặng
fn is_tone(c: char) -> bool {
    matches!(c, '\u{300}' | '\u{301}' | '\u{303}' | '\u{309}' | '\u{323}')
}

fn is_mark(c: char) -> bool {
    matches!(c, '\u{300}'..='\u{36F}')
}

#[cfg(test)]
mod tests {
    use super::fold;

    #[test]
    fn names_in_two_spellings_are_one() {
        for (a, b) in [
            ("UBND tỉnh", "Ủy ban nhân dân tỉnh"),
            ("Uỷ ban nhân dân", "ỦY BAN NHÂN DÂN"),
            ("tỉnh Hoà Bình", "Tỉnh HÒA BÌNH"),
            ("Sở Y tế", "So\u{31B}\u{309} Y te\u{302}\u{301}"),
            ("TP. Huế", "thành phố Huế"),
            ("HĐND xã", "Hội đồng nhân dân  xã"),
        ] {
            assert_eq!(fold(a), fold(b), "{a}");
        }
    }

    #[test]
    fn part_of_a_name_is_enough_but_no_part_of_a_word() {
        let within = |part: &str, name: &str| fold(name).contains(&fold(part));
        assert!(within("Sở Y tế", "Giám đốc Sở Y tế"));
        assert!(within("ủy ban", "UBND các xã, phường"));
        assert!(!within("Sở Y", "Sở Yên Bái"));
        assert!(!within("Sở Y tế", "Sở Ý tế"));
    }
}
