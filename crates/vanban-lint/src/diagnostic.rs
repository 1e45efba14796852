//! What a rule says of a place.

use std::borrow::Cow;

use vanban::Span;

use crate::fix::{Applicability, Edit, Fix};
use crate::rule::Rule;

/// A defect and its place in the source.
#[derive(Debug, Clone)]
pub struct Diagnostic {
    /// The rule that found it.
    pub rule: &'static Rule,
    /// The defect in one phrase, without a full stop.
    pub message: Message,
    /// Where it is; empty at the place where something is missing.
    pub span: Span,
    /// Other places that explain it.
    pub annotations: Vec<Annotation>,
    /// What to do.
    pub help: Option<Message>,
    /// What would mend it.
    pub fix: Option<Fix>,
}

/// Another place that explains a defect.
#[derive(Debug, Clone)]
pub struct Annotation {
    /// Where.
    pub span: Span,
    /// What is there: `the other date`.
    pub message: Message,
}

/// A phrase in both languages.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct Message {
    /// Vietnamese.
    pub vi: Cow<'static, str>,
    /// English, with Vietnamese terms as they are.
    pub en: Cow<'static, str>,
}

impl Message {
    /// A phrase in Vietnamese and English.
    pub fn new(vi: impl Into<Cow<'static, str>>, en: impl Into<Cow<'static, str>>) -> Self {
        Message { vi: vi.into(), en: en.into() }
    }
}

/// A language of messages.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Lang {
    /// Tiếng Việt
    Vi,
    /// English
    En,
}

impl Message {
    /// The phrase in one of them.
    pub fn text(&self, lang: Lang) -> &str {
        match lang {
            Lang::Vi => &self.vi,
            Lang::En => &self.en,
        }
    }
}

/// Where a rule puts what it finds.
#[derive(Debug)]
pub struct Findings {
    rule: &'static Rule,
    list: Vec<Diagnostic>,
}

impl Findings {
    pub(crate) fn new(rule: &'static Rule) -> Self {
        Findings { rule, list: Vec::new() }
    }

    /// A defect at a place. What explains or mends it can be added to what is returned.
    pub fn add(&mut self, span: Span, message: Message) -> &mut Diagnostic {
        let diagnostic = Diagnostic { rule: self.rule, message, span, annotations: Vec::new(), help: None, fix: None };
        let at = self.list.len();
        self.list.push(diagnostic);
        &mut self.list[at]
    }

    pub(crate) fn into_list(self) -> Vec<Diagnostic> {
        self.list
    }
}

impl Diagnostic {
    /// Adds another place that explains the defect.
    pub fn note(&mut self, span: Span, message: Message) -> &mut Self {
        self.annotations.push(Annotation { span, message });
        self
    }

    /// Says what to do.
    pub fn help(&mut self, help: Message) -> &mut Self {
        self.help = Some(help);
        self
    }

    /// Offers one replacement as a fix.
    pub fn replace(&mut self, span: Span, replacement: impl Into<String>, applicability: Applicability) -> &mut Self {
        self.fix = Some(Fix { edits: vec![Edit { span, replacement: replacement.into() }], applicability });
        self
    }

    /// Offers a fix of several replacements, which are made together or not at all.
    pub fn fix(&mut self, fix: Fix) -> &mut Self {
        self.fix = Some(fix);
        self
    }
}
