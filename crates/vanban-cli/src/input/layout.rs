//! How a file sets its text, in the words of the rules.

use std::sync::Arc;

use vanban_lint::layout::{self as lint, Frame, Layout};
use vanban_read::layout::{self as read, Twips};

use super::load::span;

/// The layout of a file, as the rules look at it.
pub(crate) fn layout(of: &read::Layout) -> Layout {
    let fonts: Vec<Arc<str>> = of.fonts.iter().map(|name| name.as_str().into()).collect();
    Layout {
        pages: of.pages,
        sections: of.sections.iter().map(section).collect(),
        paragraphs: of.paragraphs.iter().map(paragraph).collect(),
        runs: of.runs.iter().map(|of| run(of, &fonts)).collect(),
    }
}

fn mm(length: Twips) -> f32 {
    length.mm() as f32
}

fn points(length: Twips) -> f32 {
    length.points() as f32
}

fn section(of: &read::Section) -> lint::Section {
    let frame = of.margins.map(|margins| Frame {
        top: mm(margins.top),
        bottom: mm(margins.bottom),
        left: mm(margins.left),
        right: mm(margins.right),
        number: of.page_number.map(|number| lint::PageNumber {
            at_foot: number.at_foot,
            alignment: number.alignment.map(alignment),
            on_first: number.on_first,
        }),
    });
    lint::Section { span: span(&of.range), width: mm(of.width), height: mm(of.height), frame }
}

fn paragraph(of: &read::Paragraph) -> lint::Paragraph {
    lint::Paragraph {
        span: span(&of.range),
        in_table: of.in_table,
        alignment: of.alignment.map(alignment),
        first_line: of.first_line.map(mm),
        line: of.line.map(|line| match line {
            read::LineSpacing::Lines(parts) => lint::LineSpacing::Lines(parts as f32 / 240.0),
            read::LineSpacing::Exactly(far) => lint::LineSpacing::Points(points(far)),
            read::LineSpacing::AtLeast(far) => lint::LineSpacing::AtLeast(points(far)),
        }),
        gap: of.before.zip(of.after).map(|(before, after)| points(before) + points(after)),
    }
}

fn alignment(of: read::Alignment) -> lint::Alignment {
    match of {
        read::Alignment::Left => lint::Alignment::Left,
        read::Alignment::Centre => lint::Alignment::Centre,
        read::Alignment::Right => lint::Alignment::Right,
        read::Alignment::Justified => lint::Alignment::Justified,
    }
}

fn run(of: &read::Run, fonts: &[Arc<str>]) -> lint::Run {
    lint::Run {
        span: span(&of.range),
        font: of.look.font.and_then(|at| fonts.get(at as usize)).cloned(),
        size: of.look.size.map(points),
        bold: of.look.bold,
        italic: of.look.italic,
        colour: of.look.colour,
    }
}
