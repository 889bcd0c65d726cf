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
const TOP: f32 = 50.0;
/// Below this only the page number stands.
const BOTTOM: f32 = HEIGHT - 62.0;

/// How a text looks.
#[derive(Debug, Clone, Copy)]
pub(super) struct Style {
    pub(super) cut: Cut,
    pub(super) size: f32,
    pub(super) grey: bool,
}

/// Text that belongs together and is marked as one: a line, or the password.
pub(super) struct Mark {
    pub(super) page: usize,
    pub(super) style: Style,
    /// Its lines with the left end of each one's base line; one, unless it is a very long password.
    pub(super) lines: Vec<(f32, f32, Zeroizing<String>)>,
    /// Whether a reader is told the whole text, so that a copy joins lines and keeps blanks.
    pub(super) whole: bool,
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
}

impl Style {
    /// From base line to base line.
    pub(super) fn leading(self) -> f32 {
        self.size * 1.36
    }
}

impl Branch {
    pub(super) fn group(tag: impl Into<TagKind>, children: Vec<Self>) -> Self {
        Self::Group(tag.into(), children)
    }
}

impl Sheet {
    pub(super) fn new() -> Self {
        Self { marks: Vec::new(), frames: Vec::new(), tree: Vec::new(), outline: Vec::new(), page: 0, top: TOP }
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
        let place = (left, base_line(top, style), Zeroizing::new(text.to_owned()));
        self.mark(Mark { page: self.page, style, lines: vec![place], whole: false })
    }

    /// Sets `text` as one run: on one line where it can be read there, in equal lines from `top` on where it cannot.
    /// `columns` is how many characters go on a line.
    pub(super) fn run(&mut self, left: f32, style: Style, columns: usize, text: &str) -> Branch {
        let starts: Vec<usize> = text.char_indices().map(|(start, _)| start).step_by(columns).collect();
        let ends = starts.iter().skip(1).copied().chain([text.len()]);
        let lines: Vec<_> = starts.iter().zip(ends).map(|(start, end)| &text[*start..end]).collect();
        let mut places = Vec::new();
        for line in lines {
            places.push((left, base_line(self.top, style), Zeroizing::new(line.to_owned())));
            self.top += style.leading();
        }
        self.mark(Mark { page: self.page, style, lines: places, whole: true })
    }

    fn mark(&mut self, mark: Mark) -> Branch {
        self.marks.push(mark);
        Branch::Leaf(self.marks.len() - 1)
    }
}

fn base_line(top: f32, style: Style) -> f32 {
    top + style.size
}
