//! The pages of the rules are true: their examples are run, and say what they must.

mod set;

use std::collections::HashSet;

use vanban::{Document, LineIndex, SourceText, Span};
use vanban_lint::corpus::File;
use vanban_lint::{
    Applicability, Check, Corpus, Facts, Finding, Layout, Place, RULES, Rule, Subject, apply, check_with,
};

/// A file of an example: its name, its text, and how it is set.
type Given = (String, String, Option<Layout>);

/// What a fenced example claims.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Claim {
    /// The rule finds something at each `⟦…⟧`, and nowhere else.
    Bad,
    /// The rule is silent.
    Good,
}

/// The fenced blocks of a page with their claims.
fn examples(page: &str) -> Vec<(Claim, String)> {
    let mut found = Vec::new();
    let mut lines = page.lines();
    while let Some(line) = lines.next() {
        let claim = match line {
            "```bad" => Claim::Bad,
            "```good" => Claim::Good,
            _ => continue,
        };
        let block: Vec<&str> = lines.by_ref().take_while(|line| *line != "```").collect();
        found.push((claim, format!("{}\n", block.join("\n"))));
    }
    found
}

/// The files of an example: one, or several behind lines `=== name`.
fn files(example: &str) -> Vec<(String, String)> {
    if !example.starts_with("=== ") {
        return vec![("example.txt".to_owned(), example.to_owned())];
    }
    let parts = example.strip_prefix("=== ").unwrap_or(example).split("\n=== ");
    parts.filter_map(|part| part.split_once('\n')).map(|(name, text)| (name.to_owned(), format!("{text}\n"))).collect()
}

/// What a rule finds in the files of an example: the file and the finding.
fn found(rule: &'static Rule, files: &[Given]) -> Vec<(usize, Finding)> {
    let sources: Vec<SourceText> =
        files.iter().map(|(_, text, _)| SourceText::new(text.as_str()).expect("short")).collect();
    let documents: Vec<Document> = sources.iter().map(Document::parse).collect();
    match rule.check {
        Check::Document(_) => {
            let mut all = Vec::new();
            for (at, (source, document)) in sources.iter().zip(&documents).enumerate() {
                let lines = LineIndex::new(source.as_str());
                let day = chrono::NaiveDate::from_ymd_opt(2026, 11, 22);
                let subject = Subject::new(source, document).as_of(day).with_layout(files[at].2.as_ref());
                let found = check_with(&subject, |other| other.code == rule.code);
                all.extend(found.into_iter().map(|found| (at, Finding::new(found, source.as_str(), &lines))));
            }
            all
        }
        Check::Corpus(_) => {
            let facts = sources.iter().zip(&documents).map(|(source, document)| Facts::of(source, document));
            let files = files.iter().zip(facts).map(|((name, ..), facts)| File { path: name.as_str().into(), facts });
            let corpus = Corpus::new(files.collect());
            let place = |file: usize, span| {
                let text = sources[file].as_str();
                Place::new(text, &LineIndex::new(text), span)
            };
            let found = corpus.check_with(|other| other.code == rule.code);
            found.into_iter().map(|found| (found.file, found.into_finding(&corpus, place))).collect()
        }
    }
}

#[test]
fn examples_are_true() {
    let mut wrong = Vec::new();
    for &rule in RULES {
        for (number, (claim, example)) in examples(rule.page).into_iter().enumerate() {
            let (texts, marks): (Vec<_>, Vec<_>) = files(&example)
                .into_iter()
                .map(|(name, text)| (name, set::read(&text)))
                .map(|(name, (text, spans, layout))| ((name, text, layout), spans))
                .unzip();
            let found = found(rule, &texts);
            let expected: Vec<(usize, Span)> = marks
                .iter()
                .enumerate()
                .flat_map(|(file, spans)| spans.iter().map(move |span| (file, *span)))
                .collect();
            let at: Vec<(usize, Span)> = found.iter().map(|(file, finding)| (*file, finding.place.span)).collect();
            if at != expected || (claim == Claim::Bad) == expected.is_empty() {
                let said = |(file, finding): &(usize, Finding)| {
                    format!(
                        "    {}:{:?} {:?} {}",
                        texts[*file].0,
                        finding.place.span,
                        finding.place.span.slice(&texts[*file].1),
                        finding.message.en
                    )
                };
                let said: Vec<String> = found.iter().map(said).collect();
                wrong.push(format!(
                    "{} example {}: expected {expected:?}, found\n{}",
                    rule.code,
                    number + 1,
                    said.join("\n")
                ));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn fixes_mend_what_they_are_for() {
    for &rule in RULES {
        let mut offered = None;
        for (_, example) in examples(rule.page).into_iter().filter(|(claim, _)| *claim == Claim::Bad) {
            for (name, marked) in files(&example) {
                let (mut text, _, layout) = set::read(&marked);
                // One round a fix that another touched; a fix that does not mend would go on for ever.
                for round in 0.. {
                    let found = found(rule, &[(name.clone(), text.clone(), layout.clone().filter(|_| round == 0))]);
                    let fixes: Vec<_> = found.iter().filter_map(|(_, finding)| finding.fix.as_ref()).collect();
                    offered = offered.max(fixes.iter().map(|fix| fix.applicability).max());
                    let fixes: Vec<_> =
                        fixes.into_iter().filter(|fix| fix.applicability > Applicability::DisplayOnly).collect();
                    if fixes.is_empty() {
                        break;
                    }
                    assert!(round < 5, "{}: the fix does not mend {text:?}", rule.code);
                    text = apply(&text, &fixes).text;
                }
            }
        }
        assert_eq!(offered, rule.fix, "{}: what the rule offers and what its examples show", rule.code);
    }
}

#[test]
fn pages_are_complete() {
    const SECTIONS: [&str; 5] = ["Why", "Basis", "Examples", "Fix safety", "Limits"];
    for &rule in RULES {
        let headings: Vec<&str> = rule.sections().map(|section| section.heading).collect();
        for needed in &SECTIONS[..3] {
            assert!(headings.contains(needed), "{}: no section {needed}", rule.code);
        }
        assert!(headings.iter().all(|heading| SECTIONS.contains(heading)), "{}: {headings:?}", rule.code);
        assert_eq!(headings.contains(&"Fix safety"), rule.fix.is_some(), "{}: fix and its safety", rule.code);
        assert_eq!(rule.page.lines().next(), Some(format!("# {}", rule.name).as_str()), "{}", rule.code);
        let (vi, en) = rule.summary();
        for summary in [vi, en] {
            assert!(summary.ends_with('.') && !summary.starts_with('#'), "{}: {summary}", rule.code);
        }
        let claims: HashSet<bool> = examples(rule.page).iter().map(|(claim, _)| *claim == Claim::Bad).collect();
        assert_eq!(claims.len(), 2, "{}: a bad and a good example", rule.code);
    }
}

#[test]
fn names_and_codes_are_in_order() {
    let codes: Vec<&str> = RULES.iter().map(|rule| rule.code).collect();
    let family = |code: &str| RULES.iter().find(|rule| rule.code == code).and_then(|rule| rule.family());
    assert!(codes.is_sorted_by_key(|code| (family(code), *code)), "{codes:?}");
    let names: HashSet<&str> = RULES.iter().map(|rule| rule.name).collect();
    assert_eq!(names.len(), RULES.len(), "two rules of one name");
    for &rule in RULES {
        assert!(rule.family().is_some() && rule.code.len() == 6, "{}", rule.code);
        let kebab = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-';
        assert!(rule.name.chars().all(kebab), "{}", rule.name);
        assert_eq!(vanban_lint::rule(rule.code).map(|found| found.name), Some(rule.name));
    }
    assert!(codes.windows(2).all(|pair| pair[0] != pair[1]), "a code used twice");
}
