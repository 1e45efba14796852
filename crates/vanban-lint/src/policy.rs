//! Which rules run, and how severe what they find is: policy, never in a rule.

use std::fmt;
use std::str::FromStr;

use crate::rule::{Family, Rule, Severity};
use crate::rules::{self, RULES};

/// Rules by name: `ALL`, a family (`CIT`), a code (`CIT002`) or a rule's name.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Selector {
    /// Every rule.
    All,
    /// The rules of a family.
    Family(Family),
    /// One rule, by its place in [`RULES`].
    Rule(usize),
}

/// A name that no rule and no family has.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct UnknownRule {
    /// The name.
    pub name: String,
}

impl fmt::Display for UnknownRule {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "there is no rule or family `{}`", self.name)
    }
}

impl std::error::Error for UnknownRule {}

impl Selector {
    /// How exact it is; families differ in order alone.
    const fn rank(self) -> u8 {
        match self {
            Selector::All => 0,
            Selector::Family(_) => 1,
            Selector::Rule(_) => 2,
        }
    }

    /// It names the rule at this place.
    fn matches(self, at: usize) -> bool {
        match self {
            Selector::All => true,
            Selector::Family(family) => RULES[at].family() == Some(family),
            Selector::Rule(rule) => rule == at,
        }
    }
}

impl FromStr for Selector {
    type Err = UnknownRule;

    fn from_str(name: &str) -> Result<Self, UnknownRule> {
        if name.eq_ignore_ascii_case("all") {
            return Ok(Selector::All);
        }
        if let Some(family) = Family::ALL.into_iter().find(|family| name.eq_ignore_ascii_case(family.prefix())) {
            return Ok(Selector::Family(family));
        }
        let wanted = rules::rule(name).ok_or_else(|| UnknownRule { name: name.to_owned() })?;
        let at = RULES.iter().position(|rule| rule.code == wanted.code);
        at.map(Selector::Rule).ok_or_else(|| UnknownRule { name: name.to_owned() })
    }
}

impl fmt::Display for Selector {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(match self {
            Selector::All => "ALL",
            Selector::Family(family) => family.prefix(),
            Selector::Rule(at) => RULES[*at].code,
        })
    }
}

/// For each rule of [`RULES`] the severity of its findings; `None` where it does not run.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Policy(Vec<Option<Severity>>);

impl Default for Policy {
    /// Every rule, as severe as it proposes.
    fn default() -> Self {
        Policy(RULES.iter().map(|rule| Some(rule.severity)).collect())
    }
}

impl Policy {
    /// The rules that are selected and not ignored. The more exact of two names wins: `--select CIT002 --ignore CIT`
    /// runs `CIT002`; of two alike, to ignore wins.
    pub fn new(select: &[Selector], ignore: &[Selector], severities: &[(Selector, Option<Severity>)]) -> Self {
        let none = Policy(vec![None; RULES.len()]);
        none.with(select, ignore, severities)
    }

    /// The same where somebody nearer selects and ignores too: for the rules that he names his word holds.
    #[must_use]
    pub fn with(
        mut self,
        select: &[Selector],
        ignore: &[Selector],
        severities: &[(Selector, Option<Severity>)],
    ) -> Self {
        let exactness = |list: &[Selector], at: usize| list.iter().filter(|s| s.matches(at)).map(|s| s.rank()).max();
        for (at, runs) in self.0.iter_mut().enumerate() {
            match (exactness(select, at), exactness(ignore, at)) {
                (selected, Some(ignored)) if selected.is_none_or(|selected| ignored >= selected) => *runs = None,
                (Some(_), _) if runs.is_none() => *runs = Some(RULES[at].severity),
                _ => {}
            }
            // What is said later is said by somebody nearer; of one voice the more exact word holds.
            let said = severities.iter().filter(|(selector, _)| selector.matches(at));
            if let Some((_, severity)) = said.max_by_key(|(selector, _)| selector.rank())
                && runs.is_some()
            {
                *runs = *severity;
            }
        }
        self
    }

    /// The severity of what a rule finds; `None` where it does not run.
    pub fn severity(&self, rule: &Rule) -> Option<Severity> {
        let at = RULES.iter().position(|other| std::ptr::eq(*other, rule))?;
        self.0.get(at).copied().flatten()
    }

    /// The rule runs.
    pub fn wants(&self, rule: &Rule) -> bool {
        self.severity(rule).is_some()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn policy(select: &[&str], ignore: &[&str], severities: &[(&str, Option<Severity>)]) -> Policy {
        let read = |name: &&str| name.parse::<Selector>().unwrap_or_else(|e| panic!("{e}"));
        let severities: Vec<_> = severities.iter().map(|(name, severity)| (read(name), *severity)).collect();
        Policy::new(
            &select.iter().map(read).collect::<Vec<_>>(),
            &ignore.iter().map(read).collect::<Vec<_>>(),
            &severities,
        )
    }

    fn wants(policy: &Policy, code: &str) -> bool {
        rules::rule(code).is_some_and(|rule| policy.wants(rule))
    }

    #[test]
    fn the_more_exact_name_wins() {
        let some = policy(&["ALL"], &["CIT"], &[]);
        assert!(wants(&some, "NUM003") && !wants(&some, "CIT001"));
        assert!(wants(&policy(&["ALL", "CIT001"], &["CIT"], &[]), "CIT001"));
        assert!(!wants(&policy(&["CIT"], &["CIT"], &[]), "CIT001"));
        assert!(!wants(&policy(&["cit"], &[], &[]), "NUM003"));
        assert!(wants(&policy(&["number-without-leading-zero"], &[], &[]), "NUM003"));
        assert!("XYZ999".parse::<Selector>().is_err());
    }

    #[test]
    fn the_nearer_voice_wins() {
        let near = policy(&["NUM003"], &[], &[]).with(&[], &[Selector::Family(Family::Number)], &[]);
        assert!(!wants(&near, "NUM003"));
        assert!(wants(&near.with(&[Selector::All], &[], &[]), "NUM003"));
    }

    #[test]
    fn severities_are_policy() {
        let changed = policy(&["ALL"], &[], &[("NUM", Some(Severity::Error)), ("CIT001", None)]);
        let number = rules::rule("NUM003").map(|rule| changed.severity(rule));
        assert_eq!(number, Some(Some(Severity::Error)));
        assert!(!wants(&changed, "CIT001"));
    }
}
