//! Opinions on Vietnamese official documents: what is wrong with their form and content, by which law, and how to mend
//! it.
//!
//! ```
//! use vanban::{Document, SourceText};
//! use vanban_lint::{Subject, check};
//!
//! let text = "SỞ Y TẾ\n\nSố: 5/QĐ-SYT\n\nCao Bằng, ngày 05 tháng 3 năm 2026\n\nQUYẾT ĐỊNH\nVề việc kiện toàn tổ công tác\n";
//! let source = SourceText::new(text)?;
//! let document = Document::parse(&source);
//! let found = check(&Subject::new(&source, &document));
//! assert!(found.iter().any(|diagnostic| diagnostic.rule.name == "number-without-leading-zero"));
//! # Ok::<(), vanban::SourceError>(())
//! ```
//!
//! A [`Rule`] looks at one document or at a whole [`Corpus`]; all of them are in [`RULES`]. A document is judged by the
//! rules of its own day and regime: see [`Profile`]. What a rule finds is a [`Diagnostic`]; how severe it is in the end
//! is policy and belongs to whoever runs the check.
//!
//! Like the core, this crate reads no files, no clock and no network, and it never changes a text: a [`Fix`] says what
//! could be changed.
#![forbid(unsafe_code)]

mod check;
pub mod corpus;
mod diagnostic;
mod finding;
mod fix;
mod profile;
mod rule;
mod rules;
mod subject;

pub use check::{check, check_with};
pub use corpus::{Corpus, Facts};
pub use diagnostic::{Annotation, Diagnostic, Findings, Message};
pub use finding::{Finding, Place, Related};
pub use fix::{Applicability, Edit, Fix, Fixed, apply};
pub use profile::Profile;
pub use rule::{Check, Family, Rule, Section, Severity};
pub use rules::{RULES, rule};
pub use subject::{Line, Subject};
