use vanban::Span;

use super::everywhere;
use crate::{Applicability, Check, Findings, Message, Rule, Severity, Subject};

#[doc = include_str!("double_space.md")]
pub(crate) static RULE: Rule = Rule {
    code: "TXT011",
    name: "doubled-space",
    severity: Severity::Info,
    fix: Some(Applicability::Safe),
    page: include_str!("double_space.md"),
    check: Check::Document(check),
};

fn check(subject: &Subject<'_>, findings: &mut Findings) {
    let text = subject.text();
    let mut spaces: Vec<Span> = subject.signs().double_spaces.clone();
    // The line of the last space that was looked at, and whether it has columns.
    let (mut line_end, mut columns) = (0, false);
    spaces.retain(|space| {
        if space.start >= line_end {
            let end = memchr::memchr(b'\n', &text.as_bytes()[space.start as usize..]);
            let start = memchr::memrchr(b'\n', &text.as_bytes()[..space.start as usize]).map_or(0, |at| at + 1);
            line_end = end.map_or(text.len(), |end| space.start as usize + end) as u32;
            let line = text[start..line_end as usize].trim();
            columns = line.contains("   ") || line.contains(['\t', '|']);
        }
        !columns
    });
    let message = Message::new(
        format!("{} chỗ có hai dấu cách giữa hai từ", spaces.len()),
        format!("two spaces between words in {} places", spaces.len()),
    );
    everywhere(subject, findings, &spaces, message, Some(&|_: &str| " ".to_owned()), Applicability::Safe);
}
