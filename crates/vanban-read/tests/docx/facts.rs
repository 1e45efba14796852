//! What a text says, to compare the same letter in two forms.

use vanban::{Document, SourceText};

/// The facts of a text, without their places.
pub(crate) fn facts(text: String) -> Vec<String> {
    let source = SourceText::new(text).expect("it is short");
    let document = Document::parse(&source);
    let header = &document.letterhead;
    let mut facts = vec![
        format!("issuer {:?}", header.issuer.as_ref().map(|i| &i.name)),
        format!("number {:?}", header.number.as_ref().map(|n| n.value.to_string())),
        format!("date {:?}", header.date.as_ref().map(|d| d.value.to_string())),
        format!("subject {:?}", document.subject.as_ref().map(|s| &s.value)),
    ];
    facts.extend(document.addressees.iter().map(|a| format!("to {}", a.value)));
    facts.extend(document.citations.iter().map(|c| format!("cites {}", source.slice(c.span))));
    facts.extend(document.assignments.iter().map(task));
    facts.extend(document.recipients.iter().map(|r| format!("copy {}", r.text)));
    facts.extend(document.signatures.iter().map(|s| {
        format!("signed {:?} {:?}", s.name.as_ref().map(|n| &n.value), s.position.as_ref().map(|p| &p.value))
    }));
    facts
}

/// A task on a line.
pub(crate) fn task(task: &vanban::Assignment) -> String {
    let leads: Vec<&str> = task.leads.iter().map(|lead| lead.value.as_str()).collect();
    let section = task.section.as_deref().unwrap_or_default();
    format!("{section}: {leads:?} {} {:?}", task.action.value, task.deadline.map(|d| d.to_string()))
}
