//! A parsed HTML document as a flat list of nodes, with one thing more than usual: which elements the source never closed.

use std::borrow::Cow;
use std::cell::{Cell, Ref, RefCell};

use html5ever::interface::{ElementFlags, NodeOrText, QuirksMode, TreeSink};
use html5ever::tendril::{StrTendril, TendrilSink};
use html5ever::tree_builder::TreeBuilderOpts;
use html5ever::{Attribute, ParseOpts, QualName, parse_document};
use zeroize::Zeroize;

/// A node's place in its [`Tree`].
pub(super) type Id = usize;

/// The document. Its texts are wiped when it goes (the parser's own working copies are not: docs say so).
pub(super) struct Tree {
    nodes: Vec<Node>,
}

struct Node {
    parent: Option<Id>,
    children: Vec<Id>,
    content: Content,
    /// The source ended before this element did.
    cut: bool,
}

enum Content {
    Element { name: QualName, attributes: Vec<Attribute> },
    Text(String),
    Other,
}

impl Tree {
    /// Parses a whole document or a fragment of one, as a browser with scripts would: there `<noscript>` holds nothing visible.
    pub(super) fn parse(html: &str) -> Self {
        let options = ParseOpts {
            tree_builder: TreeBuilderOpts { scripting_enabled: true, ..TreeBuilderOpts::default() },
            ..ParseOpts::default()
        };
        let mut parser = parse_document(Sink::new(), options);
        let mut rest = html;
        while !rest.is_empty() {
            let (part, more) = rest.split_at(rest.floor_char_boundary(PART));
            parser.process(StrTendril::from(part));
            rest = more;
            // Parsing takes the square of the depth: a source made to be endlessly deep is left alone.
            if parser.tokenizer.sink.sink.depth() > DEEPEST {
                return Self { nodes: Sink::new().finish() };
            }
        }
        parser.tokenizer.sink.sink.at_end.set(true);
        let mut nodes = parser.finish();
        if says_its_end(html) {
            // `</body>` and `</html>` leave their elements open in the parser, by the rules of HTML.
            for node in &mut nodes {
                if matches!(&node.content, Content::Element { name, .. } if matches!(&*name.local, "html" | "body")) {
                    node.cut = false;
                }
            }
        }
        Self { nodes }
    }

    /// The node that holds all others.
    pub(super) fn root(&self) -> Id {
        0
    }

    /// The children in document order.
    pub(super) fn children(&self, id: Id) -> &[Id] {
        &self.nodes[id].children
    }

    /// The node that this one is a child of.
    pub(super) fn parent(&self, id: Id) -> Option<Id> {
        self.nodes[id].parent
    }

    /// An HTML element's name in lower case; `None` for text, comments and the like.
    pub(super) fn name(&self, id: Id) -> Option<&str> {
        match &self.nodes[id].content {
            Content::Element { name, .. } => Some(&name.local),
            Content::Text(_) | Content::Other => None,
        }
    }

    /// The text of a text node, entities decoded.
    pub(super) fn text(&self, id: Id) -> Option<&str> {
        match &self.nodes[id].content {
            Content::Text(text) => Some(text),
            Content::Element { .. } | Content::Other => None,
        }
    }

    /// An attribute's value, entities decoded.
    pub(super) fn attribute(&self, id: Id, wanted: &str) -> Option<&str> {
        match &self.nodes[id].content {
            Content::Element { attributes, .. } => {
                attributes.iter().find(|attribute| &*attribute.name.local == wanted).map(|attribute| &*attribute.value)
            }
            Content::Text(_) | Content::Other => None,
        }
    }

    /// Whether the source ended before this element did.
    pub(super) fn is_cut(&self, id: Id) -> bool {
        self.nodes[id].cut
    }
}

impl Drop for Tree {
    fn drop(&mut self) {
        for node in &mut self.nodes {
            if let Content::Text(text) = &mut node.content {
                text.zeroize();
            }
        }
    }
}

fn says_its_end(html: &str) -> bool {
    let end = html.trim_end().to_ascii_lowercase();
    end.ends_with("</body>") || end.ends_with("</html>")
}

/// In bytes.
const PART: usize = 16 << 10;
const DEEPEST: usize = 3_000;

/// What the parser builds into.
struct Sink {
    nodes: RefCell<Vec<Node>>,
    at_end: Cell<bool>,
}

impl Sink {
    fn new() -> Self {
        let document = Node { parent: None, children: Vec::new(), content: Content::Other, cut: false };
        Self { nodes: RefCell::new(vec![document]), at_end: Cell::new(false) }
    }

    /// How deep the last node lies.
    fn depth(&self) -> usize {
        let nodes = self.nodes.borrow();
        std::iter::successors(nodes.len().checked_sub(1), |&id| nodes[id].parent).count()
    }

    fn add(&self, content: Content) -> Id {
        let mut nodes = self.nodes.borrow_mut();
        nodes.push(Node { parent: None, children: Vec::new(), content, cut: false });
        nodes.len() - 1
    }

    /// Puts `child` before the child at `place` of `parent`; text joins the text that it then follows.
    fn insert(&self, parent: Id, place: usize, child: NodeOrText<Id>) {
        let id = match child {
            NodeOrText::AppendNode(id) => id,
            NodeOrText::AppendText(more) => {
                let mut nodes = self.nodes.borrow_mut();
                let before = place.checked_sub(1).map(|place| nodes[parent].children[place]);
                if let Some(Content::Text(text)) = before.map(|id| &mut nodes[id].content) {
                    text.push_str(&more);
                    return;
                }
                drop(nodes);
                self.add(Content::Text(more.to_string()))
            }
        };
        let mut nodes = self.nodes.borrow_mut();
        nodes[id].parent = Some(parent);
        nodes[parent].children.insert(place, id);
    }

    fn place_of(&self, id: Id) -> Option<(Id, usize)> {
        let nodes = self.nodes.borrow();
        let parent = nodes[id].parent?;
        Some((parent, nodes[parent].children.iter().position(|&child| child == id)?))
    }

    fn length(&self, parent: Id) -> usize {
        self.nodes.borrow()[parent].children.len()
    }
}

impl TreeSink for Sink {
    type Handle = Id;
    type Output = Vec<Node>;
    type ElemName<'a> = Name<'a>;

    fn finish(self) -> Vec<Node> {
        self.nodes.into_inner()
    }

    fn parse_error(&self, _: Cow<'static, str>) {}

    fn get_document(&self) -> Id {
        0
    }

    fn elem_name<'a>(&'a self, target: &'a Id) -> Name<'a> {
        Name(Ref::map(self.nodes.borrow(), |nodes| match &nodes[*target].content {
            Content::Element { name, .. } => name,
            Content::Text(_) | Content::Other => unreachable!("the parser asks for names of elements only"),
        }))
    }

    fn create_element(&self, name: QualName, attributes: Vec<Attribute>, _: ElementFlags) -> Id {
        self.add(Content::Element { name, attributes })
    }

    fn create_comment(&self, _: StrTendril) -> Id {
        self.add(Content::Other)
    }

    fn create_pi(&self, _: StrTendril, _: StrTendril) -> Id {
        self.add(Content::Other)
    }

    fn append(&self, parent: &Id, child: NodeOrText<Id>) {
        self.insert(*parent, self.length(*parent), child);
    }

    fn append_based_on_parent_node(&self, element: &Id, previous: &Id, child: NodeOrText<Id>) {
        match self.place_of(*element) {
            Some((parent, place)) => self.insert(parent, place, child),
            None => self.append(previous, child),
        }
    }

    fn append_before_sibling(&self, sibling: &Id, child: NodeOrText<Id>) {
        if let NodeOrText::AppendNode(id) = &child {
            self.remove_from_parent(id);
        }
        if let Some((parent, place)) = self.place_of(*sibling) {
            self.insert(parent, place, child);
        }
    }

    fn append_doctype_to_document(&self, _: StrTendril, _: StrTendril, _: StrTendril) {}

    fn pop(&self, id: &Id) {
        if self.at_end.get() {
            self.nodes.borrow_mut()[*id].cut = true;
        }
    }

    /// A template's contents hang below it, where nobody looks: a template is not visible.
    fn get_template_contents(&self, target: &Id) -> Id {
        let mut nodes = self.nodes.borrow_mut();
        if let Some(&contents) = nodes[*target].children.first() {
            return contents;
        }
        nodes.push(Node { parent: Some(*target), children: Vec::new(), content: Content::Other, cut: false });
        let contents = nodes.len() - 1;
        nodes[*target].children.push(contents);
        contents
    }

    fn same_node(&self, one: &Id, two: &Id) -> bool {
        one == two
    }

    fn set_quirks_mode(&self, _: QuirksMode) {}

    fn add_attrs_if_missing(&self, target: &Id, more: Vec<Attribute>) {
        if let Content::Element { attributes, .. } = &mut self.nodes.borrow_mut()[*target].content {
            for attribute in more {
                if attributes.iter().all(|known| known.name != attribute.name) {
                    attributes.push(attribute);
                }
            }
        }
    }

    fn remove_from_parent(&self, target: &Id) {
        if let Some((parent, place)) = self.place_of(*target) {
            let mut nodes = self.nodes.borrow_mut();
            nodes[parent].children.remove(place);
            nodes[*target].parent = None;
        }
    }

    fn reparent_children(&self, node: &Id, new_parent: &Id) {
        let mut nodes = self.nodes.borrow_mut();
        let children = std::mem::take(&mut nodes[*node].children);
        for &child in &children {
            nodes[child].parent = Some(*new_parent);
        }
        nodes[*new_parent].children.extend(children);
    }
}

/// An element's name, borrowed from the list of nodes.
#[derive(Debug)]
struct Name<'a>(Ref<'a, QualName>);

impl html5ever::interface::ElemName for Name<'_> {
    fn ns(&self) -> &html5ever::Namespace {
        &self.0.ns
    }

    fn local_name(&self) -> &html5ever::LocalName {
        &self.0.local
    }
}
