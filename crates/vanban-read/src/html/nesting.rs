//! Which elements are blocks, and which end others without saying so.

/// Elements that begin a line of their own.
pub(super) fn is_block(name: &str) -> bool {
    matches!(
        name,
        "address"
            | "article"
            | "aside"
            | "blockquote"
            | "body"
            | "caption"
            | "center"
            | "dd"
            | "details"
            | "dialog"
            | "dir"
            | "div"
            | "dl"
            | "dt"
            | "fieldset"
            | "figcaption"
            | "figure"
            | "footer"
            | "form"
            | "h1"
            | "h2"
            | "h3"
            | "h4"
            | "h5"
            | "h6"
            | "header"
            | "hgroup"
            | "hr"
            | "html"
            | "legend"
            | "li"
            | "main"
            | "menu"
            | "nav"
            | "ol"
            | "p"
            | "pre"
            | "search"
            | "section"
            | "summary"
            | "table"
            | "tbody"
            | "td"
            | "tfoot"
            | "th"
            | "thead"
            | "tr"
            | "ul"
    )
}

/// Elements that have no end.
pub(super) fn is_void(name: &str) -> bool {
    matches!(
        name,
        "area"
            | "base"
            | "basefont"
            | "bgsound"
            | "br"
            | "col"
            | "embed"
            | "frame"
            | "hr"
            | "img"
            | "input"
            | "keygen"
            | "link"
            | "meta"
            | "param"
            | "source"
            | "track"
            | "wbr"
    )
}

/// Elements of which nothing is a word of the page.
pub(super) fn is_silent(name: &str) -> bool {
    matches!(
        name,
        "applet"
            | "audio"
            | "button"
            | "canvas"
            | "datalist"
            | "iframe"
            | "noembed"
            | "noframes"
            | "noscript"
            | "object"
            | "rp"
            | "rt"
            | "script"
            | "select"
            | "style"
            | "svg"
            | "template"
            | "textarea"
            | "title"
            | "video"
            | "xmp"
    )
}

/// The end of an inline element ends no block, and that of a block no cell around it.
pub(super) fn holds_back(end: &str, open: &str) -> bool {
    match end {
        "table" => false,
        "caption" | "tbody" | "td" | "tfoot" | "th" | "thead" | "tr" => open == "table",
        _ if is_block(end) || is_silent(end) => is_cell(open),
        _ => is_block(open),
    }
}

fn is_cell(name: &str) -> bool {
    matches!(name, "caption" | "table" | "td" | "th")
}

/// What a start tag ends, and the elements beyond which it ends nothing. Several may hold: an item ends a paragraph and
/// the item before it.
pub(super) fn implied_ends(start: &str) -> &'static [(&'static [&'static str], &'static [&'static str])] {
    const CELLS: &[&str] = &["caption", "table", "td", "th"];
    const PARAGRAPH: (&[&str], &[&str]) = (&["p"], CELLS);
    match start {
        "li" => &[PARAGRAPH, (&["li"], &["caption", "dir", "menu", "ol", "table", "td", "th", "ul"])],
        "dd" | "dt" => &[PARAGRAPH, (&["dd", "dt"], &["caption", "dl", "table", "td", "th"])],
        "td" | "th" => &[(&["td", "th"], &["table", "tr"])],
        "tr" => &[(&["caption"], &["table"]), (&["tr"], &["table"])],
        "tbody" | "tfoot" | "thead" => &[(&["caption", "tbody", "tfoot", "thead"], &["table"])],
        "caption" => &[],
        "body" | "html" => &[(&["head"], &[])],
        _ if is_block(start) => &[PARAGRAPH],
        _ => &[],
    }
}
