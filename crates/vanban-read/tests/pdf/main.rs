//! PDF files, read as a person reads the page.

mod build;
mod damaged;
#[path = "../docx/facts.rs"]
mod facts;
mod fonts;
mod layout;
mod letter;
mod printed;
mod scans;

fn read(pdf: &build::Pdf) -> vanban_read::Extracted {
    vanban_read::read(&pdf.bytes()).expect("it is well made")
}

fn text(pdf: &build::Pdf) -> String {
    read(pdf).text
}
