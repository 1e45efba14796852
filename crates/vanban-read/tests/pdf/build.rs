//! Writes small PDFs: letters at places, as a printer would put them.

use std::fmt::Write;

/// A file that is being written.
#[derive(Debug, Default)]
pub(crate) struct Pdf {
    pages: Vec<Page>,
    /// Objects besides pages and the font, from number 100 on.
    extra: Vec<String>,
    /// More keys of the catalogue.
    catalog: String,
}

/// A page of A4, 595 by 842 points; `y` is counted from above.
#[derive(Debug, Default)]
pub(crate) struct Page {
    content: String,
    /// More keys of the page.
    keys: String,
}

/// Every letter is half as wide as high.
const WIDTH: f32 = 0.5;
/// Between which full lines stand.
const LEFT: f32 = 85.0;
const RIGHT: f32 = 553.0;

pub(crate) fn width(text: &str, size: f32) -> f32 {
    text.chars().count() as f32 * WIDTH * size
}

impl Page {
    /// Letters from a place on.
    pub(crate) fn text(mut self, x: f32, y: f32, size: f32, text: &str) -> Self {
        let codes: String = text.encode_utf16().map(|unit| format!("{unit:04X}")).collect();
        let y = 842.0 - y;
        let _ = writeln!(self.content, "BT /F {size} Tf 1 0 0 1 {x} {y} Tm <{codes}> Tj ET");
        self
    }

    /// Letters of a font of one byte a letter, of signs of Latin 1.
    pub(crate) fn typed(mut self, font: &str, x: f32, y: f32, text: &str) -> Self {
        let codes: String = text.chars().map(|sign| format!("{:02X}", u32::from(sign))).collect();
        let _ = writeln!(self.content, "BT /{font} 13 Tf 1 0 0 1 {x} {} Tm <{codes}> Tj ET", 842.0 - y);
        self
    }

    /// Letters around a place.
    pub(crate) fn centred(self, x: f32, y: f32, size: f32, text: &str) -> Self {
        self.text(x - width(text, size) / 2.0, y, size, text)
    }

    /// Lines of a paragraph as wide as the page, the first one indented; gives back where the next one stands.
    pub(crate) fn paragraph(mut self, y: &mut f32, text: &str) -> Self {
        const SIZE: f32 = 13.0;
        let mut line = String::new();
        let mut x = LEFT + 36.0;
        for word in text.split(' ') {
            if !line.is_empty() && x + width(&line, SIZE) + width(word, SIZE) + WIDTH * SIZE > RIGHT {
                self = self.text(x, *y, SIZE, &line);
                (line, x, *y) = (String::new(), LEFT, *y + 18.0);
            }
            if !line.is_empty() {
                line.push(' ');
            }
            line.push_str(word);
        }
        self = self.text(x, *y, SIZE, &line);
        *y += 24.0;
        self
    }

    /// A straight line.
    pub(crate) fn rule(mut self, x0: f32, y0: f32, x1: f32, y1: f32) -> Self {
        let _ = writeln!(self.content, "{x0} {} m {x1} {} l S", 842.0 - y0, 842.0 - y1);
        self
    }

    /// Operators as they are.
    pub(crate) fn raw(mut self, content: &str) -> Self {
        self.content.push_str(content);
        self
    }

    /// What is drawn on another page.
    pub(crate) fn append(mut self, other: &Page) -> Self {
        self.content.push_str(&other.content);
        self
    }

    /// More keys: `/Rotate 90`.
    pub(crate) fn keys(mut self, keys: &str) -> Self {
        self.keys.push_str(keys);
        self
    }
}

impl Pdf {
    pub(crate) fn page(mut self, page: Page) -> Self {
        self.pages.push(page);
        self
    }

    /// Another object; the first one is `100 0 R`.
    pub(crate) fn object(mut self, object: impl Into<String>) -> Self {
        self.extra.push(object.into());
        self
    }

    pub(crate) fn catalog(mut self, keys: &str) -> Self {
        self.catalog.push_str(keys);
        self
    }

    pub(crate) fn bytes(&self) -> Vec<u8> {
        self.written(FONT)
    }

    /// The same without a table of what the codes of letters mean.
    pub(crate) fn without_meaning(&self) -> Vec<u8> {
        self.written(&FONT.replace("/ToUnicode 5 0 R", ""))
    }

    fn written(&self, font: &str) -> Vec<u8> {
        let kids: String = (0..self.pages.len()).map(|i| format!("{} 0 R ", 1000 + 2 * i)).collect();
        let mut objects = vec![
            (1, format!("<</Type/Catalog/Pages 2 0 R {}>>", self.catalog)),
            (2, format!("<</Type/Pages/Count {}/Kids[{kids}]>>", self.pages.len())),
            (3, font.to_owned()),
            (4, DESCENDANT.to_owned()),
            (5, stream("", MEANING)),
        ];
        objects.extend((100..).zip(self.extra.iter().cloned()));
        for (i, page) in self.pages.iter().enumerate() {
            let (id, content) = (1000 + 2 * i, 1001 + 2 * i);
            let size = if page.keys.contains("/MediaBox") { "" } else { "/MediaBox[0 0 595 842]" };
            let keys = &page.keys;
            objects.push((
                id,
                format!(
                    "<</Type/Page/Parent 2 0 R{size}/Resources<</Font<</F 3 0 R/G 102 0 R/H 103 0 R>>/XObject<</A 100 0 R/B 101 0 R>>>>/Contents {content} 0 R {keys}>>"
                ),
            ));
            objects.push((content, stream("", &page.content)));
        }
        assemble(&objects)
    }
}

/// A font of one byte a letter, which is 500 wide; more keys.
pub(crate) fn simple_font(name: &str, keys: &str) -> String {
    let widths = "500 ".repeat(224);
    format!("<</Type/Font/Subtype/TrueType/BaseFont/{name}/FirstChar 32/LastChar 255/Widths[{widths}]{keys}>>")
}

/// A stream with more keys.
pub(crate) fn stream(keys: &str, data: &str) -> String {
    format!("<</Length {} {keys}>>\nstream\n{data}\nendstream", data.len())
}

const FONT: &str =
    "<</Type/Font/Subtype/Type0/BaseFont/Test/Encoding/Identity-H/DescendantFonts[4 0 R]/ToUnicode 5 0 R>>";
const DESCENDANT: &str = "<</Type/Font/Subtype/CIDFontType2/BaseFont/Test/DW 500/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>/FontDescriptor<</Type/FontDescriptor/FontName/Test/Flags 4>>>>";
/// The code of a letter is its number in Unicode.
const MEANING: &str = "/CIDInit /ProcSet findresource begin 12 dict begin begincmap
1 begincodespacerange <0000> <FFFF> endcodespacerange
1 beginbfrange <0000> <FFFF> <0000> endbfrange
endcmap end end";

fn assemble(objects: &[(usize, String)]) -> Vec<u8> {
    let mut out = b"%PDF-1.7\n%\xE2\xE3\xCF\xD3\n".to_vec();
    let mut table = String::new();
    for (id, object) in objects {
        let _ = write!(table, "{id} 1\n{:010} 00000 n \n", out.len());
        out.extend(format!("{id} 0 obj\n{object}\nendobj\n").into_bytes());
    }
    let start = out.len();
    out.extend(format!("xref\n{table}trailer\n<</Size 100000/Root 1 0 R>>\nstartxref\n{start}\n%%EOF\n").into_bytes());
    out
}
