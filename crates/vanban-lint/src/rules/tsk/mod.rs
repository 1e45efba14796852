//! `TSK`: tasks and time limits.

mod after_event;
mod before_issue;
mod day_off;
mod no_deadline;
mod no_lead;
mod no_report_day;
mod report_to_nobody;
mod two_limits;
mod vague;
mod year_assumed;

use vanban::{Assignment, Deadline};

use crate::Subject;

pub(super) use after_event::RULE as TSK008;
pub(super) use before_issue::RULE as TSK001;
pub(super) use day_off::RULE as TSK002;
pub(super) use no_deadline::RULE as TSK004;
pub(super) use no_lead::RULE as TSK003;
pub(super) use no_report_day::RULE as TSK010;
pub(super) use report_to_nobody::RULE as TSK009;
pub(super) use two_limits::RULE as TSK007;
pub(super) use vague::RULE as TSK005;
pub(super) use year_assumed::RULE as TSK006;

/// The tasks that have a limit.
fn limits<'s>(subject: &'s Subject<'_>) -> impl Iterator<Item = (&'s Assignment, Deadline)> {
    subject.document.assignments.iter().filter_map(|task| Some((task, task.deadline?)))
}
