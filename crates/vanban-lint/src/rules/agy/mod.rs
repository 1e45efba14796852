//! `AGY`: bodies and places.

mod abolished_body;
mod abolished_issuer;
mod big_province;
mod not_yet;
mod small_city;
mod small_ministry;

use std::collections::HashSet;

use chrono::Days;
use vanban::{Agency, AgencyStatus, RecipientKind, Span};

use super::everywhere::everywhere;
use crate::{Message, Subject};

pub(super) use abolished_body::RULE as AGY002;
pub(super) use abolished_issuer::RULE as AGY001;
pub(super) use big_province::RULE as AGY005;
pub(super) use not_yet::RULE as AGY003;
pub(super) use small_city::RULE as AGY004;
pub(super) use small_ministry::RULE as AGY006;

/// Bodies of one law went on different days.
const GRACE: Days = Days::new(62);

/// Those who get the document or a task from it, as it names them, each name once.
fn named<'s>(subject: &'s Subject<'_>) -> impl Iterator<Item = (&'s str, Span)> {
    let document = subject.document;
    let addressees = document.addressees.iter().map(|addressee| (addressee.value.as_str(), addressee.span));
    let tasks = document.assignments.iter().flat_map(|task| task.leads.iter().chain(&task.coordinators));
    let bodies = document.recipients.iter().filter(|recipient| recipient.kind == RecipientKind::Body);
    let recipients = bodies.map(|recipient| (without_remark(&recipient.text), recipient.span));
    let all = addressees.chain(tasks.map(|body| (body.value.as_str(), body.span))).chain(recipients);
    let mut seen = HashSet::new();
    all.filter(move |(name, _)| seen.insert(*name))
}

/// `Sở Y tế (để b/c)` without the remark.
fn without_remark(text: &str) -> &str {
    text.split('(').next().unwrap_or_default().trim_end()
}

/// The body of a name, if it had been gone for a while on the day of the document.
pub(super) fn gone(subject: &Subject<'_>, name: &str) -> Option<Agency> {
    let issued = subject.issued().filter(|_| subject.has_letterhead())?;
    let agency = Agency::of(name, Some(issued)).filter(|agency| !agency.group)?;
    match agency.status {
        AgencyStatus::Abolished { since, .. } if since.checked_add_days(GRACE)? <= issued => Some(agency),
        _ => None,
    }
}

/// What is said of a body that is gone.
pub(super) fn gone_message(agency: &Agency) -> Message {
    let since = match &agency.status {
        AgencyStatus::Abolished { since, .. } => since.format("%d/%m/%Y").to_string(),
        _ => String::new(),
    };
    let name = &agency.name;
    Message::new(format!("{name} không còn từ ngày {since}"), format!("{name} has not been there since {since}"))
}

/// Who took over.
pub(super) fn successors(agency: &Agency) -> Option<Message> {
    let AgencyStatus::Abolished { successors, .. } = &agency.status else { return None };
    let names = successors.join("; ");
    (!names.is_empty()).then(|| Message::new(format!("nay là {names}"), format!("now {names}")))
}
