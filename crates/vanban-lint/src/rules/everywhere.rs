//! One finding for what stands at many places of a document.

use vanban::Span;

use crate::{Applicability, Edit, Findings, Fix, Message, Subject};

/// How a sign is mended.
pub(super) type Mend<'m> = Option<&'m dyn Fn(&str) -> String>;

/// Says once of a whole document what stands at many places of it: the finding is at the first of them, its fix mends
/// all.
pub(super) fn everywhere(
    subject: &Subject<'_>,
    findings: &mut Findings,
    places: &[Span],
    message: Message,
    mend: Mend<'_>,
    applicability: Applicability,
) {
    let Some(&first) = places.first() else { return };
    let found = findings.add(first, message);
    if let Some(mend) = mend {
        let edit = |&span: &Span| Edit { span, replacement: mend(subject.slice(span)) };
        found.fix(Fix { edits: places.iter().map(edit).collect(), applicability });
    }
}
