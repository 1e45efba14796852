//! The rules: one `.rs` and one `.md` each, a folder a family.

mod cit;
mod cor;
mod dat;
mod hdr;
mod num;
mod rcp;
mod sig;
mod str;

use crate::rule::Rule;

/// Every rule, in the order of their codes.
pub const RULES: &[&Rule] = &[
    &hdr::HDR001,
    &hdr::HDR002,
    &hdr::HDR003,
    &hdr::HDR004,
    &hdr::HDR005,
    &hdr::HDR006,
    &hdr::HDR007,
    &hdr::HDR008,
    &hdr::HDR009,
    &hdr::HDR010,
    &hdr::HDR011,
    &hdr::HDR012,
    &hdr::HDR013,
    &hdr::HDR014,
    &hdr::HDR015,
    &hdr::HDR016,
    &num::NUM001,
    &num::NUM002,
    &num::NUM003,
    &num::NUM004,
    &num::NUM005,
    &num::NUM006,
    &num::NUM007,
    &num::NUM008,
    &num::NUM009,
    &num::NUM010,
    &num::NUM011,
    &num::NUM012,
    &num::NUM013,
    &dat::DAT001,
    &dat::DAT002,
    &dat::DAT003,
    &dat::DAT004,
    &dat::DAT005,
    &dat::DAT006,
    &dat::DAT007,
    &dat::DAT008,
    &dat::DAT009,
    &dat::DAT010,
    &str::STR001,
    &str::STR002,
    &str::STR003,
    &str::STR004,
    &str::STR005,
    &str::STR006,
    &str::STR007,
    &str::STR008,
    &str::STR009,
    &str::STR010,
    &str::STR011,
    &str::STR012,
    &str::STR013,
    &str::STR014,
    &str::STR015,
    &cit::CIT001,
    &rcp::RCP001,
    &rcp::RCP002,
    &rcp::RCP003,
    &rcp::RCP004,
    &rcp::RCP005,
    &rcp::RCP006,
    &rcp::RCP007,
    &rcp::RCP008,
    &rcp::RCP009,
    &rcp::RCP010,
    &rcp::RCP011,
    &rcp::RCP012,
    &rcp::RCP013,
    &sig::SIG001,
    &sig::SIG002,
    &sig::SIG003,
    &sig::SIG004,
    &sig::SIG005,
    &sig::SIG006,
    &sig::SIG007,
    &sig::SIG008,
    &sig::SIG009,
    &sig::SIG010,
    &cor::COR001,
];

/// The rule with a code or a name: `NUM003`, `number-without-leading-zero`.
pub fn rule(code_or_name: &str) -> Option<&'static Rule> {
    RULES.iter().copied().find(|rule| rule.code.eq_ignore_ascii_case(code_or_name) || rule.name == code_or_name)
}
