//! The units of the text: articles, points, bullets.

use std::ops::Range;

use super::{OutlineItem, OutlineLevel, Reading};
use crate::kind::Regime;
use crate::layout::{MarkerKind, terminal};
use crate::provision::ProvisionLevel as L;

/// A title is at most this long; longer first lines are text.
const MAX_TITLE: usize = 240;

/// The outline of the paragraphs `body`.
pub(super) fn outline(reading: &Reading<'_>, body: Range<usize>, regime: Regime) -> Vec<OutlineItem> {
    let normative = regime == Regime::Legislative;
    let mut items = Vec::new();
    let mut inside_article = false;
    for paragraph in &reading.layout.paragraphs[body] {
        let Some(marker) = paragraph.marker else { continue };
        let whole = reading.layout.text(paragraph);
        let text = &reading.flow()[paragraph.body()];
        inside_article = match marker.kind {
            MarkerKind::Article => true,
            MarkerKind::Chapter | MarkerKind::Part | MarkerKind::Appendix => false,
            _ => inside_article,
        };
        let level = level(marker.kind, normative && inside_article);
        let bullet = level == OutlineLevel::Bullet;
        let heading =
            !bullet && text.len() <= MAX_TITLE && (!terminal(text) || text.ends_with(':')) && !text.is_empty();
        items.push(OutlineItem {
            level,
            label: if bullet { String::new() } else { marker.label(whole).to_owned() },
            title: heading.then(|| text.trim_end_matches(':').to_owned()),
            span: reading.paragraph_span(paragraph),
        });
    }
    items
}

fn level(kind: MarkerKind, provisions: bool) -> OutlineLevel {
    match kind {
        MarkerKind::Appendix => OutlineLevel::Provision(L::Appendix),
        MarkerKind::Part => OutlineLevel::Provision(L::Part),
        MarkerKind::Chapter => OutlineLevel::Provision(L::Chapter),
        MarkerKind::Section => OutlineLevel::Provision(L::Section),
        MarkerKind::Article => OutlineLevel::Provision(L::Article),
        MarkerKind::Roman => OutlineLevel::Roman,
        MarkerKind::Number(1) if provisions => OutlineLevel::Provision(L::Clause),
        MarkerKind::Letter if provisions => OutlineLevel::Provision(L::Point),
        MarkerKind::Number(_) => OutlineLevel::Number,
        MarkerKind::Letter | MarkerKind::SmallRoman => OutlineLevel::Letter,
        MarkerKind::Dash | MarkerKind::Plus => OutlineLevel::Bullet,
    }
}
