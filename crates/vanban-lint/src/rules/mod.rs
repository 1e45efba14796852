//! The rules: one `.rs` and one `.md` each, a folder a family.

mod agy;
mod cit;
mod cor;
mod everywhere;
mod num;
mod tsk;
mod txt;

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
    &agy::AGY001,
    &agy::AGY002,
    &agy::AGY003,
    &agy::AGY004,
    &agy::AGY005,
    &agy::AGY006,
    &tsk::TSK001,
    &tsk::TSK002,
    &tsk::TSK003,
    &tsk::TSK004,
    &tsk::TSK005,
    &tsk::TSK006,
    &tsk::TSK007,
    &tsk::TSK008,
    &tsk::TSK009,
    &tsk::TSK010,
    &txt::TXT001,
    &txt::TXT002,
    &txt::TXT003,
    &txt::TXT004,
    &txt::TXT005,
    &txt::TXT006,
    &txt::TXT007,
    &txt::TXT008,
    &txt::TXT009,
    &txt::TXT010,
    &txt::TXT011,
    &txt::TXT012,
    &txt::TXT013,
    &txt::TXT014,
    &cor::COR001,
    &cor::COR002,
    &cor::COR003,
    &cor::COR004,
    &cor::COR005,
    &cor::COR006,
    &cor::COR007,
    &cor::COR008,
    &cor::COR009,
    &cor::COR010,
    &cor::COR011,
    &cor::COR012,
];

/// The rule with a code or a name: `NUM003`, `number-without-leading-zero`.
pub fn rule(code_or_name: &str) -> Option<&'static Rule> {
    RULES.iter().copied().find(|rule| rule.code.eq_ignore_ascii_case(code_or_name) || rule.name == code_or_name)
}
