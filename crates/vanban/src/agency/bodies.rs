//! The bodies that names are built from: those of the data, and others beside them.

use std::sync::LazyLock;

use rustc_hash::FxHashMap;

use super::body::{AgencyBranch, AgencyLevel};
use super::gazetteer::{BodyRow, body_rows};
use crate::text::NameTrie;

use AgencyBranch::{Front, Party, State};
use AgencyLevel::{Central, Commune, Province};

/// How a body takes its locality and its dates.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Map {
    /// There is one: no locality follows.
    Single,
    /// It goes with its locality.
    Local,
    /// A service with districts of its own: the map of the localities does not tell.
    Service,
}

/// A body that stands by itself in a name.
#[derive(Debug, Clone, Copy)]
pub(super) struct Body {
    pub(super) name: &'static str,
    pub(super) branch: AgencyBranch,
    /// The only level it is found on.
    pub(super) level: Option<AgencyLevel>,
    pub(super) map: Map,
    /// It can be named without a locality.
    pub(super) bare: bool,
    pub(super) row: Option<BodyRow>,
}

/// Central bodies that sign no documents with a symbol of the data.
const CENTRAL: [(&str, AgencyBranch); 3] = [
    ("Đài Tiếng nói Việt Nam|Ngân hàng Chính sách xã hội|Hội đồng Dân tộc của Quốc hội", State),
    (
        "Báo Nhân dân|Đảng ủy Công an Trung ương|Quân ủy Trung ương|Đảng ủy các cơ quan Đảng Trung ương|\
Đảng ủy Mặt trận Tổ quốc, các đoàn thể Trung ương",
        Party,
    ),
    ("Hội Liên hiệp Phụ nữ Việt Nam", Front),
];

/// Local bodies beside those of the data, and the only level they are found on.
const LOCAL: [(&str, AgencyBranch, Option<AgencyLevel>, Map); 6] = [
    (
        "Ủy ban Mặt trận Tổ quốc Việt Nam|Liên đoàn Lao động|Hội Nông dân|Hội Liên hiệp Phụ nữ|Hội Cựu chiến binh|\
Đoàn TNCS Hồ Chí Minh|Đoàn Thanh niên Cộng sản Hồ Chí Minh",
        Front,
        None,
        Map::Local,
    ),
    ("Đảng ủy", Party, None, Map::Local),
    (
        "Hội đồng nhân dân|Ủy ban nhân dân|Văn phòng Hội đồng nhân dân và Ủy ban nhân dân|Ban Tiếp công dân|Thanh tra|\
Ban Chỉ huy Phòng thủ dân sự",
        State,
        None,
        Map::Local,
    ),
    (
        "Đoàn đại biểu Quốc hội|Văn phòng Đoàn đại biểu Quốc hội và Hội đồng nhân dân|Trung tâm Kiểm soát bệnh tật|\
Đài Phát thanh và Truyền hình|Đài Phát thanh - Truyền hình",
        State,
        Some(Province),
        Map::Local,
    ),
    (
        "Công an|Ban Chỉ huy quân sự|Tòa án nhân dân|Viện kiểm sát nhân dân|Bảo hiểm xã hội|Kho bạc Nhà nước|Chi cục Thuế",
        State,
        None,
        Map::Service,
    ),
    (
        "Bộ Chỉ huy quân sự|Bộ Chỉ huy Bộ đội Biên phòng|Cục Thuế|Thuế|Cục Hải quan|Cục Thống kê|\
Cục Quản lý thị trường|Chi cục Quản lý thị trường|Cục Thi hành án dân sự|Thi hành án dân sự",
        State,
        Some(Province),
        Map::Service,
    ),
];

/// Other names of bodies.
const OTHER_NAMES: [(&str, &str); 7] = [
    ("Đảng ủy Quân sự Trung ương", "Quân ủy Trung ương"),
    ("Ngân hàng Nhà nước", "Ngân hàng Nhà nước Việt Nam"),
    ("Ủy ban Mặt trận Tổ quốc", "Ủy ban Mặt trận Tổ quốc Việt Nam"),
    ("Mặt trận Tổ quốc Việt Nam", "Ủy ban Mặt trận Tổ quốc Việt Nam"),
    ("Mặt trận Tổ quốc", "Ủy ban Mặt trận Tổ quốc Việt Nam"),
    ("Ủy ban Thường vụ của Quốc hội", "Ủy ban Thường vụ Quốc hội"),
    ("Hội đồng Dân tộc", "Hội đồng Dân tộc của Quốc hội"),
];

/// Committees whose name says the kind of their locality: `Tỉnh ủy Lạng Sơn`.
pub(super) const COMMITTEES: [(&str, &str, AgencyBranch); 9] = [
    ("Tỉnh ủy", "tỉnh", Party),
    ("Thành ủy", "thành phố", Party),
    ("Huyện ủy", "huyện", Party),
    ("Quận ủy", "quận", Party),
    ("Thị ủy", "thị xã", Party),
    ("Tỉnh đoàn", "tỉnh", Front),
    ("Thành đoàn", "thành phố", Front),
    ("Huyện đoàn", "huyện", Front),
    ("Quận đoàn", "quận", Front),
];

pub(super) static ROWS: LazyLock<FxHashMap<&str, BodyRow>> = LazyLock::new(|| {
    let mut map = FxHashMap::default();
    for row in body_rows() {
        map.entry(row.name).or_insert(row);
    }
    map
});

/// Bodies by their name, with the names of a trie.
pub(super) struct Bodies {
    names: NameTrie,
    by_name: FxHashMap<&'static str, Body>,
}

impl Bodies {
    fn new(bodies: impl Iterator<Item = Body>) -> Bodies {
        let mut by_name: FxHashMap<&'static str, Body> = bodies.map(|body| (body.name, body)).collect();
        for (other, name) in OTHER_NAMES {
            if let Some(body) = by_name.get(name).copied() {
                by_name.insert(other, body);
            }
        }
        Bodies { names: NameTrie::new(by_name.keys().copied()), by_name }
    }

    /// The body with the longest name at the start of the text, and the rest.
    pub(super) fn at<'t>(&self, text: &'t str) -> Option<(Body, &'t str)> {
        let (len, name) = self.names.longest(text)?;
        let rest = &text[len..];
        let rest = if rest.is_empty() { rest } else { rest.strip_prefix(' ')? };
        Some((*self.by_name.get(name)?, rest))
    }
}

pub(super) static SINGLE: LazyLock<Bodies> = LazyLock::new(|| {
    let single = |name, branch, row| Body { name, branch, level: Some(Central), map: Map::Single, bare: true, row };
    let rows = body_rows().filter_map(move |row| {
        let branch = match row.group {
            "doan-the" if row.name.contains("Trung ương") || row.name.ends_with(" Việt Nam") => Front,
            "dang" if row.name.contains("Trung ương") || matches!(row.name, "Bộ Chính trị" | "Ban Bí thư") => {
                Party
            }
            "supreme" | "bo" | "cqnb" | "bo-cu" | "cqnb-cu" | "tct-cu" | "cq-cu" | "tw" => State,
            _ => return None,
        };
        // `Ban Chỉ đạo Trung ương …` is a beginning, `Thủ tướng Chính phủ` an office.
        let own = !row.name.contains('…') && !matches!(row.abbreviation, "TTg" | "MTTQ");
        own.then(|| single(row.name, branch, ROWS.get(row.name).copied()))
    });
    let central =
        CENTRAL.iter().flat_map(|(names, branch)| names.split('|').map(move |name| single(name, *branch, None)));
    Bodies::new(rows.chain(central))
});

pub(super) static MANY: LazyLock<Bodies> = LazyLock::new(|| {
    let rows = body_rows().filter_map(|row| {
        let (level, bare) = match row.group {
            // `Thanh tra tỉnh` ends with its locality.
            "so" | "so-cu" if row.name.starts_with("Sở ") => (Some(Province), true),
            "phong-xa" => (Some(Commune), false),
            "dia-phuong" if row.name.starts_with("Ban Quản lý") || row.name.starts_with("Trung tâm") => {
                (None, false)
            }
            _ => return None,
        };
        Some(Body { name: row.name, branch: State, level, map: Map::Local, bare, row: Some(row) })
    });
    let local = LOCAL.iter().flat_map(|&(names, branch, level, map)| {
        names.split('|').map(move |name| {
            let row = ROWS.get(name).copied().filter(|row| row.group != "phong-xa" && map == Map::Local);
            Body { name, branch, level, map, bare: row.is_some(), row }
        })
    });
    let committees = COMMITTEES.into_iter().map(|(name, _, branch)| Body {
        name,
        branch,
        level: None,
        map: Map::Local,
        bare: true,
        row: ROWS.get(name).copied(),
    });
    Bodies::new(rows.chain(local).chain(committees))
});
