use std::collections::HashSet;

use super::limits;
use crate::{Check, Findings, Message, Rule, Severity, Subject};

#[doc = include_str!("no_lead.md")]
pub(crate) static RULE: Rule = Rule {
    code: "TSK003",
    name: "tasks-without-lead",
    severity: Severity::Info,
    fix: None,
    page: include_str!("no_lead.md"),
    check: Check::Document(check),
};

fn check(subject: &Subject<'_>, findings: &mut Findings) {
    for (task, _) in limits(subject).filter(|(task, limit)| task.leads.is_empty() && limit.date().is_some()) {
        if !mentions_body(subject.slice(task.span)) {
            let message = Message::new("nhiệm vụ không nêu ai thực hiện", "the task names nobody who must do it");
            findings.add(task.span, message);
        }
    }
}

/// Some body is named in the task, though not where one who leads stands.
fn mentions_body(task: &str) -> bool {
    const HEADS: [&str; 12] = ["bộ", "sở", "ubnd", "ủy", "uỷ", "văn", "đơn", "địa", "cơ", "ban", "phòng", "cục"];
    let task = task.to_lowercase();
    let words: HashSet<&str> = task.split(|c: char| !c.is_alphanumeric()).collect();
    HEADS.iter().any(|head| words.contains(head)) || task.contains("công an")
}
