//! `RCP`: addressees and recipients.

mod addressee_on_decision;
mod addressee_without_colon;
mod archive_missing;
mod archive_not_last;
mod archive_unit_against_symbol;
mod archive_without_colon;
mod first_recipient_not_as_named;
mod letter_without_addressee;
mod recipient_without_semicolon;
mod recipients_label_misspelt;
mod recipients_missing;
mod recipients_without_full_stop;
mod state_archive_on_party_document;

pub(super) use addressee_on_decision::RULE as RCP003;
pub(super) use addressee_without_colon::RULE as RCP002;
pub(super) use archive_missing::RULE as RCP009;
pub(super) use archive_not_last::RULE as RCP011;
pub(super) use archive_unit_against_symbol::RULE as RCP012;
pub(super) use archive_without_colon::RULE as RCP010;
pub(super) use first_recipient_not_as_named::RULE as RCP006;
pub(super) use letter_without_addressee::RULE as RCP001;
pub(super) use recipient_without_semicolon::RULE as RCP007;
pub(super) use recipients_label_misspelt::RULE as RCP005;
pub(super) use recipients_missing::RULE as RCP004;
pub(super) use recipients_without_full_stop::RULE as RCP008;
pub(super) use state_archive_on_party_document::RULE as RCP013;
