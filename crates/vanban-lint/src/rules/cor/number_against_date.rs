use std::collections::BTreeMap;

use chrono::{Datelike, NaiveDate};
use vanban::PartialDate;

use super::owns;
use crate::corpus::{Corpus, CorpusFindings, Own};
use crate::{Check, Message, Rule, Severity};

#[doc = include_str!("number_against_date.md")]
pub(crate) static RULE: Rule = Rule {
    code: "COR003",
    name: "number-against-date",
    severity: Severity::Info,
    fix: None,
    page: include_str!("number_against_date.md"),
    check: Check::Corpus(check),
};

/// A series: issuer, symbol, year, and whether the number holds the year: legislative documents count by themselves.
type Series<'c> = (&'c str, &'c str, i32, bool);

fn check(corpus: &Corpus, findings: &mut CorpusFindings) {
    let mut series: BTreeMap<Series<'_>, Vec<(u32, NaiveDate, usize, &Own)>> = BTreeMap::new();
    for (file, own) in owns(corpus) {
        let (Some(issuer), Some(serial), Some(PartialDate::Day(day))) = (&own.issuer, own.serial, own.date) else {
            continue;
        };
        // `UBND tỉnh` of which province?
        if !own.identity.local || own.identity.province.is_some() {
            let printed = own.number.split('/').nth(1).and_then(|part| part.parse::<i32>().ok());
            let key = (issuer.as_str(), own.symbol.as_str(), printed.unwrap_or(day.year()), printed.is_some());
            series.entry(key).or_default().push((serial, day, file, own));
        }
    }
    for members in series.values_mut() {
        members.sort_by_key(|(serial, day, file, _)| (*serial, *day, *file));
        for pair in members.windows(2) {
            let [(low, early, other_file, other), (high, late, file, own)] = pair else { continue };
            if low == high || early <= late {
                continue;
            }
            let (number, earlier) = (&own.number, &other.number);
            let message = Message::new(
                format!(
                    "{number} ({}) có ngày sớm hơn {earlier} ({})",
                    late.format("%d/%m/%Y"),
                    early.format("%d/%m/%Y")
                ),
                format!(
                    "{number} ({}) is dated before {earlier} ({})",
                    late.format("%d/%m/%Y"),
                    early.format("%d/%m/%Y")
                ),
            );
            let note = Message::new("số trước đó", "the number before it");
            findings.add(*file, own.span, message).note(*other_file, other.span, note);
        }
    }
}
