//! What the issuer agrees to, refuses, permits.

use vanban::Decision;

use super::table::{Column, Table};
use crate::messages::{Label, Lang, Term};
use crate::style::{NONE, TITLE};

pub(crate) fn table(decisions: &[Decision], lang: Lang) -> (Label, Table<3>) {
    let column = |label, share, style| Column::new(label, lang, share, style);
    let mut table = Table::new([Column::ROW, column(Label::Opinion, 2, TITLE), column(Label::Object, 9, NONE)]);
    for (i, decision) in decisions.iter().enumerate() {
        table.push([(i + 1).to_string(), decision.kind.term(lang), decision.object.value.clone()]);
    }
    (Label::Decisions, table)
}
