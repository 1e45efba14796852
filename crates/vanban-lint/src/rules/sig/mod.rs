//! `SIG`: signature.

mod authority_with_slash;
mod authority_without_point;
mod committee_signed_by_its_head_alone;
mod deputy_missing;
mod deputy_signs_by_order;
mod party_authority_with_point;
mod position_not_in_capitals;
mod signer_missing;
mod signer_name_in_capitals;
mod title_before_name;

pub(super) use authority_with_slash::RULE as SIG002;
pub(super) use authority_without_point::RULE as SIG003;
pub(super) use committee_signed_by_its_head_alone::RULE as SIG010;
pub(super) use deputy_missing::RULE as SIG005;
pub(super) use deputy_signs_by_order::RULE as SIG009;
pub(super) use party_authority_with_point::RULE as SIG004;
pub(super) use position_not_in_capitals::RULE as SIG008;
pub(super) use signer_missing::RULE as SIG001;
pub(super) use signer_name_in_capitals::RULE as SIG007;
pub(super) use title_before_name::RULE as SIG006;
