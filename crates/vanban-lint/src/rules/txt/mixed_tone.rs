use std::collections::HashMap;

use vanban::Span;

use super::word_around;
use super::words::{Hit, hits};
use crate::{Check, Findings, Message, Rule, Severity, Subject};

#[doc = include_str!("mixed_tone.md")]
pub(crate) static RULE: Rule = Rule {
    code: "TXT009",
    name: "two-places-of-a-tone",
    severity: Severity::Info,
    fix: None,
    page: include_str!("mixed_tone.md"),
    check: Check::Document(check),
};

fn check(subject: &Subject<'_>, findings: &mut Findings) {
    let text = subject.text();
    let mut seen: HashMap<String, [Option<Span>; 2]> = HashMap::new();
    for (hit, place) in hits(subject) {
        let Hit::Tone { new, key } = hit else { continue };
        let word = word_around(text, place);
        // Marks inside a word of more letters have one place: `hoàn`; and the u of `quý` belongs to the q.
        let head = &text[word.start as usize..place.start as usize];
        if word.end != place.end || head.ends_with(['q', 'Q']) {
            continue;
        }
        // Names keep the spelling of those who bear them, headings that of their font.
        if subject.slice(word).starts_with(char::is_uppercase) {
            continue;
        }
        let places = seen.entry(format!("{}{key}", head.to_lowercase())).or_default();
        places[usize::from(*new)].get_or_insert(word);
    }
    let mut both: Vec<(Span, Span)> = seen.into_values().filter_map(|[old, new]| Some((old?, new?))).collect();
    both.sort_unstable();
    for (old, new) in both {
        let (first, second) = (old.min(new), old.max(new));
        let (one, other) = (subject.slice(first), subject.slice(second));
        let message = Message::new(
            format!("“{other}” ở đây, “{one}” ở chỗ khác"),
            format!("“{other}” here and “{one}” elsewhere"),
        );
        findings.add(second, message).note(first, Message::new("cách viết kia ở đây", "the other way is here"));
    }
}
