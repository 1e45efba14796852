//! Letters that an office program has printed, with the fonts it embeds: they say what their text says.

use std::fs;
use std::path::Path;

use crate::facts::facts;

#[test]
fn the_facts_of_the_text() {
    let fixtures = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../tests/fixtures");
    let mut read = 0;
    for entry in fs::read_dir(fixtures.join("printed")).expect("the folder is there") {
        let printed = entry.expect("it can be listed").path();
        let name = printed.file_stem().expect("it has a name");
        let plain = fixtures.join("documents").join(name).with_extension("txt");
        let plain = fs::read_to_string(plain).expect("the text is there");
        let bytes = fs::read(&printed).expect("it can be read");
        let text = vanban_read::read(&bytes).expect("it is well made").text;
        assert_eq!(solid(facts(text.clone())), solid(facts(plain)), "{}: {text}", printed.display());
        read += 1;
    }
    assert!(read >= 10, "{read} letters");
}

/// Facts without blanks: a citation may stand on two lines of the text.
fn solid(facts: Vec<String>) -> Vec<String> {
    facts.into_iter().map(|fact| fact.replace("\\n", "").split_whitespace().collect()).collect()
}
