use vanban::{Agency, NumberStyle};

use crate::{Check, Findings, Message, Rule, Severity, Subject};

#[doc = include_str!("issuer_against_symbol.md")]
pub(crate) static RULE: Rule = Rule {
    code: "NUM011",
    name: "issuer-against-symbol",
    severity: Severity::Warning,
    fix: None,
    page: include_str!("issuer_against_symbol.md"),
    check: Check::Document(check),
};

fn check(subject: &Subject<'_>, findings: &mut Findings) {
    let head = &subject.document.letterhead;
    let (Some(number), Some(issuer)) = (&head.number, &head.issuer) else { return };
    if !subject.has_head() || !subject.profile.is_state() || number.value.style() != NumberStyle::State {
        return;
    }
    let Some(agency) = Agency::of(&issuer.name, subject.issued()).filter(|agency| !agency.group) else { return };
    // Only departments and ministries: committees, offices and boards sign with symbols of many kinds.
    let own = agency.name.starts_with("Sở ") || agency.name.starts_with("Bộ ");
    let Some(code) = agency.code.filter(|_| own && agency.office.is_none()) else { return };
    let Some(symbol) = number.value.symbol().bodies().next() else { return };
    let other = |body: &str| {
        let known = vanban_code(body);
        known && body != code && body.starts_with(code.get(..1).unwrap_or_default())
    };
    if number.value.symbol().bodies().any(|body| body == code) || !other(symbol) {
        return;
    }
    let message = Message::new(
        format!("cơ quan ban hành là {} nhưng ký hiệu ghi {symbol}", agency.name),
        format!("the issuer is {} and the symbol says {symbol}", agency.name),
    );
    findings.add(number.span, message).note(issuer.span, Message::new("cơ quan ban hành", "the issuer"));
}

/// The code is that of a department or ministry.
fn vanban_code(code: &str) -> bool {
    const CODES: [&str; 44] = [
        "SYT", "SXD", "STC", "SNV", "STP", "SCT", "SKHCN", "SGDĐT", "SVHTTDL", "SNNMT", "SNNPTNT", "STNMT", "SGTVT",
        "SKHĐT", "SLĐTBXH", "STTTT", "SNgV", "SDL", "SVHTT", "SDTTG", "BYT", "BXD", "BTC", "BNV", "BTP", "BCT",
        "BKHCN", "BGDĐT", "BVHTTDL", "BNNMT", "BNNPTNT", "BTNMT", "BGTVT", "BKHĐT", "BLĐTBXH", "BTTTT", "BNG", "BQP",
        "BCA", "BDTTG", "BCN", "BTM", "BVHTT", "BGDDT",
    ];
    CODES.contains(&code)
}
