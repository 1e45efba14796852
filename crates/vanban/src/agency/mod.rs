//! Bodies and offices (*cơ quan, chức danh*): their abbreviations, their spelling, and where their names end in a
//! sentence.

mod bodies;
mod body;
mod casing;
mod gazetteer;
mod group;
mod head;
mod locality;
mod names;
mod offices;
mod phrase;
mod reading;
mod stops;
mod written;

pub use body::{Agency, AgencyBranch, AgencyLevel, AgencyStatus, Office};

pub(crate) use casing::{body_case, normal_case, starts_office};
pub(crate) use gazetteer::{Place, body_name, known_body, place};
#[cfg(feature = "repair")]
pub(crate) use gazetteer::{body_names, province_names};
pub(crate) use head::head;
#[cfg(feature = "repair")]
pub(crate) use head::head_phrases;
pub(crate) use names::split_names;
pub(crate) use offices::split_offices;
pub(crate) use phrase::{Actors, Name, actors};
#[cfg(feature = "repair")]
pub(crate) use stops::verb_phrases;
pub(crate) use stops::{is_stop_word, is_verb, verb_at};
