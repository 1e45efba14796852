//! `NUM`: number and symbol.

mod number_without_leading_zero;

pub(super) use number_without_leading_zero::RULE as NUM003;
