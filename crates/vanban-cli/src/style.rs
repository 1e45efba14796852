//! Colours, and text that is safe on a terminal.

use anstyle::{AnsiColor, Style};

pub(crate) const TITLE: Style = Style::new().bold();
pub(crate) const LABEL: Style = AnsiColor::Cyan.on_default();
pub(crate) const DATE: Style = AnsiColor::Yellow.on_default();
pub(crate) const NUMBER: Style = AnsiColor::Green.on_default();
pub(crate) const ADDED: Style = AnsiColor::Green.on_default();
pub(crate) const REMOVED: Style = AnsiColor::Red.on_default();
pub(crate) const FAINT: Style = Style::new().dimmed();
pub(crate) const NONE: Style = Style::new();
pub(crate) const WARNING: Style = AnsiColor::Yellow.on_default().bold();
pub(crate) const ERROR: Style = AnsiColor::Red.on_default().bold();

/// `text` in `style`. Always coloured: the stream it is written to takes colours away where they are not wanted.
pub(crate) fn paint(style: Style, text: &str) -> String {
    format!("{style}{text}{style:#}")
}

/// `text` on one line, without anything that commands a terminal: a document may hold escape sequences and marks
/// that turn the direction of writing.
pub(crate) fn plain(text: &str) -> String {
    let unsafe_mark = |c: &char| matches!(c, '\u{200B}'..='\u{200F}' | '\u{2028}'..='\u{202E}' | '\u{2060}'..='\u{2069}' | '\u{FEFF}');
    let spaced = text.chars().map(|c| if c.is_whitespace() { ' ' } else { c });
    let clean: String = spaced.filter(|c| !c.is_control() && !unsafe_mark(c)).collect();
    clean.split(' ').filter(|word| !word.is_empty()).collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::plain;

    #[test]
    fn documents_cannot_command_the_terminal() {
        assert_eq!(plain("Sở \u{1b}[31mY\u{a0}tế\n\u{202E} \u{7}"), "Sở [31mY tế");
    }
}
