//! Pages being filled from top to bottom: what is drawn where, and what it means.
//!
//! Lengths are points, measured from the top left corner of an A4 page.

use krilla::tagging::TagKind;
use zeroize::Zeroizing;

use super::typeface::Cut;

/// The page's width.
pub(super) const WIDTH: f32 = 595.28;
/// The page's height.
pub(super) const HEIGHT: f32 = 841.89;
/// Where text begins, from the left.
pub(super) const LEFT: f32 = 52.0;
/// How wide a line may be.
pub(super) const MEASURE: f32 = WIDTH - 2.0 * LEFT;
/// Where the first line's top is.
const TOP: f32 = 44.0;
/// Below this only the page number stands.
const BOTTOM: f32 = HEIGHT - 50.0;

/// How a text looks.
#[derive(Debug, Clone, Copy)]
pub(super) struct Style {
    pub(super) cut: Cut,
    pub(super) size: f32,
    pub(super) grey: bool,
}

/// One line of text, marked so that the tree can name it.
pub(super) struct Mark {
    pub(super) page: usize,
    pub(super) style: Style,
    pub(super) left: f32,
    pub(super) base: f32,
    pub(super) text: Zeroizing<String>,
}

/// A rectangle behind text; it means nothing by itself.
pub(super) struct Frame {
    pub(super) page: usize,
    pub(super) left: f32,
    pub(super) top: f32,
    pub(super) width: f32,
    pub(super) height: f32,
    pub(super) look: Look,
}

/// What a frame looks like. Never the only sign of anything.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Look {
    /// To be ticked by hand.
    Box,
    /// Round the password.
    Password,
    /// Round the warning.
    Warning,
}

/// What the marks mean, as a tree in reading order.
pub(super) enum Branch {
    Leaf(usize),
    Group(TagKind, Vec<Branch>),
}

/// An entry of the file's table of contents.
pub(super) struct Entry {
    pub(super) title: String,
    pub(super) page: usize,
    pub(super) top: f32,
}

/// The pages so far. `top` is where the next thing goes.
pub(super) struct Sheet {
    pub(super) marks: Vec<Mark>,
    pub(super) frames: Vec<Frame>,
    pub(super) tree: Vec<Branch>,
    pub(super) outline: Vec<Entry>,
    pub(super) page: usize,
    pub(super) top: f32,
    /// The id of what stands at the foot of each page.
    pub(super) page_text: &'static str,
}

impl Style {
    /// From base line to base line.
    pub(super) fn leading(self) -> f32 {
        self.size * 1.33
    }
}

impl Branch {
    pub(super) fn group(tag: impl Into<TagKind>, children: Vec<Self>) -> Self {
        Self::Group(tag.into(), children)
    }
}

impl Sheet {
    pub(super) fn new() -> Self {
        let (marks, frames, tree, outline) = (Vec::new(), Vec::new(), Vec::new(), Vec::new());
        Self { marks, frames, tree, outline, page: 0, top: TOP, page_text: "sheet-page" }
    }

    /// Goes on to the next page unless `height` is left on this one.
    pub(super) fn room(&mut self, height: f32) {
        if self.top + height > BOTTOM && self.top > TOP {
            self.page += 1;
            self.top = TOP;
        }
    }

    /// Leaves a gap.
    pub(super) fn gap(&mut self, height: f32) {
        self.top += height;
    }

    /// Sets `text` in lines of at most `width`, going on to further pages where need be.
    pub(super) fn text(&mut self, left: f32, width: f32, style: Style, text: &str) -> Vec<Branch> {
        let lines = style.cut.typeface().lines(text, style.size, width);
        lines
            .into_iter()
            .map(|line| {
                self.room(style.leading());
                let leaf = self.line(left, self.top, style, &text[line]);
                self.top += style.leading();
                leaf
            })
            .collect()
    }

    /// Sets one line whose top is at `top`, and stays where it is.
    pub(super) fn line(&mut self, left: f32, top: f32, style: Style, text: &str) -> Branch {
        let (page, base) = (self.page, top + style.size);
        self.marks.push(Mark { page, style, left, base, text: Zeroizing::new(text.to_owned()) });
        Branch::Leaf(self.marks.len() - 1)
    }
}
