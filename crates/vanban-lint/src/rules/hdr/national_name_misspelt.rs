use crate::wording::{fold, near};
use crate::{Applicability, Check, Findings, Message, Rule, Severity, Subject};

#[doc = include_str!("national_name_misspelt.md")]
pub(crate) static RULE: Rule = Rule {
    code: "HDR002",
    name: "national-name-misspelt",
    severity: Severity::Error,
    fix: Some(Applicability::Safe),
    page: include_str!("national_name_misspelt.md"),
    check: Check::Document(check),
};

const NATIONAL_NAME: &str = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM";

fn check(subject: &Subject<'_>, findings: &mut Findings) {
    let Some(span) = subject.titles().nation.filter(|_| subject.has_head()) else { return };
    let text = subject.slice(span);
    if !near(text, NATIONAL_NAME) {
        return;
    }
    let upper = !text.chars().any(char::is_lowercase);
    if upper && fold(text) == fold(NATIONAL_NAME) {
        return;
    }
    let message = Message::new("Quốc hiệu viết sai", "the national name is misspelt");
    let diagnostic = findings.add(span, message);
    // A name that runs over two lines of its column may have words of the other column between.
    if !text.contains(['\n', '|']) {
        diagnostic.replace(span, NATIONAL_NAME, Applicability::Safe);
    }
}
