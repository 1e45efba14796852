use std::collections::HashMap;

use vanban::{Assignment, Deadline};

use super::limits;
use crate::{Check, Findings, Message, Rule, Severity, Subject};

#[doc = include_str!("two_limits.md")]
pub(crate) static RULE: Rule = Rule {
    code: "TSK007",
    name: "one-task-two-deadlines",
    severity: Severity::Warning,
    fix: None,
    page: include_str!("two_limits.md"),
    check: Check::Document(check),
};

fn check(subject: &Subject<'_>, findings: &mut Findings) {
    let mut seen = HashMap::new();
    for (task, deadline) in limits(subject) {
        let Some(date) = deadline.date() else { continue };
        let Some(words) = words(task, &deadline, subject) else { continue };
        let &mut (other, place) = seen.entry(words).or_insert((date, deadline.span));
        if other != date {
            let message = Message::new("cùng nhiệm vụ này còn một thời hạn khác", "the same task has another limit");
            findings.add(deadline.span, message).note(place, Message::new("thời hạn kia", "the other limit"));
        }
    }
}

/// What tells the task from others: who leads, and what is done, without the limit. `None` of one too short to tell.
fn words(task: &Assignment, deadline: &Deadline, subject: &Subject<'_>) -> Option<String> {
    const TELLING: usize = 4;
    let action = task.action.value.replace(subject.slice(deadline.span), "");
    let leads = task.leads.iter().map(|lead| lead.value.as_str());
    let words: Vec<&str> = leads.chain(action.split_whitespace()).collect();
    (words.len() > TELLING && !task.leads.is_empty()).then(|| words.join(" ").to_lowercase())
}
