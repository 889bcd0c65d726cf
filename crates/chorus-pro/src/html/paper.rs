//! The lines as they are written, with the white space that a browser would leave.

use zeroize::Zeroizing;

use super::layout::is_block;
use super::tree::{Id, Tree};
use crate::visible_page::{Line, LineKind};

/// Text goes in piece by piece, lines come out.
pub(super) struct Paper<'t> {
    tree: &'t Tree,
    lines: Vec<Line>,
    line: Zeroizing<String>,
    kind: LineKind,
    /// Where each text node's part of the line begins.
    pieces: Vec<(usize, Id)>,
    /// White space that is written only when more follows on the line.
    space: Option<String>,
    /// What follows on the line stands apart from what is there.
    gap: bool,
    /// Something that is no text stands here: inside a word it parts the word.
    apart: bool,
    /// A line end that is written only when more follows; in a table's row it may turn out to be a cell's end.
    ending: bool,
    /// Something other than the end of the source has ended the line.
    closed: bool,
    row: Option<Row>,
    outer_rows: Vec<Option<Row>>,
}

/// The row of a table that is being written.
#[derive(Clone, Copy)]
struct Row {
    cells: usize,
    /// How many lines there were before it: a row of one line is told by tabs.
    lines_before: usize,
}

impl<'t> Paper<'t> {
    pub(super) fn new(tree: &'t Tree) -> Self {
        Self {
            tree,
            lines: Vec::new(),
            line: Zeroizing::default(),
            kind: LineKind::Plain,
            pieces: Vec::new(),
            space: None,
            gap: false,
            apart: false,
            ending: false,
            closed: false,
            row: None,
            outer_rows: Vec::new(),
        }
    }

    /// Writes a text node: white space as it is where it is `kept`, else as a browser collapses it. A run of plain spaces
    /// inside one text node stays as written, since it may be a password's.
    pub(super) fn write(&mut self, node: Id, text: &str, kept: bool, kind: LineKind) {
        let mut rest = text;
        let mut is_start = true;
        while !rest.is_empty() {
            let white = rest.len() - rest.trim_start_matches(is_collapsible).len();
            if white > 0 {
                let run = &rest[..white];
                rest = &rest[white..];
                if kept {
                    self.write_kept(node, run, kind);
                } else {
                    let is_joined = is_start && self.space.is_some();
                    let is_plain = !is_joined && !rest.is_empty() && run.bytes().all(|byte| byte == b' ');
                    self.space = Some(if is_plain { run.to_owned() } else { " ".to_owned() });
                }
            } else {
                let word = rest.find(is_collapsible).unwrap_or(rest.len());
                self.push(Some(node), &rest[..word], kind);
                rest = &rest[word..];
            }
            is_start = false;
        }
    }

    /// Writes a field's value, apart from the text around it and byte for byte.
    pub(super) fn write_value(&mut self, value: &str, kind: LineKind) {
        if !value.trim().is_empty() {
            self.leave_gap();
            self.push(None, value, kind);
        }
        self.leave_gap();
    }

    /// What follows on this line stands apart.
    pub(super) fn leave_gap(&mut self) {
        self.gap = true;
    }

    /// Something stands here that is not read, or not as the text around it is: a hidden element, a picture, a word struck out.
    pub(super) fn stand_apart(&mut self) {
        self.apart = true;
    }

    /// The line ends here, because of an element (`closed`) or because the source does.
    pub(super) fn end_line(&mut self, closed: bool) {
        if !self.line.trim().is_empty() {
            self.ending = true;
            self.closed |= closed;
        }
        self.space = None;
    }

    /// A row begins: a line of its own.
    pub(super) fn begin_row(&mut self) {
        self.end_line(true);
        self.finish_line();
        self.outer_rows.push(self.row);
        self.row = Some(Row { cells: 0, lines_before: self.lines.len() });
    }

    /// A cell begins: after the first of its row it stands behind a tab, if the row is one line so far.
    pub(super) fn begin_cell(&mut self) {
        let lines = self.lines.len();
        self.space = None;
        let Some(row) = &mut self.row else { return self.end_line(true) };
        row.cells += 1;
        if row.cells == 1 {
            return;
        }
        if row.lines_before == lines {
            self.ending = false;
            self.gap = false;
            self.line.push('\t');
        } else {
            self.end_line(true);
        }
    }

    /// The row's line ends.
    pub(super) fn end_row(&mut self, closed: bool) {
        self.end_line(closed);
        self.finish_line();
        self.row = self.outer_rows.pop().flatten();
    }

    /// All lines.
    pub(super) fn lines(mut self) -> Vec<Line> {
        self.finish_line();
        self.lines
    }

    fn write_kept(&mut self, node: Id, white: &str, kind: LineKind) {
        for (place, part) in white.replace("\r\n", "\n").split(['\n', '\r']).enumerate() {
            if place > 0 {
                self.end_line(true);
            }
            if !part.is_empty() && !self.ending {
                self.push(Some(node), part, kind);
            }
        }
    }

    fn push(&mut self, node: Option<Id>, text: &str, kind: LineKind) {
        if self.ending && !self.is_at_cell_start() {
            self.finish_line();
        }
        self.ending = false;
        let space = self.space.take();
        if !self.is_at_cell_start() {
            let is_in_word = space.is_none() && !text.starts_with(char::is_whitespace);
            if self.gap || (self.apart && is_in_word) {
                self.line.push('\t');
            } else if let Some(space) = space {
                self.line.push_str(&space);
            }
        }
        (self.gap, self.apart) = (false, false);
        self.closed = node.is_none();
        if self.line.trim().is_empty() || kind == LineKind::Quoted {
            self.kind = kind;
        }
        let is_new = |node: &Id| self.pieces.last().is_none_or(|(_, last)| last != node);
        if let Some(node) = node.filter(is_new) {
            self.pieces.push((self.line.len(), node));
        }
        self.line.push_str(text);
    }

    fn is_at_cell_start(&self) -> bool {
        self.line.is_empty() || (self.row.is_some() && self.line.ends_with('\t'))
    }

    fn finish_line(&mut self) {
        if !self.line.trim().is_empty() {
            let whole_from = if self.closed { 0 } else { self.whole_from() };
            let text = std::mem::take(&mut self.line);
            let pieces = self.pieces.iter().map(|&(start, _)| start).collect();
            self.lines.push(Line { text, kind: self.kind, whole_from, pieces });
        }
        self.line.clear();
        self.pieces.clear();
        (self.space, self.gap, self.apart, self.ending, self.closed) = (None, false, false, false, false);
    }

    /// From which byte on the line's end is whole: there, the element that holds all of it has ended, with the inline
    /// elements around it, since a text may be split over several of them.
    fn whole_from(&self) -> usize {
        let mut whole_from = usize::MAX;
        let mut around = None;
        for &(start, node) in self.pieces.iter().rev() {
            let parent = self.tree.parent(node);
            around = match (around, parent) {
                (Some(around), Some(parent)) => self.common(around, parent),
                (_, parent) => parent,
            };
            let is_inline = |id: &Id| self.tree.name(*id).is_some_and(|name| !is_block(name));
            let inline = std::iter::successors(around, |&id| self.tree.parent(id)).skip(1).take_while(is_inline).last();
            if inline.or(around).is_none_or(|element| self.tree.is_cut(element)) {
                break;
            }
            whole_from = start;
        }
        whole_from
    }

    /// The innermost element that holds both.
    fn common(&self, one: Id, two: Id) -> Option<Id> {
        let above = |id| std::iter::successors(Some(id), |&node| self.tree.parent(node));
        above(one).find(|&node| above(two).any(|other| other == node))
    }
}

/// The white space that a browser collapses. A no-break space is none of it.
fn is_collapsible(character: char) -> bool {
    matches!(character, ' ' | '\t' | '\n' | '\r' | '\u{c}')
}
