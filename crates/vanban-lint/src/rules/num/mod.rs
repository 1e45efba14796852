//! `NUM`: number and symbol.

mod blanks_in_symbol;
mod issuer_against_symbol;
mod legislative_number_without_year;
mod letter_with_type_in_symbol;
mod number_left_blank;
mod number_without_colon;
mod number_without_leading_zero;
mod party_number_in_state_order;
mod state_number_in_party_order;
mod symbol_in_wrong_letter_case;
mod symbol_lost_its_marks;
mod type_against_symbol;
mod year_in_administrative_number;

pub(super) use blanks_in_symbol::RULE as NUM002;
pub(super) use issuer_against_symbol::RULE as NUM011;
pub(super) use legislative_number_without_year::RULE as NUM005;
pub(super) use letter_with_type_in_symbol::RULE as NUM007;
pub(super) use number_left_blank::RULE as NUM012;
pub(super) use number_without_colon::RULE as NUM001;
pub(super) use number_without_leading_zero::RULE as NUM003;
pub(super) use party_number_in_state_order::RULE as NUM009;
pub(super) use state_number_in_party_order::RULE as NUM008;
pub(super) use symbol_in_wrong_letter_case::RULE as NUM010;
pub(super) use symbol_lost_its_marks::RULE as NUM013;
pub(super) use type_against_symbol::RULE as NUM006;
pub(super) use year_in_administrative_number::RULE as NUM004;
