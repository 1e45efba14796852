//! From a name to its [`Agency`]: `[title] [unit] body [locality]`, all of it.

use chrono::NaiveDate;

use super::bodies::{Body, COMMITTEES, MANY, Map, ROWS, SINGLE};
use super::body::{Agency, AgencyBranch, AgencyStatus, Office};
use super::gazetteer::BodyRow;
use super::group::several_bodies;
use super::locality::{Locality, behind, locality};
use super::written::written_out;

/// Beginnings of names of Party committees.
const PARTY: &[&str] = &["Tỉnh ủy", "Thành ủy", "Huyện ủy", "Quận ủy", "Thị ủy", "Đảng ủy"];

/// Parts of a body with a name of their own, and the bodies that have them.
const UNITS: [(&str, &[&str]); 5] = [
    (
        "Ban Thường vụ|Thường trực|Văn phòng|Ban Tổ chức|Ban Tuyên giáo|Ban Tuyên giáo và Dân vận|Ban Dân vận|\
Ban Nội chính|Ủy ban Kiểm tra",
        PARTY,
    ),
    ("Văn phòng", &["Ủy ban nhân dân", "Hội đồng nhân dân", "Ban Chỉ huy Phòng thủ dân sự"]),
    ("Thường trực|Ban Pháp chế|Ban Văn hóa - Xã hội|Ban Kinh tế - Ngân sách|Ban Dân tộc", &["Hội đồng nhân dân"]),
    ("Ban Thường trực", &["Ủy ban Mặt trận Tổ quốc", "Ủy ban Trung ương Mặt trận"]),
    ("Đảng ủy", &["Bộ ", "Sở ", "Chính phủ", "Quốc hội", "Ủy ban nhân dân", "Ngân hàng Nhà nước", "Thanh tra"]),
];

/// Heads, their deputies, and beginnings of the names of their bodies.
const OFFICES: [(&str, &str, &[&str]); 21] = [
    ("Thủ tướng", "Phó Thủ tướng", &["Chính phủ"]),
    ("Bộ trưởng", "Thứ trưởng", &["Bộ ", "các bộ"]),
    (
        "Chủ tịch",
        "Phó Chủ tịch",
        &[
            "Ủy ban nhân dân",
            "Hội đồng nhân dân",
            "Ủy ban Mặt trận",
            "Ủy ban Trung ương Mặt trận",
            "Hội ",
            "Liên đoàn",
            "Tổng Liên đoàn",
            "Quốc hội",
        ],
    ),
    ("Giám đốc", "Phó Giám đốc", &["Sở ", "các sở", "Công an", "Bảo hiểm xã hội", "Kho bạc", "Trung tâm", "Đài"]),
    ("Tổng Giám đốc", "Phó Tổng Giám đốc", &["Đài", "Thông tấn", "Bảo hiểm xã hội", "Ngân hàng Chính sách"]),
    ("Tổng Biên tập", "Phó Tổng Biên tập", &["Báo "]),
    ("Chánh", "Phó Chánh", &["Văn phòng", "Thanh tra"]),
    ("Tổng", "Phó Tổng", &["Thanh tra Chính phủ", "Kiểm toán nhà nước"]),
    ("Trưởng", "Phó Trưởng", &["Ban ", "Đoàn đại biểu", "Công an", "Phòng ", "Thuế"]),
    ("Trưởng ban", "Phó Trưởng ban", &["Ban "]),
    ("Bí thư", "Phó Bí thư", &["Tỉnh ", "Thành ", "Huyện ", "Quận ", "Thị ủy", "Đảng ủy", "các tỉnh ủy"]),
    ("Chủ nhiệm", "Phó Chủ nhiệm", &["Văn phòng Chính phủ", "Văn phòng Quốc hội", "Ủy ban Kiểm tra", "Ủy ban Pháp"]),
    ("Tổng cục trưởng", "Phó Tổng cục trưởng", &["Tổng cục"]),
    ("Cục trưởng", "Phó Cục trưởng", &["Cục "]),
    ("Chi cục trưởng", "Phó Chi cục trưởng", &["Chi cục"]),
    ("Viện trưởng", "Phó Viện trưởng", &["Viện "]),
    ("Chánh án", "Phó Chánh án", &["Tòa án"]),
    ("Thống đốc", "Phó Thống đốc", &["Ngân hàng Nhà nước"]),
    ("Chỉ huy trưởng", "Phó Chỉ huy trưởng", &["Bộ Chỉ huy", "Ban Chỉ huy"]),
    ("Thủ trưởng", "Phó Thủ trưởng", &["các ", "cơ quan", "sở", "đơn vị"]),
    ("Người đứng đầu", "Cấp phó của người đứng đầu", &["các ", "cơ quan", "cấp ủy", "sở", "đơn vị"]),
];

/// The agency of a name, all of which must be understood.
pub(super) fn agency(name: &str, date: Option<NaiveDate>) -> Option<Agency> {
    /// No name of one body is longer, and the rest may cost the square of it.
    const LONGEST: usize = 300;
    let text = (name.len() <= LONGEST).then(|| written_out(name, date)).flatten()?;
    let polite = ["các đồng chí", "đồng chí", "các"];
    named(&text, date)
        .or_else(|| official(&text, date))
        .or_else(|| several(&text))
        .or_else(|| official(polite.iter().find_map(|words| behind(&text, words))?, date))
}

/// `[unit] body [locality]`
fn named(text: &str, date: Option<NaiveDate>) -> Option<Agency> {
    let units = || UNITS.iter().flat_map(|(units, owners)| units.split('|').map(move |unit| (unit, owners)));
    body(text, date).or_else(|| {
        units().find_map(|(unit, owners)| {
            let rest = behind(text, unit)?;
            let owner = body(behind(rest, "của").unwrap_or(rest), date)?;
            owners.iter().any(|o| owner.name.starts_with(o)).then(|| part(unit, owner))
        })
    })
}

/// A part of a body: it goes when the body goes.
fn part(unit: &str, owner: Agency) -> Agency {
    let name = format!("{unit} {}", owner.name);
    let code = code_within(&name, unit);
    let status = match owner.status {
        AgencyStatus::Abolished { since, .. } => AgencyStatus::Abolished { since, successors: Vec::new() },
        AgencyStatus::Current if code.is_none() => AgencyStatus::Undated,
        status => status,
    };
    let branch = if unit == "Đảng ủy" { Some(AgencyBranch::Party) } else { owner.branch };
    Agency { name, code, branch, status, ..owner }
}

/// The code of the longest name of the data with which `name` begins, if that is more than its first words:
/// `Thường trực Hội đồng nhân dân` of `Thường trực Hội đồng nhân dân tỉnh`.
fn code_within(name: &str, first: &str) -> Option<&'static str> {
    let ends = name.match_indices(' ').map(|(at, _)| at).chain([name.len()]);
    let names = ends.filter(|end| *end > first.len()).map(|end| &name[..end]);
    names.filter_map(|name| ROWS.get(name)).next_back().map(|row| row.abbreviation)
}

/// `body [locality]`
fn body(text: &str, date: Option<NaiveDate>) -> Option<Agency> {
    let many = MANY.at(text);
    if let Some((single, "")) = SINGLE.at(text) {
        let agency = agency_of(single, &locality("", date)?, date);
        // `Cục Thuế`: a central body now, one of each province before.
        let clear = many.is_none_or(|(body, _)| body.name != single.name) || agency.status == AgencyStatus::Current;
        return clear.then_some(agency);
    }
    let (body, rest) = many?;
    let place = match COMMITTEES.iter().find(|(name, ..)| *name == body.name) {
        Some((_, unit, _)) => {
            let named = behind(rest, unit).unwrap_or(rest);
            locality(format!("{unit} {named}").trim_end(), date).filter(|place| !place.group)?
        }
        None if rest.is_empty() && !body.bare => return None,
        None => locality(rest, date)?,
    };
    let same = body.level.is_none_or(|own| place.level.is_none_or(|level| level == own));
    same.then(|| agency_of(body, &place, date))
}

fn agency_of(body: Body, place: &Locality, date: Option<NaiveDate>) -> Agency {
    let name = full_name(body.name, &place.unit, &place.proper);
    let code = body.row.or_else(|| ROWS.get(&*format!("{} {}", body.name, place.unit)).copied());
    Agency {
        name,
        office: None,
        code: code.map(|row| row.abbreviation),
        branch: Some(body.branch),
        level: body.level.or(place.level),
        province: place.province,
        group: place.group,
        status: status(body, code, place, date),
    }
}

/// `Sở Y tế` + `tỉnh` + `Lạng Sơn`; a committee says the kind itself.
fn full_name(body: &str, unit: &str, proper: &str) -> String {
    let unit = if COMMITTEES.iter().any(|(name, ..)| *name == body) { "" } else { unit };
    [body, unit, proper].into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" ")
}

fn status(body: Body, row: Option<BodyRow>, place: &Locality, date: Option<NaiveDate>) -> AgencyStatus {
    let Some(date) = date else { return AgencyStatus::Undated };
    if let Some(row) = row {
        if let Some(since) = row.validity.to.filter(|to| date > *to).and_then(|to| to.succ_opt()) {
            // The social insurance became a unit of a ministry, and kept its name.
            if row.group == "cq-cu" {
                return AgencyStatus::Undated;
            }
            let names = row.successors.split("; ").filter(|name| !name.is_empty());
            let successors = names.map(|name| full_name(name, &place.unit, &place.proper)).collect();
            return AgencyStatus::Abolished { since, successors };
        }
        if let Some(since) = row.validity.from.filter(|from| date < *from) {
            return AgencyStatus::NotYet { since };
        }
    }
    match &place.status {
        _ if body.map == Map::Service => AgencyStatus::Undated,
        AgencyStatus::Abolished { since, .. } => {
            let successors = place.successor.map(|to| successor_of(body.name, to.kind, to.name));
            AgencyStatus::Abolished { since: *since, successors: successors.into_iter().collect() }
        }
        AgencyStatus::Current if row.is_none() => AgencyStatus::Undated,
        status => status.clone(),
    }
}

/// The same body of another province: of `Tỉnh ủy` it may be `Thành ủy`.
fn successor_of(body: &str, unit: &str, proper: &str) -> String {
    let committee = COMMITTEES.iter().find(|(name, ..)| *name == body);
    let other = committee.and_then(|(.., branch)| COMMITTEES.iter().find(|(_, u, b)| *u == unit && b == branch));
    full_name(other.map_or(body, |(name, ..)| name), unit, proper)
}

/// `title (body | kinds of bodies)`
fn official(text: &str, date: Option<NaiveDate>) -> Option<Agency> {
    let titles = OFFICES.iter().flat_map(|(head, deputy, of)| [(*head, false, *of), (*deputy, true, *of)]);
    titles.into_iter().find_map(|(title, deputy, of)| {
        let rest = behind(text, title)?;
        let of = |agency: &Agency| of.iter().any(|start| agency.name.starts_with(start));
        let agency = named(rest, date).or_else(|| several(rest)).filter(of)?;
        let code = code_within(&format!("{title} {}", agency.name), title).or(agency.code);
        Some(Agency { office: Some(Office { title, deputy }), code, ..agency })
    })
}

/// `các sở, ban, ngành`
fn several(text: &str) -> Option<Agency> {
    let kinds = several_bodies(text)?;
    Some(Agency {
        name: kinds.name,
        office: None,
        code: None,
        branch: kinds.branch,
        level: kinds.level,
        province: None,
        group: true,
        status: AgencyStatus::Undated,
    })
}

#[cfg(test)]
mod tests;
