//! `CIT`: citations.

mod year_lost;

pub(super) use year_lost::RULE as CIT001;
