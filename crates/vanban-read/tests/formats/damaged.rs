//! Nothing breaks the readers, and nothing makes them slow.

use std::time::Duration;

use cpu_time::ThreadTime;

use vanban_read::{Format, ReadError, read, read_as};

use crate::encode;

const PAGE: &str = "<!DOCTYPE html><html><body class=\"a b\"><table border=0><tr><td rowspan=2>ỦY BAN<td>CỘNG HÒA<tr><td>x</table>\
    <ol start=2 type=i><li>a<li><p align=center>b<sup><a href=#n>1</a></sup></ol><pre>c\n\nd</pre><!-- e --><script>f<g</script>\
    <font face='.VnTime'>Céng &#272; &amp; &nbsp;</font></body></html>";

/// Reads it as everything it could be; only panics fail.
fn try_all(bytes: &[u8]) {
    let _ = read(bytes);
    let _ = read_as(bytes, Format::Html);
    let _ = read_as(bytes, Format::Text);
}

#[test]
fn cut_and_flipped_anywhere() {
    let text = "Ủy ban nhân dân tỉnh\nđề nghị các sở, ngành thực hiện.\n";
    let mut files: Vec<Vec<u8>> = encode::ALL.iter().map(|(_, encode)| encode(text)).collect();
    files.extend([PAGE.into(), encode::tcvn3(PAGE)]);
    for mut file in files {
        for at in 0..file.len() {
            try_all(&file[..at]);
            for bit in [0x01, 0x20, 0x80, 0xFF] {
                file[at] ^= bit;
                try_all(&file);
                file[at] ^= bit;
            }
        }
    }
}

#[test]
fn monstrous_pages_end_soon() {
    const TIMES: usize = 100_000;
    let depth = |tag: &str| tag.repeat(TIMES);
    let tables = "<table><tr><td>a<td>".repeat(2_000);
    let pages = [
        depth("<div>"),
        depth("<b>"),
        depth("<table>"),
        depth("<ul><li>"),
        depth("<b><p>"),
        depth("<p><b id=x>"),
        depth("</div>"),
        depth("<sup>1"),
        depth("<tr><td rowspan=60000 colspan=60000>x"),
        tables,
        format!("<p {}>", depth("a ")),
        format!("<p a=\"{}\">x", depth("a b ")),
        format!("<!-- {}", depth("<p a ")),
        format!("<svg>{}</svg>x", depth("<g>")),
        depth("<"),
        depth("&"),
        depth("&#x"),
        depth("<a href=x>"),
        depth("<nav>x</nav>"),
        format!("<pre>{}", depth("\n")),
        depth("<br>"),
        format!("<table><tr><td>{}", depth("<td>")),
        format!("<ol start=1>{}", depth("<li><ol>")),
    ];
    for page in pages {
        let before = ThreadTime::now();
        let read = read_as(page.as_bytes(), Format::Html);
        let start: String = page.chars().take(30).collect();
        assert!(before.elapsed() < Duration::from_secs(5), "{start}: {:?}", before.elapsed());
        if let Ok(read) = read {
            assert!(read.text.len() <= 10 * page.len() + 4000, "{start}: {}", read.text.len());
        }
    }
    let large = format!("<p {}>", depth("a "));
    assert!(matches!(read_as(large.as_bytes(), Format::Html), Err(ReadError::TooLarge { .. })));
}

#[test]
fn what_lies_too_deep_is_read_as_lines() {
    let page = format!("{}<p>x</p><table><tr><td>a<td>b</table>", "<div>".repeat(1000));
    assert_eq!(read_as(page.as_bytes(), Format::Html).map(|read| read.text), Ok("x\n\na\n\nb\n".to_owned()));
}
