//! Task assignments (*giao nhiệm vụ*): who must do what, with whom, by when, reporting to whom.
//!
//! The unit is the lowest list item that tells somebody to do something; in a running paragraph it is the sentence.
//! Who must do it stands in the sentence (`Giao Sở Y tế chủ trì ...`), before its colon (`2. Công an tỉnh: chỉ đạo
//! ...`), in the heading above (`1. Sở Y tế`) or in the lead-in (`... yêu cầu Sở Y tế thực hiện:`).
//!
//! No tasks: formulas that only say that the document is to be carried out, reports of what was done, headings, and
//! the general duties of laws and decrees.

mod clause;
mod condition;
mod cues;
mod find;
mod plan;
mod product;
mod table;
mod unit;
mod wording;

use crate::deadline::{Deadline, Recurrence};
use crate::span::{Span, Spanned};

pub(crate) use cues::{Cue, Cues};
pub(crate) use find::{Source, find};
pub(crate) use unit::sentences;

/// One task.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Assignment {
    /// The labels of the points it stands in, outermost first: `II.3.b`. Dashes have no label.
    pub section: Option<String>,
    /// What is to be done, on one line.
    pub action: Spanned<String>,
    /// Who must do it, as the document names them.
    pub leads: Vec<Spanned<String>>,
    /// With whom (*phối hợp với*).
    pub coordinators: Vec<Spanned<String>>,
    /// Under which condition: `nếu có khó khăn, vướng mắc`.
    pub condition: Option<Spanned<String>>,
    /// What is to be made (*sản phẩm*): `kế hoạch`, `danh sách`, `03 bộ tài liệu`.
    pub products: Vec<Spanned<String>>,
    /// A word that says how pressing it is: `khẩn trương`, `ưu tiên`.
    pub priority: Option<Spanned<String>>,
    /// The documents cited in it, as places in [`Document::citations`](crate::Document::citations).
    pub citations: Vec<usize>,
    /// By when.
    pub deadline: Option<Deadline>,
    /// How often.
    pub recurrence: Option<Recurrence>,
    /// To whom the result is reported, submitted or sent.
    pub report_to: Vec<Spanned<String>>,
    /// The whole unit.
    pub span: Span,
}
