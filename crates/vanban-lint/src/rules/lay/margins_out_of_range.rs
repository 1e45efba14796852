use crate::layout::{Section, comma};
use crate::{Check, Findings, Message, Profile, Rule, Severity, Subject};

#[doc = include_str!("margins_out_of_range.md")]
pub(crate) static RULE: Rule = Rule {
    code: "LAY003",
    name: "margins-out-of-range",
    severity: Severity::Warning,
    fix: None,
    page: include_str!("margins_out_of_range.md"),
    check: Check::Document(check),
};

/// Above, below, left, right: from and to, in millimetres.
type Ranges = [(f32, f32); 4];

fn check(subject: &Subject<'_>, findings: &mut Findings) {
    let Some(ranges) = ranges(subject.profile) else { return };
    let upright = |section: &&Section| section.width <= section.height;
    for section in subject.own_pages().filter(upright) {
        let Some(frame) = &section.frame else { continue };
        let sides = [
            (frame.top, "trên", "above"),
            (frame.bottom, "dưới", "below"),
            (frame.left, "trái", "left"),
            (frame.right, "phải", "right"),
        ];
        let (mut vi, mut en) = (Vec::new(), Vec::new());
        for ((is, name, english), (from, to)) in sides.into_iter().zip(ranges) {
            /// Programs count in other units.
            const NEAR: f32 = 0.35;
            if is < from - NEAR || is > to + NEAR {
                let range = if from == to { from.to_string() } else { format!("{from}-{to}") };
                vi.push(format!("{name} {} mm (quy định {range})", comma(format!("{is:.1}"))));
                en.push(format!("{english} {is:.1} mm (to be {range})"));
            }
        }
        if !vi.is_empty() {
            let message = Message::new(format!("lề {}", vi.join(", ")), format!("margins: {}", en.join(", ")));
            findings.add(subject.first_line_of(section.span), message);
            return;
        }
    }
}

fn ranges(profile: Profile) -> Option<Ranges> {
    match profile {
        Profile::Decree30 | Profile::Circular01 => Some([(20.0, 25.0), (20.0, 25.0), (30.0, 35.0), (15.0, 20.0)]),
        // The form binds resolutions of councils; others follow older ones, up to 25 above and below.
        Profile::Law64 => Some([(15.0, 25.0), (15.0, 25.0), (30.0, 35.0), (15.0, 20.0)]),
        Profile::Party05 | Profile::Party36 => Some([(20.0, 20.0), (20.0, 20.0), (30.0, 30.0), (15.0, 15.0)]),
        Profile::Law80 | Profile::Earlier => None,
    }
}
