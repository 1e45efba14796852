//! The rules: one `.rs` and one `.md` each, a folder a family.

mod cit;
mod cor;
mod num;

use crate::rule::Rule;

/// Every rule, in the order of their codes.
pub const RULES: &[&Rule] = &[
    &num::NUM003,
    &cit::CIT001,
    &cit::CIT002,
    &cit::CIT003,
    &cit::CIT004,
    &cit::CIT005,
    &cit::CIT006,
    &cit::CIT007,
    &cit::CIT008,
    &cit::CIT009,
    &cit::CIT010,
    &cit::CIT011,
    &cit::CIT012,
    &cit::CIT013,
    &cit::CIT014,
    &cit::CIT015,
    &cit::CIT016,
    &cit::CIT017,
    &cit::CIT018,
    &cor::COR001,
];

/// The rule with a code or a name: `NUM003`, `number-without-leading-zero`.
pub fn rule(code_or_name: &str) -> Option<&'static Rule> {
    RULES.iter().copied().find(|rule| rule.code.eq_ignore_ascii_case(code_or_name) || rule.name == code_or_name)
}
