use vanban::{DocumentType, NumberStyle};

use super::{numbered, stands_in_basis};
use crate::{Check, Findings, Message, Profile, Rule, Severity, Subject};

#[doc = include_str!("unfit_basis.md")]
pub(crate) static RULE: Rule = Rule {
    code: "CIT016",
    name: "unfit-legal-basis",
    severity: Severity::Info,
    fix: None,
    page: include_str!("unfit_basis.md"),
    check: Check::Document(check),
};

fn check(subject: &Subject<'_>, findings: &mut Findings) {
    if subject.profile != Profile::Law64 || !subject.has_letterhead() {
        return;
    }
    const UNFIT: [DocumentType; 3] = [DocumentType::OfficialLetter, DocumentType::Notice, DocumentType::Conclusion];
    for (citation, number) in numbered(subject) {
        // Numbers of before 1997 have the hyphen too, and no slash.
        let party = number.style() == NumberStyle::Party && number.symbol().as_str().ends_with("/TW");
        let unfit = party || citation.document_type.is_some_and(|kind| UNFIT.contains(&kind));
        if unfit && stands_in_basis(subject, citation) {
            let message = Message::new(
                format!("{number} không phải là văn bản quy phạm pháp luật nên không làm căn cứ được"),
                format!("{number} is no legislative document and cannot be a basis"),
            );
            findings.add(citation.span, message);
        }
    }
}
