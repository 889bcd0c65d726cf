//! A parsed HTML document as a flat list of nodes, with one thing more than usual: which elements the source never closed.

/// A tag that is still being read.
mod open_tag;
/// What the parser builds into.
mod sink;

use html5ever::tendril::{StrTendril, TendrilSink};
use html5ever::tree_builder::{TreeBuilderOpts, TreeSink};
use html5ever::{LocalName, ParseOpts, QualName, parse_document};
use zeroize::Zeroize;

use self::open_tag::OpenTag;
use self::sink::Sink;

/// A node's place in its [`Tree`].
pub(super) type Id = usize;

/// The document. Its texts are wiped when it goes (the parser's own working copies are not: docs say so).
pub(super) struct Tree {
    nodes: Vec<Node>,
    says_its_end: bool,
}

struct Node {
    parent: Option<Id>,
    children: Vec<Id>,
    content: Content,
    /// The source ended before this element did.
    cut: bool,
    /// The form that was open where the parser met this control.
    form: Option<Id>,
}

enum Content {
    Element { name: QualName, attributes: Vec<(LocalName, String)> },
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
        let mut tag = OpenTag::default();
        while !rest.is_empty() {
            let (part, more) = rest.split_at(rest.floor_char_boundary(PART));
            let additions = parser.tokenizer.sink.sink.additions.get();
            parser.process(StrTendril::from(part));
            rest = more;
            let goes_on = parser.tokenizer.sink.sink.additions.get() == additions;
            tag = if goes_on { tag.goes_on(part) } else { OpenTag::begins_in(part) };
            // Parsing takes the square of the depth, and of a tag's attributes: a source made to be endless is left alone.
            if parser.tokenizer.sink.sink.depth() > DEEPEST || tag.attributes() > MOST_ATTRIBUTES {
                return Self { nodes: Sink::new().finish(), says_its_end: false };
            }
        }
        parser.tokenizer.sink.sink.at_end.set(true);
        let mut nodes = parser.finish();
        let says_its_end = says_its_end(html);
        if says_its_end {
            // `</body>` and `</html>` leave their elements open in the parser, by the rules of HTML.
            for node in &mut nodes {
                if matches!(&node.content, Content::Element { name, .. } if matches!(&*name.local, "html" | "body")) {
                    node.cut = false;
                }
            }
        }
        Self { nodes, says_its_end: says_its_end && !is_selection(html) }
    }

    /// Whether the source says where the document ends, so that nothing is missing behind it.
    pub(super) fn says_its_end(&self) -> bool {
        self.says_its_end
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
                attributes.iter().find(|(name, _)| &**name == wanted).map(|(_, value)| value.as_str())
            }
            Content::Text(_) | Content::Other => None,
        }
    }

    /// The element and all that is in it, in document order.
    pub(super) fn within(&self, id: Id) -> impl Iterator<Item = Id> {
        let mut open = vec![id];
        std::iter::from_fn(move || {
            let id = open.pop()?;
            open.extend(self.children(id).iter().rev());
            Some(id)
        })
    }

    /// The nodes that hold this one, from the innermost outwards.
    pub(super) fn above(&self, id: Id) -> impl Iterator<Item = Id> {
        std::iter::successors(self.parent(id), |&node| self.parent(node))
    }

    /// The form that was open where the parser met this control: also where a table has parted the two.
    pub(super) fn open_form(&self, id: Id) -> Option<Id> {
        self.nodes[id].form
    }

    /// Whether the source ended before this element did.
    pub(super) fn is_cut(&self, id: Id) -> bool {
        self.nodes[id].cut
    }
}

impl Drop for Tree {
    fn drop(&mut self) {
        for node in &mut self.nodes {
            match &mut node.content {
                Content::Text(text) => text.zeroize(),
                Content::Element { attributes, .. } => attributes.iter_mut().for_each(|(_, value)| value.zeroize()),
                Content::Other => {}
            }
        }
    }
}

fn says_its_end(html: &str) -> bool {
    let end = html.trim_end().to_ascii_lowercase();
    end.ends_with("</body>") || end.ends_with("</html>")
}

/// Whether the source is what Windows' clipboard holds: its markup is closed wherever the selection ended.
fn is_selection(html: &str) -> bool {
    html.split("<!--").skip(1).any(|comment| comment.trim_start().starts_with("EndFragment"))
}

/// In bytes.
const PART: usize = 16 << 10;
const DEEPEST: usize = 3_000;
const MOST_ATTRIBUTES: usize = 5_000;
