use crate::layout::{Run, letters};
use crate::{Check, Findings, Message, Rule, Severity, Subject};

#[doc = include_str!("letters_not_black.md")]
pub(crate) static RULE: Rule = Rule {
    code: "LAY006",
    name: "letters-not-black",
    severity: Severity::Info,
    fix: None,
    page: include_str!("letters_not_black.md"),
    check: Check::Document(check),
};

fn check(subject: &Subject<'_>, findings: &mut Findings) {
    /// A single sign does not matter.
    const FEW: usize = 10;
    let Some(layout) = subject.layout.filter(|_| subject.has_head()) else { return };
    let head = &subject.document.letterhead;
    let marks: Vec<_> = [head.urgency.as_ref().map(|m| m.span), head.secrecy.as_ref().map(|m| m.span)].into();
    let is_mark = |run: &Run| marks.iter().flatten().any(|mark| mark.start < run.span.end && run.span.start < mark.end);
    let mut seen: Vec<[u8; 3]> = Vec::new();
    let end = subject.own_end();
    for run in layout.runs.iter().take_while(|run| run.span.start < end).filter(|run| !is_mark(run)) {
        let Some(colour) = run.colour.filter(|colour| !is_dark(*colour) && !seen.contains(colour)) else { continue };
        if letters(subject.text(), run.span) < FEW || seen.len() >= MOST_COLOURS {
            continue;
        }
        seen.push(colour);
        let [red, green, blue] = colour;
        let message = Message::new(
            format!("chữ màu #{red:02X}{green:02X}{blue:02X}"),
            format!("the letters are #{red:02X}{green:02X}{blue:02X}"),
        );
        findings.add(subject.trimmed(run.span), message);
    }
}

/// Nobody mends more.
const MOST_COLOURS: usize = 16;

/// Printed, it is black.
fn is_dark(colour: [u8; 3]) -> bool {
    colour.iter().all(|part| *part <= 0x40)
}
