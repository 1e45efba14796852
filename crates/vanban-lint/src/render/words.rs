//! Words that several forms share.

use crate::diagnostic::Lang;
use crate::report::{Counts, Report};
use crate::rule::Severity;

/// `vi` or `en`.
pub(super) fn pick<'t>(lang: Lang, vi: &'t str, en: &'t str) -> &'t str {
    match lang {
        Lang::Vi => vi,
        Lang::En => en,
    }
}

pub(super) fn severity(severity: Severity, lang: Lang) -> &'static str {
    match severity {
        Severity::Error => pick(lang, "lỗi", "error"),
        Severity::Warning => pick(lang, "lưu ý", "warning"),
        Severity::Info => pick(lang, "ghi chú", "info"),
    }
}

/// What a report comes to, in a sentence.
pub(super) fn summary(report: &Report, lang: Lang) -> String {
    let Counts { errors, warnings, infos } = report.counts();
    let files = report.files.len();
    let plural = |n: usize, one: &str| format!("{n} {one}{}", if n == 1 { "" } else { "s" });
    let mut parts = match lang {
        Lang::Vi => {
            vec![format!("{files} tệp: {errors} lỗi, {warnings} lưu ý, {infos} ghi chú")]
        }
        Lang::En => vec![format!(
            "{}: {}, {}, {infos} info",
            plural(files, "file"),
            plural(errors, "error"),
            plural(warnings, "warning")
        )],
    };
    let known: usize = report.files.iter().map(|file| file.known).sum();
    let hidden: usize = report.files.iter().map(|file| file.hidden).sum();
    let fixes = report.findings().filter(|(file, finding)| file.is_text && finding.fix.is_some()).count();
    let mut say = |n: usize, vi: &str, en: &str| {
        if n > 0 {
            parts.push(format!("{n} {}", pick(lang, vi, en)));
        }
    };
    say(known, "đã có trong danh mục nợ", "known by the baseline");
    say(
        hidden,
        "nhẹ hơn mức hiển thị (xem bằng --severity info)",
        "less severe than shown (--severity info shows them)",
    );
    say(report.stale.len(), "mục cũ trong danh mục nợ không còn đúng", "stale in the baseline");
    say(fixes, "sửa được bằng `vanban fix`", "can be mended by `vanban fix`");
    say(report.failures.len(), "tệp không kiểm tra được", "could not be checked");
    parts.join("; ")
}

/// Text on one line, without anything that commands a terminal or turns the direction of writing.
pub(super) fn plain(text: &str) -> String {
    let unsafe_mark = |c: &char| matches!(c, '\u{200B}'..='\u{200F}' | '\u{2028}'..='\u{202E}' | '\u{2060}'..='\u{2069}' | '\u{FEFF}');
    let spaced = text.chars().map(|c| if c.is_whitespace() { ' ' } else { c });
    spaced.filter(|c| !c.is_control() && !unsafe_mark(c)).collect()
}
