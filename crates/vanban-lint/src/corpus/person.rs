//! Officials that a document names.

use serde::{Deserialize, Serialize};
use vanban::{Agency, Span};

use super::facts::Reader;

/// Somebody named with an office: `đồng chí Nguyễn Văn An, Phó Chủ tịch UBND tỉnh`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Person {
    /// The name as printed.
    pub name: String,
    /// The office: `Phó Chủ tịch UBND tỉnh`.
    pub office: String,
    /// The province of the document, so that `UBND tỉnh` means one.
    pub province: Option<String>,
    /// Where the name stands.
    pub span: Span,
}

impl Person {
    /// The office written out, for comparison: `Phó Chủ tịch UBND tỉnh` is `phó chủ tịch ủy ban nhân dân tỉnh`.
    pub(crate) fn office_key(&self) -> String {
        let written = Agency::of(&self.office, None).map(|agency| agency.to_string());
        written.unwrap_or_else(|| self.office.clone()).to_lowercase()
    }
}

/// Words before the name of a person, and what stands before them in the longer form: `đồng chí`.
const FORMS_OF_ADDRESS: [(&str, &str); 5] = [("chí", "đồng"), ("ông", ""), ("Ông", ""), ("bà", ""), ("Bà", "")];

/// The officials named in a text, signers among them.
pub(super) fn persons(reader: &Reader<'_>) -> Vec<Person> {
    let mut found = Vec::new();
    let text = reader.text;
    for (address, first) in FORMS_OF_ADDRESS {
        for at in memchr::memmem::find_iter(text.as_bytes(), address) {
            let rest = &text[at + address.len()..];
            if !rest.starts_with([' ', '\n', '\r']) || !addresses(&text[..at], first) {
                continue;
            }
            let start = text.len() - rest.trim_start_matches([' ', '\n', '\r']).len();
            if let Some((name, office)) = named(&text[start..]) {
                let span = Span::new(start as u32, (start + name.len()) as u32);
                found.push(person(reader, name, &office, span));
            }
        }
    }
    let issuer = reader.document.letterhead.issuer.as_ref().map(|issuer| issuer.name.as_str());
    for signature in &reader.document.signatures {
        let (Some(name), Some(position), Some(issuer)) = (&signature.name, &signature.position, issuer) else {
            continue;
        };
        found.push(person(reader, &name.value, &format!("{} {issuer}", position.value), name.span));
    }
    found.sort_by_key(|person| person.span.start);
    found
}

fn person(reader: &Reader<'_>, name: &str, office: &str, span: Span) -> Person {
    let words = |text: &str| text.split_whitespace().collect::<Vec<_>>().join(" ");
    Person { name: words(name), office: words(office), province: reader.province.clone(), span }
}

/// The form of address is a word of its own, or the second one of `đồng chí`, which a line break may part.
fn addresses(before: &str, first: &str) -> bool {
    if first.is_empty() {
        return !before.ends_with(char::is_alphanumeric);
    }
    let word = before.trim_end_matches([' ', '\n', '\r']);
    word.len() < before.len() && (word.ends_with(first) || word.ends_with("Đồng"))
}

/// A name of two to five capitalised words, a comma or dash, and an office, which ends with the sentence part.
fn named(text: &str) -> Option<(&str, String)> {
    const LONGEST: usize = 200;
    const ENDS: [char; 7] = [',', '-', '–', ';', '.', ':', '('];
    let text = &text[..text.char_indices().map(|(at, _)| at).find(|&at| at >= LONGEST).unwrap_or(text.len())];
    // A blank line ends the sentence; a line break does not.
    let text = text.split("\n\n").next()?;
    let end = text.find(ENDS)?;
    let (name, rest) = (text[..end].trim_end(), &text[end..]);
    let words: Vec<&str> = name.split_whitespace().collect();
    let capitalised = |word: &&str| word.chars().next().is_some_and(char::is_uppercase) && word.chars().count() > 1;
    if !(2..=5).contains(&words.len()) || !words.iter().all(capitalised) {
        return None;
    }
    let office = rest.trim_start_matches([',', '-', '–', ' ', '\n', '\r']);
    let end = office.find(ENDS).unwrap_or(office.len());
    let office = office[..end].split_whitespace().collect::<Vec<_>>().join(" ");
    let offices = ["Phó ", "Chủ tịch", "Bí thư", "Giám đốc", "Bộ trưởng", "Thứ trưởng", "Trưởng ", "Chánh "];
    let found = offices.iter().any(|head| office.starts_with(head));
    found.then(|| (name, office_head(&office).to_owned()))
}

/// The office without what the sentence goes on with: a name of a body is capitalised or known, verbs are not.
fn office_head(office: &str) -> &str {
    const VERBS: [&str; 12] = [
        " có ",
        " tổ chức ",
        " chủ trì",
        " đã ",
        " về ",
        " tại ",
        " làm ",
        " kết luận",
        " phát biểu",
        " chỉ đạo",
        " dự ",
        " và ",
    ];
    let end = VERBS.iter().filter_map(|verb| office.find(verb)).min().unwrap_or(office.len());
    office[..end].trim_end()
}

#[cfg(test)]
mod tests {
    use super::named;

    #[test]
    fn officials_in_a_sentence() {
        let found = [
            ("Nguyễn Văn\nAn, Phó Chủ tịch\nUBND tỉnh có ý", Some(("Nguyễn Văn\nAn", "Phó Chủ tịch UBND tỉnh"))),
            (
                "Nguyễn Văn An, Phó Chủ tịch UBND tỉnh có ý kiến như sau",
                Some(("Nguyễn Văn An", "Phó Chủ tịch UBND tỉnh")),
            ),
            ("Lê Thị Bình - Giám đốc Sở Y tế, Trưởng ban", Some(("Lê Thị Bình", "Giám đốc Sở Y tế"))),
            ("Chủ tịch UBND tỉnh yêu cầu, Giám đốc sở", None),
            ("Trần Văn Cường, quê quán tại", None),
            ("Trần Văn Cường", None),
        ];
        for (text, expected) in found {
            let expected = expected.map(|(name, office)| (name, office.to_owned()));
            assert_eq!(named(text), expected, "{text}");
        }
    }
}
