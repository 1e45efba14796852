use vanban::Span;

use crate::wording::fold;
use crate::{Check, Findings, Message, Rule, Severity, Subject};

#[doc = include_str!("title_before_name.md")]
pub(crate) static RULE: Rule = Rule {
    code: "SIG006",
    name: "title-before-name",
    severity: Severity::Warning,
    fix: None,
    page: include_str!("title_before_name.md"),
    check: Check::Document(check),
};

/// Degrees and ranks as they are printed before names.
const TITLES: [&str; 22] = [
    "gs.ts.",
    "gs.ts ",
    "gs. ",
    "pgs.ts.",
    "pgs.ts ",
    "pgs. ",
    "ts. ",
    "ts ",
    "ths. ",
    "ths ",
    "ths.",
    "bs. ",
    "bs.",
    "ks. ",
    "cn. ",
    "ls. ",
    "tiến sĩ ",
    "thạc sĩ ",
    "bác sĩ ",
    "đ/c ",
    "đồng chí ",
    "nghệ sĩ ",
];
/// Sectors that print them by rules of their own.
const SECTORS: [&str; 12] = [
    "y tế",
    "bệnh viện",
    "giáo dục",
    "trường",
    "đại học",
    "học viện",
    "quốc phòng",
    "quân",
    "công an",
    "khoa học",
    "viện",
    "biên phòng",
];

fn check(subject: &Subject<'_>, findings: &mut Findings) {
    let Some(issuer) = &subject.document.letterhead.issuer else { return };
    if !subject.has_head() || !subject.profile.is_administrative() {
        return;
    }
    let body = fold(&issuer.name);
    if SECTORS.iter().any(|sector| body.contains(sector)) {
        return;
    }
    for name in subject.document.signatures.iter().filter_map(|signature| signature.name.as_ref()) {
        let text = subject.slice(name.span);
        let small = fold(text);
        if let Some(title) = TITLES.iter().find(|title| small.starts_with(**title)) {
            // As many letters as the title has, whatever their composition.
            let len = text.char_indices().nth(title.trim_end().chars().count()).map_or(text.len(), |(at, _)| at);
            let span = Span::new(name.span.start, name.span.start + len as u32);
            let message =
                Message::new("có học hàm, học vị trước họ tên người ký", "a title stands before the signer's name");
            findings.add(span, message);
        }
    }
}
