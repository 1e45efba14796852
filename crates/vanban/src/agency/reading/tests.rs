//! Names as documents write them, with what they must be read as.

use super::*;
use crate::agency::AgencyLevel;

fn day(date: &str) -> Option<NaiveDate> {
    date.parse().ok()
}

/// `name written out (title) | code branch level province group`, without what is absent.
fn shown(agency: &Agency) -> String {
    let title = agency.office.map(|o| format!("({}{})", o.title, if o.deputy { ", deputy" } else { "" }));
    let words = [
        title,
        Some("|".to_owned()),
        agency.code.map(str::to_owned),
        agency.branch.map(|b| format!("{b:?}")),
        agency.level.map(|l| format!("{l:?}")),
        agency.province.map(|p| format!("@{p}")),
        agency.group.then(|| "group".to_owned()),
    ];
    words.into_iter().flatten().fold(agency.name.clone(), |text, word| text + " " + &word)
}

fn shown_status(status: &AgencyStatus) -> String {
    match status {
        AgencyStatus::Abolished { since, successors } if successors.is_empty() => format!("gone {since}"),
        AgencyStatus::Abolished { since, successors } => format!("gone {since} {}", successors.join("; ")),
        AgencyStatus::NotYet { since } => format!("from {since}"),
        AgencyStatus::Current => "current".to_owned(),
        AgencyStatus::Undated => "undated".to_owned(),
    }
}

#[test]
#[expect(clippy::too_many_lines, reason = "a table of notation")]
fn names() {
    let table: [(&str, &str, &str); 83] = [
        ("Sở Y tế", "Sở Y tế | SYT State Province", "current"),
        ("SỞ Y TẾ TỈNH LẠNG SƠN", "Sở Y tế tỉnh Lạng Sơn | SYT State Province @Lạng Sơn", "current"),
        ("Sở GD&ĐT tỉnh Hà Tĩnh", "Sở Giáo dục và Đào tạo tỉnh Hà Tĩnh | SGDĐT State Province @Hà Tĩnh", "current"),
        ("Sở VH,TT&DL", "Sở Văn hóa, Thể thao và Du lịch | SVHTTDL State Province", "current"),
        ("SYT", "Sở Y tế | SYT State Province", "current"),
        ("BCA", "Bộ Công an | BCA State Central", "current"),
        ("Bộ GDĐT", "Bộ Giáo dục và Đào tạo | BGDĐT State Central", "current"),
        ("Bộ trưởng Bộ Công an", "Bộ Công an (Bộ trưởng) | BCA State Central", "current"),
        ("Thứ trưởng Bộ Y tế", "Bộ Y tế (Thứ trưởng, deputy) | BYT State Central", "current"),
        ("Uỷ ban nhân dân Tỉnh", "Ủy ban nhân dân tỉnh | UBND State Province", "current"),
        ("UBND TP. HCM", "Ủy ban nhân dân thành phố Hồ Chí Minh | UBND State Province @Hồ Chí Minh", "current"),
        ("UBND TP.HCM", "Ủy ban nhân dân thành phố Hồ Chí Minh | UBND State Province @Hồ Chí Minh", "current"),
        (
            "UBND xã Tân Trào, tỉnh Tuyên Quang",
            "Ủy ban nhân dân xã Tân Trào, tỉnh Tuyên Quang | UBND State Commune @Tuyên Quang",
            "undated",
        ),
        ("UBND XÃ TÂN TRÀO", "Ủy ban nhân dân xã Tân Trào | UBND State Commune", "undated"),
        (
            "UBND phường Bến Thành, TP. Hồ Chí Minh",
            "Ủy ban nhân dân phường Bến Thành, thành phố Hồ Chí Minh | UBND State Commune @Hồ Chí Minh",
            "undated",
        ),
        ("UBND phường 12", "Ủy ban nhân dân phường 12 | UBND State Commune", "undated"),
        (
            "UBND các xã, phường và đặc khu",
            "Ủy ban nhân dân các xã, phường và đặc khu | UBND State Commune group",
            "current",
        ),
        ("UBND cấp xã", "Ủy ban nhân dân cấp xã | UBND State Commune group", "current"),
        (
            "Chủ tịch UBND các tỉnh, thành phố trực thuộc Trung ương",
            "Ủy ban nhân dân các tỉnh, thành phố trực thuộc Trung ương (Chủ tịch) | CTUBND State Province group",
            "current",
        ),
        (
            "Phó Chủ tịch Ủy ban nhân dân tỉnh",
            "Ủy ban nhân dân tỉnh (Phó Chủ tịch, deputy) | UBND State Province",
            "current",
        ),
        ("Chủ tịch Hội đồng nhân dân xã", "Hội đồng nhân dân xã (Chủ tịch) | HĐND State Commune", "current"),
        ("Thường trực HĐND tỉnh", "Thường trực Hội đồng nhân dân tỉnh | TTHĐND State Province", "current"),
        ("TT HĐND tỉnh", "Thường trực Hội đồng nhân dân tỉnh | TTHĐND State Province", "current"),
        ("Ban Pháp chế HĐND tỉnh", "Ban Pháp chế Hội đồng nhân dân tỉnh | State Province", "undated"),
        (
            "Ban Kinh tế - Ngân sách của HĐND thành phố Huế",
            "Ban Kinh tế - Ngân sách Hội đồng nhân dân thành phố Huế | State Province @Huế",
            "undated",
        ),
        ("Chánh Văn phòng UBND tỉnh", "Văn phòng Ủy ban nhân dân tỉnh (Chánh) | VP State Province", "current"),
        ("Văn phòng HĐND và UBND xã", "Văn phòng Hội đồng nhân dân và Ủy ban nhân dân xã | State Commune", "undated"),
        (
            "Văn phòng Đoàn ĐBQH và HĐND tỉnh",
            "Văn phòng Đoàn đại biểu Quốc hội và Hội đồng nhân dân tỉnh | State Province",
            "undated",
        ),
        ("Đoàn ĐBQH tỉnh Hà Tĩnh", "Đoàn đại biểu Quốc hội tỉnh Hà Tĩnh | ĐĐBQH State Province @Hà Tĩnh", "current"),
        ("Công an tỉnh", "Công an tỉnh | State Province", "undated"),
        ("Giám đốc Công an tỉnh", "Công an tỉnh (Giám đốc) | State Province", "undated"),
        ("Trưởng Công an xã", "Công an xã (Trưởng) | State Commune", "undated"),
        ("BHXH tỉnh", "Bảo hiểm xã hội tỉnh | State Province", "undated"),
        ("Bảo hiểm xã hội Việt Nam", "Bảo hiểm xã hội Việt Nam | BHXH State Central", "undated"),
        ("Thuế tỉnh Nghệ An", "Thuế tỉnh Nghệ An | State Province @Nghệ An", "undated"),
        ("Cục Thuế", "Cục Thuế | CT State Central", "current"),
        ("Cục Thuế tỉnh", "Cục Thuế tỉnh | State Province", "undated"),
        ("Bộ Chỉ huy BĐBP tỉnh", "Bộ Chỉ huy Bộ đội Biên phòng tỉnh | State Province", "undated"),
        ("Toà án nhân dân tỉnh", "Tòa án nhân dân tỉnh | State Province", "undated"),
        ("Chánh án Tòa án nhân dân tối cao", "Tòa án nhân dân tối cao (Chánh án) | TANDTC State Central", "current"),
        (
            "Viện trưởng Viện KSND tối cao",
            "Viện kiểm sát nhân dân tối cao (Viện trưởng) | VKSTC State Central",
            "current",
        ),
        ("Thanh tra tỉnh", "Thanh tra tỉnh | TTT State Province", "current"),
        ("Tổng Thanh tra Chính phủ", "Thanh tra Chính phủ (Tổng) | TTCP State Central", "current"),
        ("Thống đốc Ngân hàng Nhà nước", "Ngân hàng Nhà nước Việt Nam (Thống đốc) | NHNN State Central", "current"),
        ("Chính phủ", "Chính phủ | CP State Central", "current"),
        ("Thủ tướng Chính phủ", "Chính phủ (Thủ tướng) | TTg State Central", "current"),
        ("Phó Thủ tướng Chính phủ", "Chính phủ (Phó Thủ tướng, deputy) | CP State Central", "current"),
        ("các Phó Thủ tướng", "Chính phủ (Phó Thủ tướng, deputy) | CP State Central", "current"),
        ("UBTVQH", "Ủy ban Thường vụ Quốc hội | UBTVQH State Central", "current"),
        ("Chủ tịch nước", "Chủ tịch nước | CTN State Central", "current"),
        ("Chủ nhiệm Văn phòng Chính phủ", "Văn phòng Chính phủ (Chủ nhiệm) | VPCP State Central", "current"),
        ("Tỉnh ủy Lạng Sơn", "Tỉnh ủy Lạng Sơn | TU Party Province @Lạng Sơn", "current"),
        ("Bí thư Thành ủy Huế", "Thành ủy Huế (Bí thư) | TU Party Province @Huế", "current"),
        ("Thành ủy TP. Hồ Chí Minh", "Thành ủy Hồ Chí Minh | TU Party Province @Hồ Chí Minh", "current"),
        ("Ban Thường vụ Tỉnh ủy", "Ban Thường vụ Tỉnh ủy | Party Province", "undated"),
        ("Ban Tổ chức Tỉnh ủy Lạng Sơn", "Ban Tổ chức Tỉnh ủy Lạng Sơn | BTCTU Party Province @Lạng Sơn", "current"),
        ("Trưởng Ban Tổ chức Tỉnh ủy", "Ban Tổ chức Tỉnh ủy (Trưởng) | BTCTU Party Province", "current"),
        ("Chánh Văn phòng Tỉnh ủy", "Văn phòng Tỉnh ủy (Chánh) | Party Province", "undated"),
        ("Đảng ủy xã Tân Trào", "Đảng ủy xã Tân Trào | ĐU Party Commune", "undated"),
        ("Đảng ủy Bộ Tư pháp", "Đảng ủy Bộ Tư pháp | Party Central", "undated"),
        ("Quân ủy Trung ương", "Quân ủy Trung ương | Party Central", "undated"),
        ("Ban Tổ chức Trung ương", "Ban Tổ chức Trung ương | BTCTW Party Central", "current"),
        ("Văn phòng Trung ương Đảng", "Văn phòng Trung ương Đảng | VPTW Party Central", "current"),
        ("Bộ Chính trị", "Bộ Chính trị | TW Party Central", "current"),
        ("Ủy ban Kiểm tra Tỉnh ủy", "Ủy ban Kiểm tra Tỉnh ủy | Party Province", "undated"),
        ("Ủy ban MTTQ tỉnh", "Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh | MTTQ Front Province", "current"),
        (
            "Ủy ban Trung ương MTTQ Việt Nam",
            "Ủy ban Trung ương Mặt trận Tổ quốc Việt Nam | MTTW Front Central",
            "current",
        ),
        ("Tổng Liên đoàn Lao động Việt Nam", "Tổng Liên đoàn Lao động Việt Nam | TLĐ Front Central", "current"),
        ("Chủ tịch LĐLĐ tỉnh", "Liên đoàn Lao động tỉnh (Chủ tịch) | LĐLĐ Front Province", "current"),
        ("Hội LHPN tỉnh", "Hội Liên hiệp Phụ nữ tỉnh | Front Province", "undated"),
        ("Tỉnh đoàn Quảng Ngãi", "Tỉnh đoàn Quảng Ngãi | Front Province @Quảng Ngãi", "undated"),
        ("Tổng Biên tập Báo Nhân dân", "Báo Nhân dân (Tổng Biên tập) | Party Central", "undated"),
        ("Phòng Kinh tế xã Tân Trào", "Phòng Kinh tế xã Tân Trào | PKT State Commune", "undated"),
        ("Các Sở, ngành, địa phương", "các sở, ngành, địa phương | group", "undated"),
        (
            "các Bộ, cơ quan ngang Bộ, cơ quan thuộc Chính phủ",
            "các bộ, cơ quan ngang bộ, cơ quan thuộc Chính phủ | State Central group",
            "undated",
        ),
        ("Thủ trưởng các sở, ban, ngành tỉnh", "các sở, ban, ngành tỉnh (Thủ trưởng) | Province group", "undated"),
        ("các cơ quan liên quan", "các cơ quan liên quan | group", "undated"),
        ("Sở, ban, ngành có liên quan", "sở, ban, ngành có liên quan | Province group", "undated"),
        ("các cấp ủy, tổ chức đảng", "các cấp ủy, tổ chức đảng | Party group", "undated"),
        ("Thủ trưởng cơ quan ngang bộ", "cơ quan ngang bộ (Thủ trưởng) | State Central group", "undated"),
        ("Đồng chí Bộ trưởng Bộ Y tế", "Bộ Y tế (Bộ trưởng) | BYT State Central", "current"),
        (
            "Ban Quản lý khu kinh tế tỉnh Đồng Tháp",
            "Ban Quản lý khu kinh tế tỉnh Đồng Tháp | BQLKKT State Province @Đồng Tháp",
            "current",
        ),
        (
            "Trung tâm Phục vụ hành chính công tỉnh",
            "Trung tâm Phục vụ hành chính công tỉnh | TTPVHCC State Province",
            "current",
        ),
    ];
    for (name, want, status) in table {
        let agency = Agency::of(name, day("2026-01-01"));
        let found = agency.as_ref().map(|a| (shown(a), shown_status(&a.status)));
        assert_eq!(found, Some((want.to_owned(), status.to_owned())), "{name}");
        let again = agency.as_ref().and_then(|a| Agency::of(&a.to_string(), day("2026-01-01")));
        assert_eq!(again, agency, "what is written out reads as the same: {name}");
    }
}

#[test]
#[expect(clippy::too_many_lines, reason = "a table of notation")]
fn dates() {
    let table: [(&str, &str, &str); 58] = [
        ("Bộ Kế hoạch và Đầu tư", "2026-01-01", "gone 2025-03-01 Bộ Tài chính"),
        ("Bộ Kế hoạch và Đầu tư", "2025-02-28", "current"),
        ("Bộ Kế hoạch và Đầu tư", "2025-03-01", "gone 2025-03-01 Bộ Tài chính"),
        ("Bộ Kế hoạch và Đầu tư", "", "undated"),
        ("Bộ Kế hoạch và Đầu tư", "1990-01-01", "from 1995-01-01"),
        ("Bộ trưởng Bộ GTVT", "2026-01-01", "gone 2025-03-01 Bộ Xây dựng"),
        (
            "Bộ Thông tin và Truyền thông",
            "2026-01-01",
            "gone 2025-03-01 Bộ Khoa học và Công nghệ; Bộ Văn hóa, Thể thao và Du lịch",
        ),
        ("Bộ Nông nghiệp và Môi trường", "2024-01-01", "from 2025-03-01"),
        ("Bộ Nông nghiệp và Môi trường", "2026-01-01", "current"),
        ("Bộ Thủy sản", "2008-01-01", "gone 2007-09-01 Bộ Nông nghiệp và Phát triển nông thôn"),
        ("Hội đồng Bộ trưởng", "1985-01-01", "current"),
        ("Hội đồng Bộ trưởng", "2026-01-01", "gone 1993-01-01 Chính phủ"),
        ("Tổng cục Thuế", "2026-01-01", "gone 2025-03-01 Cục Thuế"),
        ("Cục Thuế", "2024-01-01", "none"),
        ("Sở GTVT tỉnh Lạng Sơn", "2026-01-01", "gone 2025-03-01 Sở Xây dựng tỉnh Lạng Sơn"),
        ("Sở Giao thông vận tải", "2024-01-01", "current"),
        ("Sở LĐTBXH", "2026-01-01", "gone 2025-03-01 Sở Nội vụ; Sở Y tế"),
        ("Sở Nông nghiệp và Môi trường", "2024-01-01", "from 2025-03-01"),
        ("UBND tỉnh Hà Giang", "2026-01-01", "gone 2025-07-01 Ủy ban nhân dân tỉnh Tuyên Quang"),
        ("UBND tỉnh Hà Giang", "2025-06-30", "current"),
        ("Chủ tịch UBND tỉnh Bình Dương", "2026-01-01", "gone 2025-07-01 Ủy ban nhân dân thành phố Hồ Chí Minh"),
        ("Tỉnh ủy Bình Dương", "2026-01-01", "gone 2025-07-01 Thành ủy Hồ Chí Minh"),
        ("Bí thư Tỉnh ủy Hà Giang", "2026-01-01", "gone 2025-07-01 Tỉnh ủy Tuyên Quang"),
        ("Sở Y tế Hà Giang", "2026-01-01", "gone 2025-07-01 Sở Y tế tỉnh Tuyên Quang"),
        ("Văn phòng UBND tỉnh Hà Giang", "2026-01-01", "gone 2025-07-01"),
        ("Công an tỉnh Hà Giang", "2026-01-01", "undated"),
        (
            "Ủy ban MTTQ Việt Nam tỉnh Bà Rịa - Vũng Tàu",
            "2026-01-01",
            "gone 2025-07-01 Ủy ban Mặt trận Tổ quốc Việt Nam thành phố Hồ Chí Minh",
        ),
        ("UBND tỉnh Thừa Thiên Huế", "2024-06-01", "current"),
        ("UBND tỉnh Thừa Thiên Huế", "2025-01-01", "gone 2025-01-01 Ủy ban nhân dân thành phố Huế"),
        ("Công an Huế", "2024-06-01", "none"),
        ("UBND thành phố Huế", "2024-06-01", "undated"),
        ("UBND thành phố Huế", "2025-01-01", "current"),
        ("UBND thành phố Huế", "", "undated"),
        ("UBND tỉnh Đồng Nai", "2026-01-01", "current"),
        ("UBND tỉnh Đồng Nai", "2026-05-01", "gone 2026-04-30 Ủy ban nhân dân thành phố Đồng Nai"),
        ("UBND thành phố Đồng Nai", "2026-01-01", "from 2026-04-30"),
        ("UBND thành phố Đồng Nai", "2026-05-01", "current"),
        ("UBND thành phố Bắc Ninh", "2024-06-01", "undated"),
        ("UBND huyện Cao Lộc", "2026-01-01", "gone 2025-07-01"),
        ("UBND huyện Cao Lộc", "2025-06-30", "undated"),
        ("UBND huyện", "2025-06-30", "current"),
        ("UBND các huyện, thị xã, thành phố", "2026-01-01", "gone 2025-07-01"),
        ("UBND các huyện, thị xã, thành phố", "2025-06-30", "current"),
        ("UBND huyện Cao Lộc, tỉnh Lạng Sơn", "2026-01-01", "gone 2025-07-01"),
        ("UBND thành phố Lạng Sơn", "2026-01-01", "gone 2025-07-01"),
        ("UBND thành phố", "2024-01-01", "current"),
        ("UBND thành phố", "2026-01-01", "current"),
        ("Huyện ủy Cao Lộc", "2026-01-01", "gone 2025-07-01"),
        ("Huyện ủy", "2025-06-01", "current"),
        ("Công an huyện Cao Lộc", "2026-01-01", "undated"),
        ("UBND thị trấn Lộc Bình", "2026-01-01", "gone 2025-07-01"),
        ("UBND đặc khu Vân Đồn", "2024-01-01", "from 2025-07-01"),
        ("UBND đặc khu Vân Đồn", "2026-01-01", "undated"),
        ("Phòng Kinh tế xã Tân Trào", "2024-01-01", "from 2025-07-01"),
        ("Văn phòng HĐND và UBND huyện Cao Lộc", "2024-01-01", "undated"),
        ("Ban Dân vận Tỉnh ủy", "2026-01-01", "undated"),
        ("Đảng ủy Quân sự Trung ương", "2026-01-01", "undated"),
        ("Sở Y tế", "", "undated"),
    ];
    for (name, date, want) in table {
        let found = Agency::of(name, day(date)).map_or("none".to_owned(), |a| shown_status(&a.status));
        assert_eq!(found, want, "{name} {date}");
    }
    let written = |date| Agency::of("Sở Y tế Đồng Nai", day(date)).map(|a| a.name);
    let found = ["2026-04-29", "2026-04-30", ""].map(written).map(Option::unwrap_or_default);
    assert_eq!(found, ["Sở Y tế tỉnh Đồng Nai", "Sở Y tế thành phố Đồng Nai", "Sở Y tế Đồng Nai"]);
    let level = |date| Agency::of("UBND thành phố Huế", day(date)).and_then(|a| a.level);
    let found = ["2024-06-01", "2025-01-01", ""].map(level);
    assert_eq!(found, [Some(AgencyLevel::District), Some(AgencyLevel::Province), None]);
}

#[test]
fn no_names_of_bodies() {
    let table = [
        "các đồng chí",
        "Nguyễn Văn A",
        "nội dung trên",
        "Sở thích",
        "Sở",
        "Bộ",
        "Ban",
        "Viện",
        "cơ quan",
        "địa phương",
        "Bộ trưởng",
        "Bộ luật Dân sự",
        "Sở Ma thuật",
        "UBND tỉnh Xyz",
        "UBND tỉnh Hà Nội",
        "UBND xã nông thôn mới",
        "Sở Y tế, Sở Tài chính",
        "Giám đốc Bộ Y tế",
        "Bộ trưởng Sở Y tế",
        "Chủ tịch các xã",
        "Phó Thủ tướng Chính phủ Nguyễn Văn A",
        "Sở Y tế tỉnh Lạng Sơn chủ trì",
        "Sở Y tế thành phố Cao Bằng",
        "Công ty Điện lực tỉnh",
        "Hội Nghề cá",
        "Công an",
        "Thuế",
        "Văn phòng",
        "cấp có thẩm quyền",
        "các cấp",
        "liên quan",
        "Đảng ủy Sở thích",
        "Ủy ban nhân dân tỉnh (để b/c)",
        "12345",
        ",",
        "",
    ];
    for name in table {
        assert_eq!(Agency::of(name, day("2026-01-01")), None, "{name}");
    }
}

#[test]
fn any_text_is_taken() {
    use unicode_normalization::UnicodeNormalization;
    let decomposed: String = "Ủy ban nhân dân tỉnh Đắk Lắk".nfd().collect();
    assert_eq!(Agency::of(&decomposed, None).and_then(|a| a.province), Some("Đắk Lắk"));
    let pieces = ["các ", "UBND ", "xã ", ", ", "- ", "&", "tỉnh ", "Đ", "\u{212a}", "\u{301}", "”", "của ", "Phó "];
    for first in pieces {
        for second in pieces {
            for times in [1, 2, 20, 2000] {
                let _ = Agency::of(&format!("{first}{second}").repeat(times), day("2026-01-01"));
            }
        }
    }
    assert_eq!(Agency::of(&"UBND xã ".repeat(10_000), None), None);
}
