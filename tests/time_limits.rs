//! Every way of writing time that the study of documents found, in the sentence of a task: what limits it, what says how
//! often it returns, and what is neither.

use vanban::{Document, Limit, SourceText};

/// A task with these words, in a letter of 05/3/2026.
fn read(words: &str) -> String {
    let letter = format!(
        "UBND TỈNH CAO BẰNG\n\nSố: 12/UBND-VX\n\nCao Bằng, ngày 05 tháng 3 năm 2026\n\nKính gửi: Sở Y tế\n\n\
         Yêu cầu Sở Y tế rà soát thuốc {words}.\n"
    );
    let source = SourceText::new(letter).unwrap_or_else(|e| panic!("{e}"));
    let document = Document::parse(&source);
    let [task] = document.assignments.as_slice() else { panic!("{words}: {:?}", document.assignments) };
    let limit = task.deadline.map(|deadline| {
        let limit = match deadline.limit {
            Limit::Term(term, start) => format!("{term} from {start:?}"),
            Limit::Event => "an event".into(),
            Limit::Vague => "haste".into(),
            limit => limit.to_string(),
        };
        format!("{:?} {limit}{}", deadline.bound, if deadline.year_assumed { " assumed" } else { "" })
    });
    let often = task.recurrence.map(|recurrence| format!("{recurrence:?}"));
    limit.into_iter().chain(often).collect::<Vec<_>>().join(", ")
}

#[test]
fn limits_of_tasks() {
    let table = [
        ("trước ngày 20/11/2025", "Before 2025-11-20"),
        ("trước 10/12/2025", "Before 2025-12-10"),
        ("trước ngày 15 tháng 11 hằng năm", "Before FREQ=YEARLY;BYMONTH=11;BYMONTHDAY=15, Yearly"),
        ("ngày 20 tháng 12 hằng năm", "At FREQ=YEARLY;BYMONTH=12;BYMONTHDAY=20, Yearly"),
        ("trước ngày 15 hằng tháng", "Before FREQ=MONTHLY;BYMONTHDAY=15, Monthly"),
        ("ngày 10 hàng tháng", "At FREQ=MONTHLY;BYMONTHDAY=10, Monthly"),
        ("chậm nhất là ngày 25 của tháng tiếp theo", "NoLaterThan FREQ=MONTHLY;BYMONTHDAY=25, Monthly"),
        ("chậm nhất ngày 25 của tháng cuối quý", "NoLaterThan FREQ=YEARLY;BYMONTH=3,6,9,12;BYMONTHDAY=25, Quarterly"),
        ("chậm nhất 15 ngày làm việc kể từ ngày nhận đủ hồ sơ", "NoLaterThan P15WD from Receipt"),
        ("chậm nhất là 07 ngày trước ngày mở phiên tòa", "NoLaterThan P7D from BeforeEvent"),
        ("chậm nhất không quá 6 tháng sau khi năm ngân sách kết thúc", "NoLaterThan P6M from Event"),
        ("chậm nhất trong 01 ngày làm việc kể từ thời điểm …", "NoLaterThan P1WD from Event"),
        ("trước 16 giờ 00 ngày 20/5/2026", "Before 2026-05-20T16:00"),
        ("trong thời hạn 15 ngày", "Within P15D from Unsaid"),
        ("trong thời hạn 05 ngày làm việc", "Within P5WD from Unsaid"),
        ("trong thời hạn 15 ngày làm việc kể từ ngày nhận đủ hồ sơ hợp lệ", "Within P15WD from Receipt"),
        ("trong thời hạn 01 năm kể từ ngày công việc kết thúc", "Within P1Y from Event"),
        ("ngay sau khi ra quyết định", "Soon an event"),
        ("ngay khi nhận được", "Soon an event"),
        ("kịp thời", "Soon haste"),
        ("khẩn trương", "Soon haste"),
        ("sớm nhất", "Soon haste"),
        ("trong thời gian sớm nhất", "Soon haste"),
        ("định kỳ hằng quý", "Quarterly"),
        ("định kỳ 06 tháng", "Periodic"),
        ("định kỳ 05 năm", "Periodic"),
        ("05 năm một lần", "Periodic"),
        ("mỗi năm một lần", "Yearly"),
        ("02 năm một lần", "Periodic"),
        ("mỗi quý một lần", "Quarterly"),
        ("mỗi tháng một lần", "Monthly"),
        ("Định kỳ hàng tháng, quý, 6 tháng và năm", "Monthly"),
        ("trước ngày 20 của tháng cuối quý", "Before FREQ=YEARLY;BYMONTH=3,6,9,12;BYMONTHDAY=20, Quarterly"),
        ("đến hết năm 2030", "NoLaterThan 2030"),
        ("đến hết ngày 31 tháng 12 năm 2025", "NoLaterThan 2025-12-31"),
        ("đến hết tháng 6/2026", "NoLaterThan 2026-06"),
        ("đến hết quý III", "NoLaterThan 2026-Q3 assumed"),
        ("đến cuối năm 2026", "NoLaterThan 2026"),
        ("00h00 đến 24h00 hàng ngày", "Daily"),
        ("16h00 thứ Năm hàng tuần", "At FREQ=WEEKLY;BYDAY=TH, Weekly"),
        ("trong vòng 10 ngày", "Within P10D from Unsaid"),
        ("chậm nhất trước 03 ngày làm việc của ngày khai mạc", "NoLaterThan P3WD from BeforeEvent"),
        ("trước ngày 15/12", "Before 2026-12-15 assumed"),
        ("trong thời hạn 05 ngày làm việc kể từ ngày ký", "Within P5WD from Signing"),
        ("trong tháng 12", "During 2026-12 assumed"),
        ("vào ngày 01/12/2026", "At 2026-12-01"),
        ("trong vòng mười lăm (15) ngày", "Within P15D from Unsaid"),
    ];
    for (words, want) in table {
        assert_eq!(read(words), want, "{words}");
    }
}

/// Dates, periods, spans, clocks and feasts that limit nothing by themselves.
#[test]
#[expect(clippy::too_many_lines, reason = "a table of notation")]
fn no_limits() {
    let table = [
        "ngày 05 tháng 3 năm 2020",
        "ngày 9 tháng 9 năm 2025",
        "ngày 18/4/2007",
        "ngày 31/12/2021",
        "ngày 28-12-2010",
        "12.11.1996",
        "28/12/96",
        "tháng 6 năm 2025",
        "tháng 4/2026",
        "ngày     tháng 01 năm 2026",
        "ngày tháng 4 năm 2026",
        "ngày … tháng … năm …",
        "năm 2026",
        "quý I/2023",
        "Quý IV/2022",
        "quý III/2023",
        "Quý II/2026",
        "Quý IV năm 2024",
        "quý 2 năm 2026",
        "quí I",
        "06 tháng đầu năm",
        "6 tháng cuối năm",
        "10 tháng đầu năm, … những tháng cuối năm 2025",
        "05 tháng đầu năm 2026",
        "9 tháng năm 2026",
        "11 tháng năm 2025",
        "giai đoạn 2021 - 2030",
        "giai đoạn 2016-2020",
        "giai đoạn 2026 - 2035",
        "nhiệm kỳ 2021 - 2026",
        "năm học 2026 - 2027",
        "thời kỳ 2021 - 2030, tầm nhìn đến năm 2050",
        "giai đoạn từ ngày 01 tháng 7 năm 2019 đến hết ngày 31 tháng 12 …",
        "từ ngày 12/6/2026 đến ngày 20/6/2026",
        "từ 20/5 đến 30/5/2026",
        "20-30/5/2026",
        "trước ngày 15 tháng 11 năm trước",
        "trước 10h00 ngày …",
        "không quá 30 ngày",
        "không quá 02 tháng",
        "không quá 05 năm",
        "tối đa 15 ngày",
        "không quá 05 ngày làm việc",
        "kể từ ngày ký",
        "kể từ ngày ký ban hành",
        "kể từ ngày Luật này có hiệu lực thi hành",
        "từ ngày được thông qua",
        "sau 15 ngày, kể từ ngày đăng Công báo",
        "sau 45 ngày kể từ ngày ký",
        "trước 30 ngày",
        "trước 03 tháng",
        "24 giờ",
        "trong 48 giờ",
        "trước 12 giờ",
        "theo quy định",
        "đúng tiến độ",
        "theo thời gian quy định",
        "hằng năm / hàng năm",
        "hằng tháng / hàng tháng",
        "hằng tuần",
        "hằng ngày",
        "hằng quý",
        "vào ngày 15 và ngày cuối tháng",
        "ngày làm việc cuối cùng của tháng",
        "đầu tháng, giữa tháng, cuối tháng",
        "đầu năm, giữa năm, cuối năm",
        "Thời gian: 08 giờ 00 phút, ngày 27/5/2026 (thứ Tư)",
        "11h00 ngày 26/5/2026",
        "14h30'",
        "10h00 ngày D-1",
        "16h00 ngày D+5",
        "24h",
        "sáng thứ Hai, ngày 01/6/2026",
        "chiều cùng ngày",
        "7 giờ 30 phút sáng",
        "19 giờ",
        "7h",
        "vào hồi 14 giờ 00 phút, ngày …",
        "2025-11-10T08:48:09+0700",
        "10/11/2025 08:48:09",
        "thứ Hai",
        "thứ Tư",
        "Chủ nhật",
        "tháng Giêng",
        "tháng Chạp",
        "mùng 1 Tết",
        "ngày 10 tháng 3 âm lịch",
        "trước, trong và sau Tết Nguyên đán Bính Ngọ 2026",
        "dịp nghỉ lễ 30/4 và 01/5",
        "ngày Quốc khánh 2-9",
        "ngày Quốc tế Lao động 1-5",
        "kỷ niệm 80 năm …",
        "95 năm Ngày thành lập",
        "khóa XV, nhiệm kỳ 2021 - 2026",
        "kỳ họp thứ nhất",
        "năm N, tháng t, tháng M+1",
        "10 ngày kể từ ngày nhận được",
        "sau 15 ngày",
        "từ nay đến cuối năm",
        "trong thời gian tới",
        "thời gian qua",
        "ngày 30, 31 tháng 4",
    ];
    for words in table {
        assert_eq!(read(words), "", "{words}");
    }
}
