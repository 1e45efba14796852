use super::{ended, owns};
use crate::corpus::{Corpus, CorpusFindings, Same};
use crate::{Check, Message, Rule, Severity};

#[doc = include_str!("void_tasks.md")]
pub(crate) static RULE: Rule = Rule {
    code: "COR010",
    name: "tasks-of-an-ended-document",
    severity: Severity::Warning,
    fix: None,
    page: include_str!("void_tasks.md"),
    check: Check::Corpus(check),
};

fn check(corpus: &Corpus, findings: &mut CorpusFindings) {
    let ended = ended(corpus);
    for (file, own) in owns(corpus) {
        let count = corpus.files[file].facts.tasks.len();
        let ends = ended.get(own.identity.number.as_str()).into_iter().flatten();
        let mut ends = ends.filter(|end| end.file != file && end.cited.identity.compare(&own.identity) == Same::Yes);
        let Some(end) = ends.next().filter(|_| count > 0) else { continue };
        let (number, path) = (&own.number, &corpus.files[end.file].path);
        let message = Message::new(
            format!("{number} giao {count} nhiệm vụ nhưng đã bị {path} bãi bỏ, thay thế hoặc rút"),
            format!("{number} gives {count} tasks and was ended by {path}"),
        );
        let note = Message::new("bị bãi bỏ, thay thế hoặc rút ở đây", "it was ended here");
        findings.add(file, own.span, message).note(end.file, end.cited.span, note);
    }
}
