//! Pieces of web pages, and the lines that are read from them.

use vanban_read::{Format, read, read_as};

fn text(page: &str) -> String {
    read_as(page.as_bytes(), Format::Html).expect("it is a page").text
}

fn notes(page: &str) -> Vec<String> {
    let read = read_as(page.as_bytes(), Format::Html).expect("it is a page");
    read.notes.iter().map(ToString::to_string).collect()
}

#[test]
fn lines_and_words() {
    let rows = [
        ("<p>Một\n  hai</p><p>ba", "Một hai\n\nba\n"),
        ("Một<div>hai<div>ba</div></div>bốn", "Một\n\nhai\n\nba\n\nbốn\n"),
        ("<p>Một<br>hai<br/><br>ba", "Một\nhai\n\nba\n"),
        ("<p><b>Đi</b>ều <i>1.</i>", "Điều 1.\n"),
        ("&#272;i&#7873;u 1&nbsp;&lt; &amp;", "Điều 1\u{A0}< &\n"),
        ("<p align=center>QUYẾT ĐỊNH<p style='text-align: center'>Về việc", "QUYẾT ĐỊNH\nVề việc\n"),
        ("<center><p>A<p>B</center><p>C", "A\nB\n\nC\n"),
        ("<pre>Một\n  hai\n\nba</pre>", "Một\n  hai\n\nba\n"),
        ("thuê&shy;bao<wbr>x", "thuêbaox\n"),
        ("<p style='text-transform:uppercase'>quyết định", "QUYẾT ĐỊNH\n"),
        ("<p>a<!-- b -->c<![CDATA[d]]>", "ac\n"),
        ("<h1>Điều 1.</h1>x</h1>y", "Điều 1.\n\nxy\n"),
        ("", ""),
        ("<", "<\n"),
        ("a < b", "a < b\n"),
    ];
    for (page, lines) in rows {
        assert_eq!(text(page), lines, "{page}");
    }
}

#[test]
fn lists() {
    let rows = [
        ("<ol><li>a<li>b</ol>", "1. a\n\n2. b\n"),
        ("<ol start=3 type=a><li>x</li><li value=7>y</li><li>z</ol>", "c. x\n\ng. y\n\nh. z\n"),
        ("<ol reversed><li>x<li>y</ol>", "2. x\n\n1. y\n"),
        ("<ol style='list-style-type:upper-roman'><li><p>x</p><p>y</p></ol>", "I. x\n\ny\n"),
        ("<ul><li>x<ul><li>y</ul><li>z</ul>", "- x\n\n- y\n\n- z\n"),
        ("<ol><li>a) x<li>Điều 5. y<li>2. z</ol>", "a) x\n\nĐiều 5. y\n\n2. z\n"),
        ("<ul style='list-style:none'><li>x</ul>", "x\n"),
        ("<ul><li>+ x<li></ul>", "+ x\n"),
        ("<ol start=-1><li>x<li>y</ol>", "-1. x\n\n0. y\n"),
        ("<ol start=2147483647><li>x<li>y</ol>", "2147483647. x\n\n2147483647. y\n"),
    ];
    for (page, lines) in rows {
        assert_eq!(text(page), lines, "{page}");
    }
}

#[test]
fn tables() {
    let rows = [
        ("<table><tr><td>a<td>b<tr><td>c<td>d</table>e", "|\na\n|\nb\n|\n|\nc\n|\nd\n\ne\n"),
        ("<table><caption>x</caption><tr><th colspan=2>a<th>b</table>", "x\n\n|\na\n|\n|\nb\n"),
        ("<table><tr><td rowspan=2>a<td>b<tr><td>c</table>", "|\na\n|\nb\n|\n|\n|\nc\n"),
        ("<table><tr><td><p>a<p>b</td><td>c</table>", "|\na\nb\n|\nc\n"),
        // A frame, and tables that arrange the page.
        ("<table><tr><td>a<tr><td>b</table>", "a\n\nb\n"),
        ("<table><tr><td>menu<td><table><tr><td>a<td>b</table></table>", "menu\n\n|\na\n|\nb\n"),
        ("<table><tr><td><table><tr><td>a</table><td>b</table>", "|\na\n|\nb\n"),
        // What the rules of HTML put elsewhere.
        ("<table>x<tr><td>a<td>b</table>", "x\n\n|\na\n|\nb\n"),
        ("<table><td>a<td>b</table>", "|\na\n|\nb\n"),
        ("<table><tr style='display:none'><td>a<td>b<tr><td>c<td>d</table>", "|\nc\n|\nd\n"),
        (
            "<table><tr><td colspan=1000 rowspan=65534>a<td>b<tr><td>c",
            &format!("|\na\n{0}b\n|\n|\n{0}c\n", "|\n".repeat(63)),
        ),
    ];
    for (page, lines) in rows {
        assert_eq!(text(page), lines, "{page}");
    }
}

#[test]
fn marks_of_notes() {
    let rows = [
        ("<p>x<sup><a href='#_ftn1'>[1]</a></sup><p><a href='#_ftnref1'><sup>[1]</sup></a> y", "x[1]\n\n[1] y\n"),
        ("<p>x<a href='#n2'><sup>2</sup></a>", "x[2]\n"),
        ("<p>x<sup>1</sup><p><sup>(1)</sup>y", "x[1]\n\n[1] y\n"),
        ("<p>10 m<sup>2</sup>, 10<sup>3</sup>", "10 m2, 103\n"),
        ("<p>x<sup>th</sup>", "xth\n"),
    ];
    for (page, lines) in rows {
        assert_eq!(text(page), lines, "{page}");
    }
}

#[test]
fn what_is_not_shown_and_what_is_the_site() {
    let page = "<title>t</title><header>Cổng</header><nav>menu</nav><p hidden>ẩn</p><p>Điều 1.</p>\
        <ul><li><a href=1>Trang chủ</a><li><a href=2>Tin tức</a><li><a href=3>Liên hệ</a></ul>\
        <script>if (a<b) '</p>'</script><style>p{}</style><svg><path/><path/><text>s</text></svg>\
        <select><option>o</select><p>x<span style='display: none'>y</span><article><header>Đầu</header>z</article>";
    assert_eq!(text(page), "Điều 1.\n\nx\n\nĐầu\n\nz\n");
    let expected = ["menu: Cổng", "menu: menu", "hidden_text: ẩn", "menu: Trang chủ Tin tức Liên hệ", "hidden_text: y"];
    assert_eq!(notes(page), expected);
    // Links of a legal basis are no menu, and neither are two of them.
    let basis =
        "<ul><li>Căn cứ <a href=1>Luật A</a><li>Căn cứ <a href=2>Luật B</a><li>Căn cứ <a href=3>Luật C</a></ul>";
    assert_eq!(text(basis), "- Căn cứ Luật A\n\n- Căn cứ Luật B\n\n- Căn cứ Luật C\n");
    assert_eq!(text("<ul><li><a href=1>A</a><li><a href=2>B</a></ul>"), "- A\n\n- B\n");
}

#[test]
fn fonts_with_an_encoding_of_their_own() {
    let page =
        "<font face='.VnTimeH'>quyÕt ®Þnh</font> <span style='font-family: \"VNI-Times\", serif'>Coäng hoøa</span> rõ";
    assert_eq!(text(page), "QUYẾT ĐỊNH Cộng hòa rõ\n");
    assert_eq!(notes(page), ["decoded: .VnTimeH", "decoded: VNI-Times"]);
}

#[test]
fn the_content_tells_a_page() {
    for page in
        ["<!DOCTYPE HTML>", "\u{FEFF} \n<html lang=vi>", "<?xml version='1.0'?><!-- x --><html>", "<BODY>", "<head >"]
    {
        assert_eq!(Format::of(page.as_bytes()), Some(Format::Html), "{page}");
    }
    for other in ["<div>Markdown</div>", "Số: 1 <html>", "<!-- x", "<htmlx>", "<p>"] {
        assert_eq!(Format::of(other.as_bytes()), None, "{other}");
    }
    let latin = b"<html><meta charset='windows-1252'><p>\xE9t\xE9";
    assert_eq!(read(latin).map(|read| read.text), Ok("été\n".to_owned()));
    assert!(read(b"<html><p>\xE9t\xE9").is_err());
}
