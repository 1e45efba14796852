//! Making fixes until nothing is left that can be made.

use vanban::{Document, SourceText};
use vanban_lint::{Applicability, Policy, Subject, apply, check_with};

use crate::error::Error;

/// A text after every fix that was asked for.
pub(crate) struct Mended {
    pub(crate) text: String,
    /// How many fixes were made.
    pub(crate) count: usize,
}

/// A fix may make room for another; one that keeps finding something to do is stopped here.
const MOST_ROUNDS: usize = 10;

/// Mends a text with the fixes that can be trusted at least so far.
pub(crate) fn mend(
    text: String,
    policy: &Policy,
    as_of: Option<chrono::NaiveDate>,
    least: Applicability,
) -> Result<Mended, Error> {
    let mut mended = Mended { text, count: 0 };
    for _ in 0..MOST_ROUNDS {
        let bytes = mended.text.len() as u64;
        let source = SourceText::new(std::mem::take(&mut mended.text)).map_err(|_| Error::TooLarge { bytes })?;
        let document = Document::parse(&source);
        let subject = Subject::new(&source, &document).as_of(as_of);
        let found = check_with(&subject, |rule| rule.fix.is_some() && policy.wants(rule));
        let fixes: Vec<_> =
            found.iter().filter_map(|found| found.fix.as_ref()).filter(|fix| fix.applicability >= least).collect();
        let fixed = apply(source.as_str(), &fixes);
        mended.text = fixed.text;
        mended.count += fixed.applied;
        if fixed.applied == 0 {
            break;
        }
    }
    Ok(mended)
}
