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
//!
//! # Features
//! Both are on by default; without them the rules alone are there.
//! - `config`: settings in [`vanban.toml`](config) and the [`baseline`].
//! - `render`: [reports](render) for terminals and for CI.
#![forbid(unsafe_code)]

#[cfg(feature = "config")]
pub mod baseline;
mod basis;
mod check;
#[cfg(feature = "config")]
pub mod config;
pub mod corpus;
mod dates;
mod diagnostic;
mod ended;
mod finding;
#[cfg(any(feature = "config", feature = "render"))]
mod fingerprint;
mod fix;
pub mod layout;
mod outline;
mod parts;
mod policy;
mod profile;
mod quotes;
#[cfg(feature = "render")]
pub mod render;
mod report;
mod rule;
mod rules;
mod signs;
mod subject;
mod wording;

pub use check::{check, check_with};
pub use corpus::{Corpus, Facts};
pub use diagnostic::{Annotation, Diagnostic, Findings, Lang, Message};
pub use finding::{Finding, Place, Related};
pub use fix::{Applicability, Edit, Fix, Fixed, apply};
pub use layout::Layout;
pub use policy::{Policy, Selector, UnknownRule};
pub use profile::Profile;
pub use report::{CheckedFile, Counts, Failure, Report, Stale, Status};
pub use rule::{Check, Family, Rule, Section, Severity};
pub use rules::{RULES, rule};
pub use subject::{Line, Subject};
