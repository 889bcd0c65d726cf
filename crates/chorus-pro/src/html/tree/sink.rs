//! What the parser builds into: the list of nodes.

use std::borrow::Cow;
use std::cell::{Cell, Ref, RefCell};

use html5ever::interface::{ElementFlags, NodeOrText, QuirksMode, TreeSink};
use html5ever::tendril::StrTendril;
use html5ever::{Attribute, LocalName, QualName};

use super::{Content, Id, Node};

/// What the parser builds into.
pub(super) struct Sink {
    nodes: RefCell<Vec<Node>>,
    /// The source has ended: an element that is closed from now on was cut.
    pub(super) at_end: Cell<bool>,
    /// How often the parser has added something: while it reads one tag it adds nothing.
    pub(super) additions: Cell<usize>,
}

impl Sink {
    pub(super) fn new() -> Self {
        let document = Node { parent: None, children: Vec::new(), content: Content::Other, cut: false, form: None };
        Self { nodes: RefCell::new(vec![document]), at_end: Cell::new(false), additions: Cell::new(0) }
    }

    /// How deep the last node lies.
    pub(super) fn depth(&self) -> usize {
        let nodes = self.nodes.borrow();
        std::iter::successors(nodes.len().checked_sub(1), |&id| nodes[id].parent).count()
    }

    fn add(&self, content: Content) -> Id {
        self.additions.update(|count| count + 1);
        let mut nodes = self.nodes.borrow_mut();
        nodes.push(Node { parent: None, children: Vec::new(), content, cut: false, form: None });
        nodes.len() - 1
    }

    /// Puts `child` before the child at `place` of `parent`; text joins the text that it then follows.
    fn insert(&self, parent: Id, place: usize, child: NodeOrText<Id>) {
        self.additions.update(|count| count + 1);
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
        let attributes = attributes.into_iter().map(owned).collect();
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
        let contents =
            Node { parent: Some(*target), children: Vec::new(), content: Content::Other, cut: false, form: None };
        nodes.push(contents);
        let contents = nodes.len() - 1;
        nodes[*target].children.push(contents);
        contents
    }

    fn associate_with_form(&self, target: &Id, form: &Id, _: (&Id, Option<&Id>)) {
        self.nodes.borrow_mut()[*target].form = Some(*form);
    }

    fn same_node(&self, one: &Id, two: &Id) -> bool {
        one == two
    }

    fn set_quirks_mode(&self, _: QuirksMode) {}

    fn add_attrs_if_missing(&self, target: &Id, more: Vec<Attribute>) {
        if let Content::Element { attributes, .. } = &mut self.nodes.borrow_mut()[*target].content {
            for attribute in more {
                if attributes.iter().all(|(known, _)| *known != attribute.name.local) {
                    attributes.push(owned(attribute));
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

/// The parser's strings may not go from thread to thread; ours may.
fn owned(attribute: Attribute) -> (LocalName, String) {
    (attribute.name.local, attribute.value.to_string())
}

/// An element's name, borrowed from the list of nodes.
#[derive(Debug)]
pub(super) struct Name<'a>(Ref<'a, QualName>);

impl html5ever::interface::ElemName for Name<'_> {
    fn ns(&self) -> &html5ever::Namespace {
        &self.0.ns
    }

    fn local_name(&self) -> &html5ever::LocalName {
        &self.0.local
    }
}
