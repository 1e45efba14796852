//! What the issuer decides beside the tasks it gives: agrees, refuses, permits, takes note.
//!
//! | text | kind |
//! |---|---|
//! | `Đồng ý cho rút ...`, `Thống nhất với đề xuất ...`, `Nhất trí ...` | agree |
//! | `Cơ bản thống nhất với ...`, `Về cơ bản đồng ý ...` | agree in principle |
//! | `Không đồng ý ...`, `Chưa chấp thuận ...` | refuse |
//! | `Cho phép ...`, `Chấp thuận ...` | permit |
//! | `Phê duyệt Đề án ...` | approve |
//! | `Giao lại ...` | reassign |
//! | `Ghi nhận ...`, `Biểu dương ...`, `Đánh giá cao ...` | acknowledge |
//! | `Phê bình ...` | criticise |
//!
//! The words must open their sentence, perhaps behind the name of who decides; `khi được UBND tỉnh chấp thuận` and `đã
//! đồng ý` decide nothing.

mod find;

use crate::span::{Span, Spanned};

pub(crate) use find::{Verb, WORDS, find};

/// A decision (*ý kiến kết luận*).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Decision {
    /// What is decided.
    pub kind: DecisionKind,
    /// Of what, on one line: `cho rút nội dung ...`
    pub object: Spanned<String>,
    /// The documents cited in it, as places in [`Document::citations`](crate::Document::citations).
    pub citations: Vec<usize>,
    /// From the word that decides to the end of the object.
    pub span: Span,
}

/// What is decided.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize), serde(rename_all = "snake_case"))]
#[non_exhaustive]
pub enum DecisionKind {
    /// Đồng ý, thống nhất, nhất trí
    Agree,
    /// Cơ bản thống nhất
    AgreeInPrinciple,
    /// Không đồng ý, chưa chấp thuận
    Refuse,
    /// Cho phép, chấp thuận
    Permit,
    /// Phê duyệt
    Approve,
    /// Giao lại
    Reassign,
    /// Ghi nhận, biểu dương, đánh giá cao
    Acknowledge,
    /// Phê bình
    Criticise,
}
