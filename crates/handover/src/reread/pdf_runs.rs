//! The runs of text in a PDF, each as it is drawn (through the fonts' own tables) and as a reader copies it.

use std::collections::BTreeMap;

use chorus_pro::Secret;
use lopdf::content::{Content, Operation};
use lopdf::{Dictionary, Document, Encoding, LoadOptions, Object, ObjectId, decode_text_string};
use zeroize::Zeroizing;

/// A marked piece of content.
pub(super) struct TextRun {
    /// What its glyphs stand for.
    pub(super) drawn: Zeroizing<String>,
    /// What a reader copies: the text that the file declares for it, or else what is drawn.
    pub(super) copied: Zeroizing<String>,
}

/// All the runs of all pages, or nothing where the file cannot be opened.
pub(super) fn read(bytes: &[u8], passphrase: Option<&Secret>) -> Option<Vec<TextRun>> {
    let document = match passphrase {
        None => Document::load_mem(bytes).ok()?,
        Some(passphrase) => {
            // EXPOSE: to open the protected file as its reader will
            let options = LoadOptions::with_password(passphrase.expose());
            Document::load_mem_with_options(bytes, options).ok()?
        }
    };
    let mut runs = Vec::new();
    for page in document.page_iter() {
        runs.extend(runs_of(&document, page)?);
    }
    Some(runs)
}

/// A `BDC`…`EMC` that is being read.
struct Open {
    declared: Option<String>,
    drawn: Zeroizing<String>,
}

fn runs_of(document: &Document, page: ObjectId) -> Option<Vec<TextRun>> {
    let content = Content::decode(&Zeroizing::new(document.get_page_content(page))).ok()?;
    let fonts = document.get_page_fonts(page).ok()?;
    let encodings: BTreeMap<Vec<u8>, Encoding<'_>> = fonts
        .into_iter()
        .map(|(name, font)| Some((name, font.get_font_encoding(document).ok()?)))
        .collect::<Option<_>>()?;
    let mut encoding = None;
    let mut open: Vec<Open> = Vec::new();
    let mut runs = Vec::new();
    for Operation { operator, operands } in &content.operations {
        match operator.as_str() {
            "Tf" => encoding = encodings.get(operands.first()?.as_name().ok()?),
            "BMC" | "BDC" => open.push(Open {
                declared: declared_text(document, page, operands.get(1)),
                drawn: Zeroizing::new(String::new()),
            }),
            "EMC" => {
                let Open { declared, drawn } = open.pop()?;
                let copied = Zeroizing::new(declared.unwrap_or_else(|| drawn.to_string()));
                if let Some(around) = open.last_mut() {
                    around.drawn.push_str(&copied);
                }
                runs.push(TextRun { drawn, copied });
            }
            "Tj" | "TJ" => {
                let text = shown(operands, encoding?)?;
                open.last_mut()?.drawn.push_str(&text);
            }
            _ => {}
        }
    }
    Some(runs)
}

/// The text of a string, or of the strings in an array; the numbers between them move the pen only.
fn shown(operands: &[Object], encoding: &Encoding<'_>) -> Option<Zeroizing<String>> {
    let mut text = Zeroizing::new(String::new());
    for operand in operands {
        if let Object::String(bytes, _) = operand {
            text.push_str(&Document::decode_text(encoding, bytes).ok()?);
        } else if let Object::Array(parts) = operand {
            text.push_str(&shown(parts, encoding)?);
        }
    }
    Some(text)
}

/// The `ActualText` of a marked piece of content; its properties stand there or, by name, in the page's resources.
fn declared_text(document: &Document, page: ObjectId, properties: Option<&Object>) -> Option<String> {
    let actual = |properties: &Dictionary| decode_text_string(properties.get(b"ActualText").ok()?).ok();
    let properties = properties?;
    if let Ok(name) = properties.as_name() {
        let (resources, _) = document.get_page_resources(page).ok()?;
        let named = document.get_dict_in_dict(resources?, b"Properties").ok()?;
        return actual(document.get_dict_in_dict(named, name).ok()?);
    }
    actual(properties.as_dict().ok()?)
}
