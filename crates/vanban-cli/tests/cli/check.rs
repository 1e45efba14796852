//! `vanban check`, `fix`, `rules`, `explain` and `config` as a clerk and a CI use them.

use std::fs;
use std::path::{Path, PathBuf};

use serde_json::Value;

use crate::run::{Run, run, run_in, run_with, scratch, vanban};

/// A decision whose number lacks its zero, which is the first character of line 4, column 5.
const BAD: &str = "UBND TỈNH CAO BẰNG\nSỞ Y TẾ\n\nSố: 5/QĐ-SYT\n\nCao Bằng, ngày 05 tháng 3 năm 2026\n";
const GOOD: &str = "UBND TỈNH CAO BẰNG\nSỞ Y TẾ\n\nSố: 05/QĐ-SYT\n\nCao Bằng, ngày 05 tháng 3 năm 2026\n";

/// A folder with files.
fn folder(test: &str, files: &[(&str, &str)]) -> PathBuf {
    let folder = scratch(test);
    for (name, text) in files {
        let path = folder.join(name);
        fs::create_dir_all(path.parent().expect("inside the folder")).expect("a folder");
        fs::write(path, text).expect("a file");
    }
    folder
}

/// One rule, so that rules to come change nothing here.
fn check(folder: &Path, arguments: &[&str]) -> Run {
    let one = ["check", "--select", "NUM003"];
    run_in(folder, &[&one[..], arguments].concat())
}

fn json(run: &Run) -> Value {
    serde_json::from_str(&run.stdout).unwrap_or_else(|error| panic!("{error}: {}{}", run.stdout, run.stderr))
}

#[test]
fn a_page_for_people() {
    let folder = folder("check_page", &[("a.txt", BAD), ("b.txt", GOOD)]);
    let found = check(&folder, &[]);
    assert_eq!((found.status, found.stderr.as_str()), (Some(1), ""));
    insta::assert_snapshot!("check_en", found.stdout);
    insta::assert_snapshot!("check_vi", check(&folder, &["--lang", "vi"]).stdout);
    assert_eq!(check(&folder, &["b.txt"]).fine(), "1 file: 0 errors, 0 warnings, 0 info\n");
}

#[test]
fn every_form_names_the_same_place() {
    let folder = folder("check_forms", &[("có dấu.txt", BAD)]);
    let report = |format: &str| {
        let report = check(&folder, &["--format", format]);
        assert_eq!((report.status, report.stderr.as_str()), (Some(1), ""), "{format}");
        report
    };
    let all = json(&report("json"));
    let finding = &all["files"][0]["findings"][0];
    assert_eq!((&finding["start"]["line"], &finding["start"]["column"]), (&4.into(), &5.into()));
    assert_eq!((&finding["text"], &finding["code"], &all["status"]), (&"5".into(), &"NUM003".into(), &1.into()));
    let at = finding["span"]["start"].as_u64().expect("a number") as usize;
    assert_eq!(&BAD[at..=at], "5");
    let line: Value = serde_json::from_str(report("jsonl").stdout.trim_end()).expect("one line");
    assert_eq!((&line["path"], &line["start"]), (&"có dấu.txt".into(), &finding["start"]));
    let sarif = json(&report("sarif"));
    let result = &sarif["runs"][0]["results"][0];
    let place = &result["locations"][0]["physicalLocation"];
    assert_eq!(place["artifactLocation"]["uri"], "c%C3%B3%20d%E1%BA%A5u.txt");
    assert_eq!((&place["region"]["startLine"], &place["region"]["startColumn"]), (&4.into(), &5.into()));
    assert_eq!(
        (&place["region"]["endColumn"], &sarif["runs"][0]["columnKind"]),
        (&6.into(), &"unicodeCodePoints".into())
    );
    let index = result["ruleIndex"].as_u64().expect("a number") as usize;
    assert_eq!(sarif["runs"][0]["tool"]["driver"]["rules"][index]["id"], "NUM003");
    let gitlab = json(&report("gitlab"));
    assert_eq!(gitlab[0]["location"]["lines"]["begin"], 4);
    let github = report("github").stdout;
    assert!(
        github.starts_with("::warning file=có dấu.txt,line=4,endLine=4,col=5,endColumn=6,title=NUM003 "),
        "{github}"
    );
    let junit = report("junit").stdout;
    assert!(junit.contains("<testcase name=\"NUM003 4:5\" classname=\"number-without-leading-zero\">"), "{junit}");
    assert!(junit.contains("tests=\"1\" failures=\"1\" errors=\"0\""), "{junit}");
    assert!(report("markdown").stdout.contains("| có dấu.txt:4:5 | warning | NUM003 "));
}

#[test]
fn the_exit_status_agrees_with_the_report() {
    let folder = folder("check_status", &[("a.txt", BAD)]);
    let status = |arguments: &[&str]| check(&folder, arguments).status;
    assert_eq!(status(&["--fail-on", "error"]), Some(0));
    assert_eq!(status(&["--fail-on", "info"]), Some(1));
    assert_eq!(status(&["--fail-on", "never"]), Some(0));
    assert_eq!(status(&["--exit-zero"]), Some(0));
    assert_eq!(status(&["--severity", "error"]), Some(1), "what fails is shown");
    assert_eq!(status(&["--severity", "error", "--fail-on", "error"]), Some(0));
    assert_eq!(status(&["--ignore", "NUM003"]), Some(0));
    fs::write(folder.join("b.txt"), b"\xff\xfe\x00broken").expect("a file");
    assert_eq!(status(&["--exit-zero"]), Some(2));
    let all = json(&check(&folder, &["--format", "json"]));
    assert_eq!((&all["status"], &all["failures"][0]["path"]), (&2.into(), &"b.txt".into()));
    let sarif = json(&check(&folder, &["--format", "sarif"]));
    assert_eq!(sarif["runs"][0]["invocations"][0]["executionSuccessful"], false);
    assert_eq!(sarif["runs"][0]["results"].as_array().map(Vec::len), Some(1), "the others are checked all the same");
    let missing = json(&check(&folder, &["a.txt", "none.txt", "--format", "json"]));
    assert_eq!((&missing["status"], &missing["failures"][0]["path"]), (&2.into(), &"none.txt".into()));
}

#[test]
fn settings_are_found_upwards_and_say_who_said_them() {
    let files = [
        ("vanban.toml", "fail-on = 'error'\n[[per-path]]\npaths = ['du-thao/**']\nignore = ['NUM']\n"),
        ("gan/vanban.toml", "extends = '../vanban.toml'\n[severity]\nNUM003 = 'error'\n"),
        ("gan/a.txt", BAD),
        ("du-thao/a.txt", BAD),
        ("b.txt", BAD),
    ];
    let folder = folder("check_settings", &files);
    let report = json(&run_in(&folder, &["check", "--select", "NUM003", "--format", "json"]));
    let found = |path: &str| {
        let files = report["files"].as_array().expect("files").iter();
        files
            .filter(|file| file["path"] == path)
            .map(|file| file["findings"].as_array().map_or(0, Vec::len))
            .sum::<usize>()
    };
    assert_eq!((found("b.txt"), found("du-thao/a.txt"), &report["status"]), (1, 0, &0.into()));
    assert_eq!(check(&folder, &["gan"]).status, Some(1), "the nearest file makes it an error");
    assert_eq!(check(&folder, &["gan", "--no-config", "--fail-on", "error"]).status, Some(0));
    let page = run_in(&folder, &["config", "gan", "--ignore", "COR"]).fine();
    assert!(page.contains("fail-on = \"error\"  # ") && page.contains("ignore = [\"COR\"]  # command line"), "{page}");
}

#[test]
fn mistakes_in_settings_have_a_place() {
    let folder = folder("check_mistakes", &[("vanban.toml", "\nselect = ['NUM', 'XYZ']\n"), ("a.txt", GOOD)]);
    let wrong = run_in(&folder, &["check"]);
    assert_eq!(wrong.status, Some(2));
    assert!(
        wrong.stderr.ends_with("settings: line 2, column 18: there is no rule or family `XYZ`\n"),
        "{}",
        wrong.stderr
    );
    fs::write(folder.join("vanban.toml"), "extends = 'vanban.toml'").expect("a file");
    assert!(run_in(&folder, &["check"]).stderr.contains("extends itself"));
    let unknown = run_in(&folder, &["check", "--no-config", "--select", "XYZ"]);
    assert_eq!(unknown.status, Some(2));
    assert_eq!(run_in(&folder, &["check", "--config", "none.toml"]).status, Some(2));
}

#[test]
fn the_schema_of_settings_knows_every_setting() {
    let schema: Value = serde_json::from_str(&run(&["config", "--schema"]).fine()).expect("JSON");
    let validator = jsonschema::validator_for(&schema).expect("a schema");
    let all = serde_json::json!({
        "extends": ["a.toml"], "select": ["ALL"], "ignore": ["CIT"], "severity": { "NUM003": "off" },
        "min-severity": "info", "fail-on": "never", "as-of": "2026-10-25", "exclude": ["x/**"],
        "baseline": "known.json", "strict-baseline": true, "cache": ".cache",
        "per-path": [{ "paths": ["y/**"], "select": ["NUM"], "ignore": ["CIT"], "severity": { "NUM": "error" } }],
    });
    assert!(validator.is_valid(&all));
    assert!(!validator.is_valid(&serde_json::json!({ "fail-onn": "error" })));
    assert_eq!(schema["properties"].as_object().map(serde_json::Map::len), all.as_object().map(serde_json::Map::len));
    let text = "extends = []\nselect = ['ALL']\nignore = ['CIT']\nmin-severity = 'info'\nfail-on = 'never'\n\
                as-of = 2026-10-25\nexclude = ['x/**']\nbaseline = 'k.json'\nstrict-baseline = true\ncache = '.cache'\n\
                [severity]\nNUM003 = 'off'\n[[per-path]]\npaths = ['y/**']\nselect = ['NUM']\nignore = ['CIT']\n\
                severity = { NUM = 'error' }\n";
    let folder = folder("check_schema", &[("vanban.toml", text)]);
    assert!(run_in(&folder, &["config"]).fine().contains("strict-baseline = true"));
}

#[test]
fn a_baseline_keeps_old_findings_and_lets_new_ones_through() {
    let folder = folder("check_baseline", &[("a.txt", BAD), ("b.txt", GOOD)]);
    let known = ["--baseline", "known.json"];
    let with = |more: &[&str]| check(&folder, &[&known[..], more].concat());
    let missing = with(&[]);
    assert_eq!((missing.status, missing.stdout.as_str()), (Some(2), ""), "a missing baseline is no empty one");
    assert_eq!(with(&["--write-baseline"]).status, Some(0));
    let quiet = with(&[]);
    assert_eq!(quiet.status, Some(0));
    assert!(quiet.stdout.contains("1 known by the baseline"), "{}", quiet.stdout);
    fs::write(folder.join("a.txt"), format!("\n\n{BAD}")).expect("a file");
    assert_eq!(with(&[]).status, Some(0), "the finding moved with its line");
    fs::write(folder.join("b.txt"), BAD.replace('5', "6")).expect("a file");
    assert_eq!(with(&[]).status, Some(1), "new debt is not absorbed");
    assert_eq!(with(&["--prune-baseline"]).status, Some(1), "nor by pruning");
    fs::write(folder.join("a.txt"), GOOD).expect("a file");
    fs::write(folder.join("b.txt"), GOOD).expect("a file");
    let stale = with(&[]);
    assert_eq!(stale.status, Some(0));
    assert!(stale.stdout.contains("1 stale in the baseline"), "{}", stale.stdout);
    assert_eq!(with(&["--strict-baseline"]).status, Some(1));
    assert_eq!(
        with(&["--strict-baseline", "b.txt"]).status,
        Some(0),
        "nothing is said of files that were not asked for"
    );
    assert_eq!(with(&["--prune-baseline"]).status, Some(0));
    assert_eq!(with(&["--strict-baseline"]).status, Some(0));
    fs::write(folder.join("known.json"), "{}").expect("a file");
    assert_eq!(with(&[]).status, Some(2), "a broken baseline is no empty one");
    assert_eq!(check(&folder, &["--write-baseline"]).status, Some(2), "which one?");
}

#[test]
fn a_cache_answers_as_the_check_does() {
    let folder = folder("check_cache", &[("a.txt", BAD), ("b.txt", GOOD), ("vanban.toml", "cache = 'kept'")]);
    let first = check(&folder, &["--format", "json"]);
    assert!(folder.join("kept").is_dir());
    assert_eq!(check(&folder, &["--format", "json"]).stdout, first.stdout);
    assert_eq!(check(&folder, &["--format", "json", "--no-config"]).stdout, first.stdout);
    // Another selection is served by the same results.
    assert_eq!(run_in(&folder, &["check", "--select", "CIT"]).status, Some(0));
    fs::write(folder.join("a.txt"), GOOD).expect("a file");
    assert_eq!(check(&folder, &[]).status, Some(0), "by content");
    for entry in fs::read_dir(folder.join("kept")).expect("a folder").flatten() {
        for kept in fs::read_dir(entry.path()).expect("a folder").flatten() {
            fs::write(kept.path(), "broken").expect("a file");
        }
    }
    assert_eq!(check(&folder, &[]).status, Some(0), "a broken cache is an empty one");
}

#[test]
fn standard_input_has_a_name() {
    let folder = folder("check_stdin", &[("vanban.toml", "[[per-path]]\npaths = ['x/*']\nignore = ['NUM']\n")]);
    let check = |name: &str| {
        let toml = folder.join("vanban.toml");
        let toml = toml.to_str().expect("UTF-8");
        let name = folder.join(name);
        let name = name.to_str().expect("UTF-8");
        let arguments = ["check", "--select", "NUM003", "-", "--stdin-filename", name, "--config", toml];
        run_with(BAD.as_bytes(), &arguments)
    };
    assert_eq!(check("a.txt").status, Some(1));
    assert!(check("a.txt").stdout.contains("a.txt:4:5"));
    assert_eq!(check("x/a.txt").status, Some(0));
}

#[test]
fn fixes_are_made_shown_or_left() {
    let folder = folder("fix", &[("a.txt", BAD), ("b.txt", GOOD)]);
    let fix = |arguments: &[&str]| run_in(&folder, &[&["fix", "--select", "NUM003"][..], arguments].concat());
    let shown = fix(&["--diff"]);
    assert_eq!(shown.status, Some(1));
    assert!(shown.stdout.contains("-Số: 5/QĐ-SYT\n+Số: 05/QĐ-SYT\n"), "{}", shown.stdout);
    assert_eq!(fs::read_to_string(folder.join("a.txt")).expect("a file"), BAD);
    let made = fix(&[]);
    assert_eq!((made.status, made.stderr.as_str()), (Some(0), "1 fixes made in 1 files\n"));
    assert_eq!(fs::read_to_string(folder.join("a.txt")).expect("a file"), GOOD);
    assert_eq!(fix(&["--diff"]).status, Some(0), "once is enough");
    let piped = run_with(BAD.as_bytes(), &["fix", "--select", "NUM003", "-"]);
    assert_eq!((piped.status, piped.stdout.as_str()), (Some(0), GOOD));
}

#[test]
fn rules_and_their_pages() {
    let rules: Value = serde_json::from_str(&run(&["rules", "--format", "json"]).fine()).expect("JSON");
    for rule in rules.as_array().expect("a list") {
        let code = rule["code"].as_str().expect("a code");
        assert!(run(&["explain", code]).fine().starts_with(code));
        assert!(!rule["basis"].as_str().expect("a basis").is_empty(), "{code}");
    }
    let one = run(&["rules", "NUM003"]).fine();
    assert!(one.starts_with("NUM003 number-without-leading-zero") && one.lines().count() == 2, "{one}");
    insta::assert_snapshot!("explain", run(&["explain", "number-without-leading-zero"]).fine());
    let unknown = run(&["explain", "XYZ"]);
    assert_eq!((unknown.status, unknown.stderr.contains("there is no rule `XYZ`")), (Some(2), true));
}

#[test]
fn threads_and_the_order_of_names_change_nothing() {
    let names: Vec<String> = (0..40).map(|i| format!("{i:02}.txt")).collect();
    let files: Vec<(&str, &str)> =
        names.iter().enumerate().map(|(i, name)| (name.as_str(), if i % 3 == 0 { BAD } else { GOOD })).collect();
    let folder = folder("check_threads", &files);
    let one = check(&folder, &["--format", "sarif", "-j", "1"]).stdout;
    assert_eq!(check(&folder, &["--format", "sarif", "-j", "4"]).stdout, one);
    let mut command = vanban(&["check", "--select", "NUM003", "--format", "sarif", "."]);
    let dot: Run = command.current_dir(&folder).output().expect("the program starts").into();
    assert_eq!(dot.stdout, one);
}

#[test]
fn a_report_goes_to_a_file_and_the_page_to_the_terminal() {
    let folder = folder("check_output", &[("a.txt", BAD)]);
    let both = check(&folder, &["--format", "sarif", "--output-file", "report.sarif"]);
    assert!(both.stdout.contains("warning[NUM003]"), "{}", both.stdout);
    let sarif = fs::read_to_string(folder.join("report.sarif")).expect("a file");
    assert!(sarif.contains("\"NUM003\""));
    let counts = run_in(&folder, &["check", "--select", "NUM003", "--statistics"]).stdout;
    assert!(counts.contains("1 files  warning  NUM003"), "{counts}");
}
