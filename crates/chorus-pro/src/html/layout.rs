//! From the tree to lines and controls, as a browser would lay them out.

use zeroize::Zeroizing;

use super::hidden::{Rules, Sight, display, keeps_white_space};
use super::naming::{self, Names};
use super::paper::Paper;
use super::tree::{Id, Tree};
use crate::visible_page::{Control, ControlKind, LineKind, VisiblePage};

/// Walks the document once, top to bottom. Beside the page: the element of each of its controls.
pub(super) fn lay_out(tree: &Tree) -> (VisiblePage, Vec<Id>) {
    let (rules, names, paper) = (Rules::of(tree), Names::of(tree), Paper::new(tree));
    let mut walk = Walk { tree, rules, names, paper, controls: Vec::new(), elements: Vec::new() };
    walk.children(tree.root(), Place { depth: 0, kept: false, unseen: false, kind: LineKind::Plain });
    let (lines, is_whole) = (walk.paper.lines(), tree.says_its_end());
    let page = VisiblePage { lines, controls: walk.controls, is_whole, is_quoted: false };
    (page, walk.elements)
}

struct Walk<'t> {
    tree: &'t Tree,
    rules: Rules,
    names: Names<'t>,
    paper: Paper<'t>,
    controls: Vec<Control>,
    elements: Vec<Id>,
}

/// What an element hands down to those in it.
#[derive(Clone, Copy)]
struct Place {
    depth: usize,
    /// White space is kept as written.
    kept: bool,
    /// There, but not seen.
    unseen: bool,
    kind: LineKind,
}

/// How an element takes its place among the text around it.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Flow {
    Inline,
    Block,
    Row,
    Cell,
}

impl Walk<'_> {
    fn children(&mut self, id: Id, place: Place) {
        if place.depth > DEEPEST {
            return; // no page of the portal is so deep: what is there is not read
        }
        for &child in self.tree.children(id) {
            if let Some(text) = self.tree.text(child) {
                if !place.unseen {
                    self.paper.write(child, text, place.kept, place.kind);
                }
            } else if let Some(name) = self.tree.name(child) {
                self.element(child, name, place);
            }
        }
    }

    fn element(&mut self, id: Id, name: &str, outer: Place) {
        let mut place = Place { depth: outer.depth + 1, ..outer };
        // What a style does to a part of a word is not known: it may hide it, put it elsewhere, or draw other letters. A name
        // may stand for a picture.
        let has_style = ["aria-label", "class", "dir", "face", "style", "title"]
            .iter()
            .any(|name| self.tree.attribute(id, name).is_some());
        let is_apart = has_style || APART.contains(&name);
        match self.rules.sight(self.tree, id, name) {
            Sight::Gone if NO_TEXT.contains(&name) => return,
            Sight::Gone => return self.paper.stand_apart(),
            Sight::Unseen => {
                place.unseen = true;
                self.paper.stand_apart();
            }
            Sight::Seen => place.unseen = false,
            Sight::Inherited => {}
        }
        if let Some(kind) = self.line_kind(id, name) {
            place.kind = kind;
        }
        let style = self.tree.attribute(id, "style").unwrap_or_default();
        place.kept = keeps_white_space(style).unwrap_or(outer.kept || matches!(name, "pre" | "listing" | "xmp"));
        if !place.unseen && self.stands_for_signs(id, name) {
            self.paper.write(id, OBJECT, place.kept, place.kind);
        }
        match name {
            "br" => return self.paper.end_line(true),
            "input" | "select" | "textarea" => {
                self.paper.stand_apart();
                return self.field(id, name, place);
            }
            _ => {}
        }
        if is_apart {
            self.paper.stand_apart();
        }
        let is_button = name == "button" || self.looks_like_a_button(id, name);
        if !place.unseen && (is_button || name == "a") {
            self.control(id, if is_button { ControlKind::Button } else { ControlKind::Link }, None);
        }
        if !place.unseen && !is_button && name != "a" && self.tree.attribute(id, "role") == Some("option") {
            self.control(id, ControlKind::Option, None);
        }
        let cut = self.tree.is_cut(id);
        match if is_button { Flow::Block } else { self.flow(id, name, style) } {
            Flow::Inline => {
                // What a label names stands behind it, so what stands before it belongs to something else.
                if name == "label" {
                    self.paper.end_line(true);
                }
                self.children(id, place);
                if name == "label" {
                    self.paper.leave_gap();
                }
                if is_apart {
                    self.paper.stand_apart();
                }
            }
            Flow::Block => {
                self.paper.end_line(true);
                if name == "details" && self.tree.attribute(id, "open").is_none() {
                    self.summary(id, place);
                } else {
                    self.children(id, place);
                }
                self.paper.end_line(!cut);
            }
            Flow::Row => {
                self.paper.begin_row();
                self.children(id, place);
                self.paper.end_row(!cut);
            }
            Flow::Cell => {
                self.paper.begin_cell();
                self.children(id, place);
            }
        }
    }

    /// Whether an element was signs of the text once: a picture of them, whose name has no letter, or what looked like a tag.
    fn stands_for_signs(&self, id: Id, name: &str) -> bool {
        let is_signs = |alt: &str| !alt.trim().is_empty() && !alt.contains(char::is_alphabetic);
        let is_tag = name.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"-:_.".contains(&byte));
        !is_tag || (name == "img" && self.tree.attribute(id, "alt").is_some_and(is_signs))
    }

    /// A closed `<details>` shows its first `<summary>` only.
    fn summary(&mut self, id: Id, place: Place) {
        let summary = self.tree.children(id).iter().find(|&&child| self.tree.name(child) == Some("summary"));
        if let Some(&summary) = summary {
            self.element(summary, "summary", place);
        }
    }

    fn field(&mut self, id: Id, name: &str, place: Place) {
        if place.unseen {
            return;
        }
        let has = |wanted| self.tree.attribute(id, wanted).is_some();
        let only_read = has("readonly") || has("disabled");
        let kind = self.tree.attribute(id, "type").unwrap_or_default().trim().to_ascii_lowercase();
        match (name, kind.as_str()) {
            ("select", _) => {
                self.control(id, ControlKind::Choice, None);
                let chosen = self.chosen(id);
                self.paper.write_value(&chosen, place.kind);
            }
            ("textarea", _) => {
                let kind = if only_read { ControlKind::ReadOnlyField } else { ControlKind::TextField };
                self.control(id, kind, only_read.then(|| self.text_of(id)));
                if only_read {
                    self.paper.end_line(true);
                    self.children(id, Place { kept: true, ..place });
                    self.paper.end_line(!self.tree.is_cut(id));
                }
            }
            (_, "password") => self.control(id, ControlKind::PasswordField, None),
            (_, "checkbox" | "radio") => self.control(id, ControlKind::Check, None),
            (_, "file" | "color" | "range") => {}
            _ if naming::is_button(self.tree, id) => {
                let label = self.names.label(id);
                self.control(id, ControlKind::Button, None);
                self.paper.end_line(true);
                self.paper.write_value(&label, place.kind);
                self.paper.end_line(true);
            }
            _ if only_read => {
                let value = self.tree.attribute(id, "value").unwrap_or_default();
                self.control(id, ControlKind::ReadOnlyField, Some(Zeroizing::new(value.to_owned())));
                self.paper.write_value(value, place.kind);
            }
            _ => self.control(id, ControlKind::TextField, None),
        }
    }

    /// The text in a field of several lines.
    fn text_of(&self, id: Id) -> Zeroizing<String> {
        self.tree.children(id).iter().filter_map(|&child| self.tree.text(child)).collect::<String>().into()
    }

    /// The text of the entry that a drop-down shows.
    fn chosen(&self, select: Id) -> String {
        let entries: Vec<Id> = self.tree.within(select).filter(|&id| self.tree.name(id) == Some("option")).collect();
        let chosen = entries.iter().rfind(|&&entry| self.tree.attribute(entry, "selected").is_some());
        let words = |&entry: &Id| self.tree.children(entry).iter().filter_map(|&child| self.tree.text(child)).collect();
        chosen.or(entries.first()).map(words).map(|text: String| text.trim().to_owned()).unwrap_or_default()
    }

    fn control(&mut self, id: Id, kind: ControlKind, value: Option<Zeroizing<String>>) {
        if self.controls.len() < MOST_CONTROLS {
            let (label, reach) = (self.names.label(id), naming::reach(self.tree, id));
            self.controls.push(Control { label, kind, reach, value });
            self.elements.push(id);
        }
    }

    fn line_kind(&self, id: Id, name: &str) -> Option<LineKind> {
        let role = self.tree.attribute(id, "role").unwrap_or_default();
        if matches!(role, "alert" | "status")
            || self.has_class(id, |class| NOTICES.iter().any(|word| class.contains(word)))
        {
            return Some(LineKind::Notice);
        }
        let is_struck_out = || self.tree.attribute(id, "style").is_some_and(|style| style.contains("line-through"));
        if matches!(name, "blockquote" | "del" | "s" | "strike") || is_struck_out() {
            return Some(LineKind::Quoted);
        }
        (matches!(name, "h1" | "h2" | "h3" | "h4" | "h5" | "h6" | "legend") || role == "heading")
            .then_some(LineKind::Heading)
    }

    fn looks_like_a_button(&self, id: Id, name: &str) -> bool {
        self.tree.attribute(id, "role") == Some("button") || (name == "a" && self.has_class(id, |class| class == "btn"))
    }

    fn has_class(&self, id: Id, wanted: impl Fn(&str) -> bool) -> bool {
        self.tree
            .attribute(id, "class")
            .is_some_and(|names| names.to_ascii_lowercase().split_ascii_whitespace().any(wanted))
    }

    fn flow(&self, id: Id, name: &str, style: &str) -> Flow {
        match display(style).as_deref() {
            Some("table-row") => return Flow::Row,
            Some("table-cell") => return Flow::Cell,
            Some("block" | "flex" | "grid" | "list-item" | "table" | "flow-root") => return Flow::Block,
            Some("inline" | "inline-block" | "inline-flex" | "contents") => return Flow::Inline,
            _ => {}
        }
        match self.tree.attribute(id, "role") {
            Some("row") => return Flow::Row,
            Some("cell" | "gridcell" | "columnheader" | "rowheader") => return Flow::Cell,
            _ => {}
        }
        match name {
            "tr" => Flow::Row,
            "td" | "th" => Flow::Cell,
            name if BLOCKS.contains(&name) => Flow::Block,
            _ => Flow::Inline,
        }
    }
}

/// Whether an element of this name stands apart from the text around it.
pub(super) fn is_block(name: &str) -> bool {
    matches!(name, "tr" | "td" | "th") || BLOCKS.contains(&name)
}

/// What stands in a text for something that is no text (Unicode's object replacement character).
const OBJECT: &str = "\u{fffc}";
const DEEPEST: usize = 400;
const MOST_CONTROLS: usize = 2_000;
const NOTICES: [&str; 5] = ["alert", "notice", "notification", "toast", "success"];
const BLOCKS: [&str; 46] = [
    "address",
    "article",
    "aside",
    "blockquote",
    "body",
    "caption",
    "center",
    "dd",
    "details",
    "dialog",
    "dir",
    "div",
    "dl",
    "dt",
    "fieldset",
    "figcaption",
    "figure",
    "footer",
    "form",
    "h1",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "header",
    "hgroup",
    "hr",
    "html",
    "legend",
    "li",
    "listing",
    "main",
    "menu",
    "nav",
    "ol",
    "p",
    "pre",
    "search",
    "section",
    "summary",
    "table",
    "tbody",
    "thead",
    "ul",
    "xmp",
];

/// Elements whose text is none of the words around it, or that show something else than text.
const APART: [&str; 11] = ["canvas", "del", "img", "ins", "object", "picture", "s", "strike", "sub", "sup", "svg"];
/// Elements that no page shows.
const NO_TEXT: [&str; 7] = ["head", "link", "meta", "noscript", "script", "style", "template"];
