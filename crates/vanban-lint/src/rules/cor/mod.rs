//! `COR`: what the documents of a corpus say of each other.

mod document_with_two_dates;

pub(super) use document_with_two_dates::RULE as COR001;
