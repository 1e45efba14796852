//! The rules: one `.rs` and one `.md` each, a folder a family.

mod cit;
mod cor;
mod num;

use crate::rule::Rule;

/// Every rule, in the order of their codes.
pub const RULES: &[&Rule] = &[&num::NUM003, &cit::CIT001, &cor::COR001];

/// The rule with a code or a name: `NUM003`, `number-without-leading-zero`.
pub fn rule(code_or_name: &str) -> Option<&'static Rule> {
    RULES.iter().copied().find(|rule| rule.code.eq_ignore_ascii_case(code_or_name) || rule.name == code_or_name)
}
