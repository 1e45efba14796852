//! `vanban tasks`

use std::collections::HashSet;
use std::fs;
use std::process::Stdio;

use icalendar::{Calendar, CalendarComponent, Component, DatePerhapsTime, EventLike};
use serde_json::Value;

use crate::run::{run, run_in, run_with, scratch, vanban};

const CONCLUSIONS: &str = "04_thong-bao_ket-luan.txt";
const MEETING: &str = "05_thong-bao_meeting.txt";
const PLAN: &str = "07_ke-hoach_tasks.txt";
const DIRECTIVE: &str = "11_chi-thi_front-matter.md";
const TELEGRAM: &str = "12_cong-dien.txt";
const NO_TASKS: &str = "13_luat_excerpt.txt";

/// Terms, days that come again, haste, and what a spreadsheet, a table or a calendar could take for something else.
const DIRECTIVE_WITH_ALL: &str = "UBND TỈNH CAO BẰNG\n\nSố: 12/CT-UBND\n\nCao Bằng, ngày 05 tháng 3 năm 2026\n\nCHỈ THỊ\n\n\
    1. Giao Sở Y tế báo cáo UBND tỉnh trong thời hạn 05 ngày làm việc kể từ ngày ký.\n\n\
    2. Giao Uỷ ban nhân dân tỉnh Hoà Bình kịp thời báo cáo Bộ Y tế.\n\n\
    3. Giao Sở Xây dựng hằng ngày cập nhật số liệu.\n\n\
    4. Giao Sở Nội vụ báo cáo UBND tỉnh trước ngày 01 hằng tháng.\n\n\
    5. Giao Sở Nội vụ báo cáo UBND tỉnh trước thứ Năm hằng tuần.\n\n\
    6. Giao Sở Y tế kiểm tra mã a|b; ghi \"d\\e\" vào sổ.\n\n\
    6. Giao Sở Y tế kiểm tra mã a|b; ghi \"d\\e\" vào sổ.\n";

/// A column of a CSV by its name.
fn column(csv: &str, name: &str) -> Vec<String> {
    let mut reader = csv::Reader::from_reader(csv.strip_prefix('\u{FEFF}').expect("a mark").as_bytes());
    let at = reader.headers().expect("a head").iter().position(|column| column == name).expect("a column");
    reader.records().map(|row| row.expect("a row")[at].to_owned()).collect()
}

/// The points of the directive with all that `arguments` leave.
fn left(arguments: &[&str]) -> Vec<String> {
    let csv = run_with(DIRECTIVE_WITH_ALL.as_bytes(), &[&["tasks", "-", "--format", "csv"], arguments].concat());
    column(&csv.fine(), "section")
}

/// The calendar of the directive with all, in lines as the standard wants them.
fn calendar(arguments: &[&str]) -> Calendar {
    let text = run_with(DIRECTIVE_WITH_ALL.as_bytes(), &[&["tasks", "--format", "ics"], arguments].concat()).fine();
    assert!(text.ends_with("END:VCALENDAR\r\n"));
    assert!(text.split("\r\n").all(|line| line.len() <= 75 && !line.contains('\n')), "{text}");
    text.parse().expect("a calendar")
}

#[test]
fn a_table_in_two_languages() {
    insta::assert_snapshot!("text_vi", run(&["tasks", CONCLUSIONS, "--lang", "vi"]).fine());
    insta::assert_snapshot!("text_en", run(&["tasks", DIRECTIVE, MEETING, NO_TASKS, "--lang", "en"]).fine());
}

#[test]
fn forms_for_other_programs() {
    let files = [CONCLUSIONS, DIRECTIVE];
    let form = |form| run(&[&["tasks"], &files[..], &["--format", form, "--lang", "vi"]].concat()).fine();
    insta::assert_snapshot!("csv", form("csv").strip_prefix('\u{FEFF}').expect("a mark"));
    insta::assert_snapshot!("md", form("md"));
    insta::assert_snapshot!("ics", run(&["tasks", MEETING, DIRECTIVE, "--format", "ics", "--lang", "vi"]).fine());
    assert!(form("csv").lines().count() == 10 && form("csv").matches("\r\n").count() == 10);
}

#[test]
fn names_for_programs_are_the_same_in_every_language() {
    for form in ["csv", "json", "jsonl"] {
        let of = |lang| run(&["tasks", PLAN, "--format", form, "--lang", lang]).fine();
        assert_eq!(of("vi"), of("en"), "{form}");
    }
}

#[test]
fn every_form_has_the_same_tasks() {
    let object: Value = serde_json::from_str(&run(&["tasks", PLAN, "--format", "json"]).fine()).expect("JSON");
    let tasks = object["tasks"].as_array().expect("a list");
    let page: Value = serde_json::from_str(&run(&["parse", PLAN, "--format", "json"]).fine()).expect("JSON");
    assert_eq!(object["letterhead"], page["letterhead"]);
    let lines = run(&["tasks", PLAN, "--format", "jsonl"]).fine();
    let lines: Vec<Value> = lines.lines().map(|line| serde_json::from_str(line).expect("JSON")).collect();
    let csv = run(&["tasks", PLAN, "--format", "csv"]).fine();
    let (dues, places) = (column(&csv, "due"), column(&csv, "line"));
    assert_eq!(tasks.len(), 6);
    for (i, task) in tasks.iter().enumerate() {
        assert_eq!(task["action"], page["assignments"][i]["action"]);
        assert_eq!((&task["span"], &task["due"]), (&lines[i]["span"], &lines[i]["due"]));
        assert_eq!(
            (task["due"].as_str().unwrap_or_default(), task["line"].to_string()),
            (&*dues[i], places[i].clone())
        );
        assert_eq!(lines[i]["number"], "219/KH-UBND");
    }
    let rows = run(&["tasks", PLAN, "--format", "md"]).fine().lines().count();
    assert_eq!(rows, tasks.len() + 2);
}

#[test]
fn last_days_are_counted() {
    let csv = run_with(DIRECTIVE_WITH_ALL.as_bytes(), &["tasks", "--format", "csv"]).fine();
    // Five working days over a weekend; before the first of April; before the next Thursday.
    assert_eq!(column(&csv, "due"), ["2026-03-12", "", "", "2026-03-31", "2026-03-11", "", ""]);
    assert_eq!(column(&csv, "due_basis")[0], "announced");
}

#[test]
fn filters() {
    let table: [(&[&str], &[&str]); 13] = [
        (&[], &["1", "2", "3", "4", "5", "6", "6"]),
        (&["--lead", "sở y tế"], &["1", "6", "6"]),
        (&["--lead", "UBND tỉnh Hòa Bình"], &["2"]),
        (&["--lead", "ỦY BAN NHÂN DÂN"], &["2"]),
        (&["--lead", "sở y"], &["1", "6", "6"]),
        (&["--lead", "tế Sở"], &[]),
        (&["--due-before", "2026-03-12"], &["5"]),
        (&["--due-before", "2026-03-13"], &["1", "5"]),
        (&["--overdue", "--as-of", "2026-04-01"], &["1", "4", "5"]),
        (&["--overdue", "--as-of", "2026-04-01", "--due-before", "2026-03-12"], &["5"]),
        (&["--overdue", "--as-of", "2026-04-01", "--lead", "Sở Y tế"], &["1"]),
        (&["--no-deadline"], &["2", "3", "6", "6"]),
        (&["--no-deadline", "--lead", "Sở Xây dựng"], &["3"]),
    ];
    for (arguments, want) in table {
        assert_eq!(left(arguments), want, "{arguments:?}");
    }
    assert!(left(&["--no-lead"]).is_empty());
    let plan = "UBND TỈNH CAO BẰNG\n\nSố: 9/KH-UBND\n\nCao Bằng, ngày 05 tháng 3 năm 2026\n\nKẾ HOẠCH\n\nII. NHIỆM VỤ\n\n\
        1. Tăng cường kiểm tra an toàn thực phẩm trước ngày 20/4/2026.\n\n2. Giao Sở Y tế tổng hợp, báo cáo.\n";
    let led_by_nobody = run_with(plan.as_bytes(), &["tasks", "--no-lead", "--format", "csv"]).fine();
    assert_eq!(column(&led_by_nobody, "section"), ["II.1"]);
}

#[test]
fn what_is_left_out_leaves_nothing() {
    let nobody = ["--lead", "Sở Không có"];
    let form =
        |form| run(&[&["tasks", CONCLUSIONS, PLAN, "--format", form, "--lang", "en"], &nobody[..]].concat()).fine();
    assert_eq!(form("text"), "");
    assert_eq!(form("jsonl"), "");
    assert_eq!((form("csv").lines().count(), form("md").lines().count()), (1, 2));
    assert_eq!(form("ics").lines().count(), 4);
    assert!(form("json").lines().all(|line| line.contains("\"tasks\":[]")));
}

#[test]
fn arguments_that_mean_nothing() {
    for (arguments, why) in [
        (&["--overdue"][..], "--as-of <DATE>"),
        (&["--as-of", "2026-04-01"], "--overdue"),
        (&["--overdue", "--as-of", "01/4/2026"], "a day such as 2026-10-25 is expected"),
        (&["--due-before", "2026-02-30"], "a day such as 2026-10-25 is expected"),
        (&["--due-before", "2026-04"], "a day such as 2026-10-25 is expected"),
        (&["--lead", "Sở Y tế", "--no-lead"], "cannot be used with"),
        (&["--no-deadline", "--due-before", "2026-04-01"], "cannot be used with"),
    ] {
        let refused = run(&[&["tasks", PLAN], arguments].concat());
        assert_eq!((refused.status, refused.stdout.as_str()), (Some(2), ""), "{arguments:?}");
        assert!(refused.stderr.contains(why), "{}", refused.stderr);
    }
    let missing = run(&["tasks", "missing.txt", PLAN, "--format", "csv"]);
    assert_eq!((missing.status, missing.stdout.lines().count()), (Some(2), 7));
}

#[test]
fn a_folder_is_written_in_order() {
    for form in ["text", "csv", "json", "jsonl", "ics", "md"] {
        let one = run(&["tasks", ".", "--format", form, "-j", "1"]).fine();
        assert_eq!(one, run(&["tasks", ".", "--format", form, "-j", "3"]).fine(), "{form}");
    }
}

#[test]
fn a_document_is_no_markup() {
    let table = run_with(DIRECTIVE_WITH_ALL.as_bytes(), &["tasks", "--format", "md", "--lang", "vi"]).fine();
    let last = table.lines().last().expect("a row");
    assert!(last.contains(r#"| 6 | kiểm tra mã a\|b; ghi "d\\e" vào sổ | Sở Y tế |"#), "{last}");
    assert!(last.ends_with("| đầu vào chuẩn:21 |"), "{last}");
}

#[test]
fn into_a_file() {
    let folder = scratch("tasks_into_a_file");
    fs::write(folder.join("chi-thi.txt"), DIRECTIVE_WITH_ALL).expect("the folder can be written");
    for form in ["text", "csv", "ics"] {
        assert_eq!(run_in(&folder, &["tasks", "chi-thi.txt", "--format", form, "-o", "out"]).fine(), "");
        let shown = run_in(&folder, &["tasks", "chi-thi.txt", "--format", form]).fine();
        assert_eq!(fs::read_to_string(folder.join("out")).expect("it was written"), shown);
    }
}

#[test]
fn a_calendar_that_others_read() {
    let all = calendar(&[]);
    let todos: Vec<_> = all.components.iter().filter_map(CalendarComponent::as_todo).collect();
    assert_eq!(todos.len(), 7);
    let of = |name| todos.iter().map(|todo| todo.property_value(name).unwrap_or_default()).collect::<Vec<_>>();
    assert_eq!(of("DUE"), ["20260312", "", "", "", "", "", ""]);
    assert_eq!(of("DTSTART"), ["", "", "20260305", "20260331", "20260311", "", ""]);
    assert_eq!(of("RRULE"), ["", "", "FREQ=DAILY", "FREQ=MONTHLY;BYMONTHDAY=-1", "FREQ=WEEKLY;BYDAY=WE", "", ""]);
    assert!(of("DTSTAMP").iter().all(|stamp| *stamp == "20260305T000000Z"));
    // What a document says comes back as it was said.
    assert_eq!(todos[5].get_summary(), Some("Sở Y tế: kiểm tra mã a|b; ghi \"d\\e\" vào sổ"));
    let uids: HashSet<&str> = of("UID").into_iter().collect();
    assert_eq!(uids.len(), 7);
    // A selection knows its to-dos again.
    let some = calendar(&["--lead", "Sở Y tế"]);
    let kept: Vec<_> = some.components.iter().filter_map(|c| c.as_todo()?.get_uid()).collect();
    assert_eq!(kept, [of("UID")[0], of("UID")[5], of("UID")[6]]);
}

#[test]
fn times_of_day_and_meetings() {
    let read = |arguments: &[&str]| -> Calendar {
        run(&[&["tasks", "--format", "ics"], arguments].concat()).fine().parse().expect("a calendar")
    };
    let telegram = read(&[TELEGRAM]);
    let due = telegram.components[0].as_todo().and_then(|todo| todo.get_due());
    // 17 giờ 00 ngày 23/10/2026 in Vietnam.
    assert!(
        matches!(due, Some(DatePerhapsTime::DateTime(time)) if format!("{time:?}").contains("2026-10-23T10:00:00"))
    );
    let meeting = read(&[MEETING]);
    let event = meeting.components.iter().find_map(CalendarComponent::as_event).expect("an event");
    assert_eq!(event.property_value("DTSTART"), Some("20260716T003000Z"));
    assert!(event.get_location().is_some_and(|place| place.starts_with("Hội trường tầng 3, trụ sở Sở Nội vụ (")));
    assert!(read(&[MEETING, "--lead", "sở"]).components.iter().all(|component| component.as_event().is_none()));
}

#[test]
fn identifiers_do_not_depend_on_the_path() {
    let folder = scratch("tasks_identifiers");
    let uids = |name: &str| {
        fs::write(folder.join(name), DIRECTIVE_WITH_ALL).expect("the folder can be written");
        let text = run_in(&folder, &["tasks", name, "--format", "ics"]).fine();
        text.lines().filter(|line| line.starts_with("UID:")).map(str::to_owned).collect::<Vec<_>>()
    };
    assert_eq!(uids("a.txt"), uids("b.md"));
}

#[test]
fn formulas_stay_text_in_a_spreadsheet_and_untouched_in_json() {
    let folder = scratch("tasks_formulas");
    fs::write(folder.join("=1+1.txt"), DIRECTIVE_WITH_ALL).expect("the folder can be written");
    let csv = run_in(&folder, &["tasks", "=1+1.txt", "--format", "csv"]).fine();
    assert_eq!(column(&csv, "path")[0], "'=1+1.txt");
    assert!(column(&csv, "text").iter().all(|text| !text.contains('\n')));
    let line = run_in(&folder, &["tasks", "=1+1.txt", "--format", "jsonl"]).fine();
    assert!(line.starts_with("{\"path\":\"=1+1.txt\""), "{line}");
}

#[test]
fn a_closed_pipe_is_no_failure() {
    let folder = scratch("tasks_pipe");
    fs::write(folder.join("page.txt"), DIRECTIVE_WITH_ALL.repeat(300)).expect("the folder can be written");
    for form in ["text", "csv", "json", "jsonl", "ics", "md"] {
        let mut command = vanban(&["tasks", "page.txt", "--format", form]);
        command.current_dir(&folder).stdout(Stdio::piped()).stderr(Stdio::piped());
        let mut child = command.spawn().expect("the program starts");
        drop(child.stdout.take());
        let done = child.wait_with_output().expect("the program ends");
        assert_eq!((done.status.code(), String::from_utf8_lossy(&done.stderr).as_ref()), (Some(0), ""), "{form}");
    }
}
