//! Word files that are written here, part by part, and what is read from them.

mod build;
mod changes;
mod damaged;
mod facts;
mod layout;
mod letter;
mod notes;
mod numbering;
mod runs;
mod tables;
