//! For people: source excerpts with the place marked.

use std::io::{self, Write};

use annotate_snippets::renderer::DecorStyle;
use annotate_snippets::{AnnotationKind, Element, Group, Level, Origin, Renderer, Snippet};

use super::{Style, words};
use crate::diagnostic::Lang;
use crate::finding::{Finding, Place};
use crate::fix::Applicability;
use crate::report::{CheckedFile, Report};
use crate::rule::Severity;

pub(super) fn write(report: &Report, style: Style<'_>, out: &mut dyn Write) -> io::Result<()> {
    let renderer = if style.colored { Renderer::styled() } else { Renderer::plain() };
    let renderer = renderer.decor_style(DecorStyle::Ascii).term_width(style.width);
    for (file, finding) in report.findings() {
        writeln!(out, "{}\n", renderer.render(&groups(file, finding, style.lang)))?;
    }
    let lang = style.lang;
    for failure in &report.failures {
        let title = format!("{}: {}", words::plain(&failure.path), words::plain(failure.message.text(lang)));
        let level = Level::ERROR.with_name(words::severity(Severity::Error, lang));
        writeln!(out, "{}\n", renderer.render(&[Group::with_title(level.primary_title(title))]))?;
    }
    for stale in &report.stale {
        let (vi, en) = ("mục cũ trong danh mục nợ không còn đúng", "stale entry of the baseline");
        let title = format!("{}: {} × {}", words::plain(&stale.path), stale.code, stale.count);
        let level = if report.strict_baseline { Level::ERROR } else { Level::NOTE };
        let level = level.with_name(words::pick(lang, vi, en));
        writeln!(out, "{}\n", renderer.render(&[Group::with_title(level.primary_title(title))]))?;
    }
    writeln!(out, "{}", words::summary(report, lang))
}

fn groups<'a>(file: &'a CheckedFile, finding: &'a Finding, lang: Lang) -> Vec<Group<'a>> {
    let level = match finding.severity {
        Severity::Error => Level::ERROR,
        Severity::Warning => Level::WARNING,
        Severity::Info => Level::INFO,
    };
    let level = level.with_name(words::severity(finding.severity, lang));
    let title = level.primary_title(words::plain(finding.message.text(lang))).id(finding.rule.code);
    let mut group = title.elements(place(&file.path, &finding.place, AnnotationKind::Primary, None));
    for related in &finding.related {
        let label = words::plain(related.message.text(lang));
        let path = related.path.as_deref().unwrap_or(&file.path);
        group = group.elements(place(path, &related.place, AnnotationKind::Context, Some(label)));
    }
    let help = finding.help.as_ref().map(|help| words::plain(help.text(lang))).or_else(|| mend(finding, lang));
    if let Some(help) = help {
        let level = Level::HELP.with_name(words::pick(lang, "cách sửa", "help"));
        group = group.element(level.message(help));
    }
    vec![group]
}

/// What the fix would do, where nothing else is said.
fn mend(finding: &Finding, lang: Lang) -> Option<String> {
    let fix = finding.fix.as_ref()?;
    let [edit] = fix.edits.as_slice() else { return None };
    let what = match (edit.span.is_empty(), edit.replacement.is_empty()) {
        (true, _) => format!("{} `{}`", words::pick(lang, "thêm", "put in"), words::plain(&edit.replacement)),
        (_, true) => words::pick(lang, "bỏ chỗ được đánh dấu", "take it out").to_owned(),
        _ => format!("{} `{}`", words::pick(lang, "viết", "write"), words::plain(&edit.replacement)),
    };
    let how = match fix.applicability {
        Applicability::Safe => words::pick(lang, " (`vanban fix` sửa được)", " (`vanban fix` does it)"),
        Applicability::Unsafe => " (`vanban fix --unsafe-fixes`)",
        Applicability::DisplayOnly => "",
    };
    Some(what + how)
}

/// A place with its lines. Letters that command a terminal are shown as blanks, byte for byte, so that places stay.
fn place<'a>(path: &str, place: &Place, kind: AnnotationKind, label: Option<String>) -> Vec<Element<'a>> {
    let safe = |c: char| {
        let keep = c == '\n' || words::plain(c.encode_utf8(&mut [0; 4])).starts_with(c);
        if keep { c.to_string() } else { " ".repeat(c.len_utf8()) }
    };
    let source: String = place.excerpt.chars().map(safe).collect();
    let (line, column) = (place.start.line as usize, place.start.column as usize);
    let mark = place.mark.range();
    let end = mark.end.min(source.len());
    let start = mark.start.min(end);
    // The library counts the column in what it is given, which is not all of a very long line.
    let whole = source.get(..start).is_some_and(|before| before.chars().count() + 1 == column);
    let snippet = Snippet::source(source).line_start(line).annotation(kind.span(start..end).label(label));
    if whole {
        return vec![snippet.path(words::plain(path)).into()];
    }
    vec![Origin::path(words::plain(path)).line(line).char_column(column).into(), snippet.into()]
}
