//! From marks on pages to the bytes of a file that krilla has checked against PDF/UA-1.

use krilla::color::rgb;
use krilla::configure::{Accessibility, ConfigurationBuilder};
use krilla::destination::XyzDestination;
use krilla::geom::{Path, PathBuilder, Point, Rect};
use krilla::metadata::Metadata;
use krilla::num::NormalizedF32;
use krilla::outline::{Outline, OutlineNode};
use krilla::page::PageSettings;
use krilla::paint::{Fill, Stroke};
use krilla::surface::Surface;
use krilla::tagging::{Artifact, ArtifactType, ContentTag, Identifier, Node, SpanTag, TagGroup, TagTree};
use krilla::{Document, SerializeSettings};
use language::Texts;
use zeroize::Zeroizing;

use super::sheet::{Branch, Frame, HEIGHT, LEFT, Look, Mark, Sheet, Style, WIDTH};
use super::typeface::Cut;
use crate::HandoverError;

/// Draws the sheet.
pub(super) fn paint(sheet: &Sheet, texts: &Texts) -> Result<Zeroizing<Vec<u8>>, HandoverError> {
    let refused = |step| HandoverError::PdfNotMade { step };
    let accessible = ConfigurationBuilder::new().with_accessibility_validator(Accessibility::UA1).finish();
    let configuration = accessible.map_err(|_| refused("configuration"))?;
    let mut document = Document::new_with(SerializeSettings { configuration, ..SerializeSettings::default() });
    let language = texts.language().code().to_owned();
    let title = sheet.outline.first().map_or_else(String::new, |entry| entry.title.clone());
    document.set_metadata(Metadata::new().title(title).language(language.clone()).creator("Trousseau".to_owned()));
    let mut identifiers = Vec::new();
    for number in 0..=sheet.page {
        let settings = PageSettings::from_wh(WIDTH, HEIGHT).ok_or_else(|| refused("page"))?;
        let mut page = document.start_page_with(settings);
        let mut surface = page.surface();
        for frame in sheet.frames.iter().filter(|frame| frame.page == number) {
            draw_frame(&mut surface, frame);
        }
        // Marks are made in page order, so that their places in `identifiers` are those in `sheet.marks`.
        identifiers.extend(sheet.marks.iter().filter(|mark| mark.page == number).map(|mark| draw(&mut surface, mark)));
        draw_page_number(&mut surface, number + 1, sheet, texts);
        surface.finish();
        page.finish();
    }
    let mut tree = TagTree::new().with_lang(Some(language));
    for branch in &sheet.tree {
        tree.push(node(branch, &identifiers).ok_or_else(|| refused("tags"))?);
    }
    document.set_tag_tree(tree);
    document.set_outline(outline(sheet));
    // What krilla says may quote the text that it fails on.
    document.finish().map(Zeroizing::new).map_err(|_| refused("writing"))
}

fn draw(surface: &mut Surface<'_>, mark: &Mark) -> Identifier {
    let identifier = surface.start_tagged(ContentTag::Span(SpanTag::empty()));
    draw_line(surface, mark.left, mark.base, mark.style, &mark.text);
    surface.end_tagged();
    identifier
}

fn draw_line(surface: &mut Surface<'_>, left: f32, base: f32, style: Style, line: &str) {
    let typeface = style.cut.typeface();
    surface.set_stroke(None);
    surface.set_fill(Some(fill(if style.grey { (75, 75, 75) } else { (0, 0, 0) })));
    let start = Point::from_xy(left, base);
    surface.draw_glyphs(start, &typeface.glyphs(line), typeface.font.clone(), line, style.size, false);
}

fn draw_frame(surface: &mut Surface<'_>, frame: &Frame) {
    let (ground, line, thick) = match frame.look {
        Look::Box => (None, (0, 0, 0), 0.9),
        Look::Password => (None, (0, 0, 0), 1.2),
        Look::Warning => (Some((255, 246, 224)), (138, 75, 0), 1.2),
    };
    let Some(path) = rectangle(frame) else { return };
    surface.start_tagged(ContentTag::Artifact(Artifact::with_kind(ArtifactType::Layout)));
    surface.set_fill(ground.map(fill));
    surface.set_stroke(Some(Stroke { paint: colour(line).into(), width: thick, ..Stroke::default() }));
    surface.draw_path(&path);
    surface.end_tagged();
}

fn rectangle(frame: &Frame) -> Option<Path> {
    let mut path = PathBuilder::new();
    path.push_rect(Rect::from_xywh(frame.left, frame.top, frame.width, frame.height)?);
    path.finish()
}

fn draw_page_number(surface: &mut Surface<'_>, page: usize, sheet: &Sheet, texts: &Texts) {
    const NUMBER: Style = Style { cut: Cut::Regular, size: 8.5, grey: true };
    let said = texts.say_with(sheet.page_text, &[("page", page.into()), ("pages", (sheet.page + 1).into())]);
    surface.start_tagged(ContentTag::Artifact(Artifact::with_kind(ArtifactType::Footer)));
    draw_line(surface, LEFT, HEIGHT - 32.0, NUMBER, &said);
    surface.end_tagged();
}

fn node(branch: &Branch, identifiers: &[Identifier]) -> Option<Node> {
    Some(match branch {
        Branch::Leaf(mark) => Node::from(*identifiers.get(*mark)?),
        Branch::Group(tag, branches) => {
            let children: Option<Vec<Node>> = branches.iter().map(|branch| node(branch, identifiers)).collect();
            Node::from(TagGroup::with_children(tag.clone(), children?))
        }
    })
}

fn outline(sheet: &Sheet) -> Outline {
    let mut outline = Outline::new();
    for entry in &sheet.outline {
        let place = XyzDestination::new(entry.page, Point::from_xy(LEFT, entry.top));
        outline.push_child(OutlineNode::new(entry.title.clone(), place));
    }
    outline
}

fn fill(tint: (u8, u8, u8)) -> Fill {
    Fill { paint: colour(tint).into(), opacity: NormalizedF32::ONE, ..Fill::default() }
}

fn colour((red, green, blue): (u8, u8, u8)) -> rgb::Color {
    rgb::Color::new(red, green, blue)
}
