//! `HDR`: parts of the document and its head.

mod issuer_missing;
mod letter_prints_its_type;
mod letter_subject_without_v_v;
mod motto_missing;
mod motto_misspelt;
mod national_name_missing;
mod national_name_misspelt;
mod national_name_on_party_document;
mod number_missing;
mod party_title_missing;
mod place_and_date_missing;
mod secrecy_mark;
mod subject_ends_with_full_stop;
mod subject_in_capitals;
mod subject_missing;
mod type_name_missing;

pub(super) use issuer_missing::RULE as HDR007;
pub(super) use letter_prints_its_type::RULE as HDR015;
pub(super) use letter_subject_without_v_v::RULE as HDR014;
pub(super) use motto_missing::RULE as HDR003;
pub(super) use motto_misspelt::RULE as HDR004;
pub(super) use national_name_missing::RULE as HDR001;
pub(super) use national_name_misspelt::RULE as HDR002;
pub(super) use national_name_on_party_document::RULE as HDR006;
pub(super) use number_missing::RULE as HDR008;
pub(super) use party_title_missing::RULE as HDR005;
pub(super) use place_and_date_missing::RULE as HDR009;
pub(super) use secrecy_mark::RULE as HDR016;
pub(super) use subject_ends_with_full_stop::RULE as HDR013;
pub(super) use subject_in_capitals::RULE as HDR012;
pub(super) use subject_missing::RULE as HDR011;
pub(super) use type_name_missing::RULE as HDR010;
