//! `DAT`: place and date.

mod date_in_the_future;
mod date_of_issue_in_digits;
mod date_without_leading_zero;
mod event_before_its_invitation;
mod impossible_date;
mod impossible_date_of_issue;
mod month_with_needless_zero;
mod place_abbreviated;
mod place_without_comma;
mod weekday_against_date;

pub(super) use date_in_the_future::RULE as DAT007;
pub(super) use date_of_issue_in_digits::RULE as DAT003;
pub(super) use date_without_leading_zero::RULE as DAT001;
pub(super) use event_before_its_invitation::RULE as DAT010;
pub(super) use impossible_date::RULE as DAT006;
pub(super) use impossible_date_of_issue::RULE as DAT005;
pub(super) use month_with_needless_zero::RULE as DAT002;
pub(super) use place_abbreviated::RULE as DAT008;
pub(super) use place_without_comma::RULE as DAT004;
pub(super) use weekday_against_date::RULE as DAT009;
