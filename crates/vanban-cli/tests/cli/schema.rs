//! The contract: what `vanban parse` prints obeys what `vanban schema` prints.

use std::collections::BTreeSet;

use serde_json::{Value, json};
use vanban::{Bound, Certainty, DecisionKind, Recurrence, Regime, RelationKind, Secrecy, TermStart, Urgency};

use crate::run::{document_names, run, run_with};

fn schema() -> Value {
    serde_json::from_str(&run(&["schema"]).fine()).expect("the schema is JSON")
}

#[test]
fn the_schema_is_a_schema() {
    let schema = schema();
    assert_eq!(schema["$schema"], "https://json-schema.org/draft/2020-12/schema");
    assert!(jsonschema::meta::is_valid(&schema));
}

#[test]
fn every_document_obeys_it() {
    let validator = jsonschema::validator_for(&schema()).expect("the schema compiles");
    let check = |name: &str, output: &str| {
        let document = serde_json::from_str(output).expect("the output is JSON");
        let errors: Vec<String> =
            validator.iter_errors(&document).map(|error| format!("{}: {error}", error.instance_path())).collect();
        assert!(errors.is_empty(), "{name}: {errors:#?}");
    };
    for name in document_names() {
        check(&name, &run(&["parse", &name, "--format", "json"]).fine());
    }
    // A text with hardly a fact in it: everything that can be null is.
    check("no facts", &run_with(b"abc", &["parse", "--format", "json"]).fine());
}

#[test]
fn it_refuses_what_is_no_document() {
    let validator = jsonschema::validator_for(&schema()).expect("the schema compiles");
    let output = run(&["parse", "04_thong-bao_ket-luan.txt", "--format", "json"]).fine();
    let document: Value = serde_json::from_str(&output).expect("the output is JSON");
    let wrong = [
        ("/schema_version", json!(2)),
        ("/letterhead/date/value", json!("17/3/2026")),
        ("/kind/regime", json!("secular")),
        ("/quality", json!(null)),
        ("/letterhead/number/span", json!({"start": 1})),
    ];
    for (pointer, value) in wrong {
        let mut changed = document.clone();
        *changed.pointer_mut(pointer).expect("the fixture has this fact") = value;
        assert!(!validator.is_valid(&changed), "{pointer}");
    }
    // The contract is additive: a key nobody knows yet is no error.
    let mut more = document;
    more["new"] = json!(1);
    assert!(validator.is_valid(&more));
}

/// The lists of the schema are those of the types.
#[test]
fn closed_lists_agree() {
    let schema = schema();
    let listed = |of: &str, field: &str| -> BTreeSet<String> {
        let of = &schema["$defs"][of];
        let list = if field.is_empty() { &of["enum"] } else { &of["properties"][field]["enum"] };
        let words = list.as_array().expect("a closed list").iter().filter_map(Value::as_str);
        words.map(str::to_owned).collect()
    };
    fn words(values: &[impl serde::Serialize]) -> BTreeSet<String> {
        serde_json::from_value(serde_json::to_value(values).expect("values have words")).expect("words are strings")
    }
    use RelationKind as R;
    let relations = words(&[
        R::LegalBasis,
        R::Implements,
        R::Guides,
        R::Details,
        R::Amends,
        R::AmendedBy,
        R::Replaces,
        R::ReplacedBy,
        R::Repeals,
        R::Suspends,
        R::Corrects,
        R::Follows,
        R::StandsFor,
        R::RespondsTo,
        R::ProposedBy,
        R::Withdraws,
        R::Attaches,
        R::IssuedWith,
    ]);
    use Recurrence as E;
    let recurrences = words(&[E::Yearly, E::Quarterly, E::Monthly, E::Weekly, E::Daily, E::Periodic, E::Regular]);
    assert_eq!(listed("relation_kind", ""), relations);
    assert_eq!(listed("assignment", "recurrence"), recurrences);
    let bounds = words(&[Bound::Before, Bound::NoLaterThan, Bound::During, Bound::At, Bound::Within, Bound::Soon]);
    assert_eq!(listed("deadline", "bound"), bounds);
    use TermStart as S;
    let starts = words(&[S::Signing, S::Effect, S::Receipt, S::Event, S::BeforeEvent, S::Unsaid]);
    assert_eq!(listed("deadline", "runs_from"), starts);
    use DecisionKind as D;
    let assent = words(&[D::Agree, D::AgreeInPrinciple, D::Permit, D::Approve, D::Acknowledge]);
    let others = words(&[D::Refuse, D::Reassign, D::Criticise]);
    assert_eq!(listed("decision", "kind"), &assent | &others);
    let regimes = words(&[Regime::Administrative, Regime::Legislative, Regime::Party]);
    assert_eq!(listed("kind", "regime"), regimes);
    use Certainty as C;
    let certainties = words(&[C::Exact, C::Unique, C::Repaired, C::Nearest, C::Guessed]);
    assert_eq!(listed("citation", "certainty"), certainties);
    let urgencies = words(&[Urgency::Urgent, Urgency::VeryUrgent, Urgency::Express]);
    assert_eq!(listed("letterhead", "urgency"), urgencies);
    let secrecies = words(&[Secrecy::Confidential, Secrecy::Secret, Secrecy::TopSecret]);
    assert_eq!(listed("letterhead", "secrecy"), secrecies);
}
