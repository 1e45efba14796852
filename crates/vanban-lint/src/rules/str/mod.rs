//! `STR`: articles, points, the basis of a decision.

mod appendix_never_mentioned;
mod appendix_number_not_roman;
mod article_label_misspelt;
mod article_number_out_of_order;
mod body_without_end_mark;
mod chapter_number_not_roman;
mod clause_label_misspelt;
mod clause_number_out_of_order;
mod enacting_words_missing;
mod enacting_words_misspelt;
mod ground_without_semicolon;
mod last_ground_without_full_stop;
mod point_label_misspelt;
mod point_letter_out_of_order;
mod two_grounds_on_one_line;

pub(super) use appendix_never_mentioned::RULE as STR014;
pub(super) use appendix_number_not_roman::RULE as STR015;
pub(super) use article_label_misspelt::RULE as STR006;
pub(super) use article_number_out_of_order::RULE as STR007;
pub(super) use body_without_end_mark::RULE as STR012;
pub(super) use chapter_number_not_roman::RULE as STR013;
pub(super) use clause_label_misspelt::RULE as STR010;
pub(super) use clause_number_out_of_order::RULE as STR008;
pub(super) use enacting_words_missing::RULE as STR005;
pub(super) use enacting_words_misspelt::RULE as STR004;
pub(super) use ground_without_semicolon::RULE as STR001;
pub(super) use last_ground_without_full_stop::RULE as STR002;
pub(super) use point_label_misspelt::RULE as STR011;
pub(super) use point_letter_out_of_order::RULE as STR009;
pub(super) use two_grounds_on_one_line::RULE as STR003;
