//! The tree of a page that this project wrote: each tag ends, each value stands in double quotes. Text and values stay as
//! they are written, so nothing is decoded, and nothing can be decoded twice.

/// A piece of a page.
#[derive(Debug, Clone)]
pub(super) enum Node {
    Element(Element),
    /// As it is written, entities and all.
    Text(String),
    /// `<!DOCTYPE html>`
    Declaration(String),
}

/// An element with all that is in it.
#[derive(Debug, Clone)]
pub(super) struct Element {
    pub(super) name: String,
    pub(super) attributes: Vec<(String, Option<String>)>,
    pub(super) children: Vec<Node>,
}

impl Element {
    pub(super) fn new(name: &str, attributes: &[(&str, &str)], children: Vec<Node>) -> Self {
        let attributes = attributes.iter().map(|&(name, value)| (name.to_owned(), Some(value.to_owned()))).collect();
        Self { name: name.to_owned(), attributes, children }
    }

    pub(super) fn attribute(&self, name: &str) -> Option<&str> {
        self.attributes.iter().find(|(known, _)| known == name).map(|(_, value)| value.as_deref().unwrap_or_default())
    }

    pub(super) fn has(&self, name: &str) -> bool {
        self.attribute(name).is_some()
    }

    /// Says the attribute, instead of what it said before.
    pub(super) fn set(&mut self, name: &str, value: &str) {
        self.attributes.retain(|(known, _)| known != name);
        self.attributes.push((name.to_owned(), Some(value.to_owned())));
    }

    pub(super) fn has_class(&self, wanted: &str) -> bool {
        self.attribute("class").is_some_and(|names| names.split(' ').any(|name| name == wanted))
    }

    /// Its only child, if that is a text.
    pub(super) fn only_text(&self) -> Option<&str> {
        match self.children.as_slice() {
            [Node::Text(text)] => Some(text),
            _ => None,
        }
    }
}

/// Reads a page. What never ends, ends with it.
pub(super) fn parse(html: &str) -> Vec<Node> {
    let mut rest = html;
    let mut open = vec![Element::new("", &[], Vec::new())];
    while !rest.is_empty() {
        let Some(tag) = rest.strip_prefix('<') else {
            let end = rest.find('<').unwrap_or(rest.len());
            add(&mut open, Node::Text(rest[..end].to_owned()));
            rest = &rest[end..];
            continue;
        };
        let end = tag.find('>').unwrap_or(tag.len());
        let inside = &tag[..end];
        rest = tag.get(end + 1..).unwrap_or_default();
        if inside.starts_with('!') {
            add(&mut open, Node::Declaration(inside.to_owned()));
        } else if inside.starts_with('/') {
            close(&mut open);
        } else {
            let name = inside.split([' ', '\n']).next().unwrap_or_default();
            let attributes = attributes(inside[name.len()..].trim());
            open.push(Element { name: name.to_owned(), attributes, children: Vec::new() });
            if VOID.contains(&name) {
                close(&mut open);
            }
        }
    }
    while open.len() > 1 {
        close(&mut open);
    }
    open.pop().map(|root| root.children).unwrap_or_default()
}

/// Writes a page.
pub(super) fn write(nodes: &[Node]) -> String {
    let mut html = String::new();
    write_into(nodes, &mut html);
    html
}

fn write_into(nodes: &[Node], html: &mut String) {
    for node in nodes {
        match node {
            Node::Text(text) => html.push_str(text),
            Node::Declaration(inside) => html.extend(["<", inside, ">"]),
            Node::Element(element) => {
                html.extend(["<", &element.name]);
                for (name, value) in &element.attributes {
                    html.extend([" ", name]);
                    if let Some(value) = value {
                        html.extend(["=\"", value, "\""]);
                    }
                }
                html.push('>');
                if !VOID.contains(&element.name.as_str()) {
                    write_into(&element.children, html);
                    html.extend(["</", &element.name, ">"]);
                }
            }
        }
    }
}

fn add(open: &mut [Element], node: Node) {
    if let Some(last) = open.last_mut() {
        last.children.push(node);
    }
}

fn close(open: &mut Vec<Element>) {
    if open.len() > 1
        && let Some(element) = open.pop()
    {
        add(open, Node::Element(element));
    }
}

fn attributes(mut rest: &str) -> Vec<(String, Option<String>)> {
    let mut attributes = Vec::new();
    while !rest.is_empty() {
        let end = rest.find(['=', ' ']).unwrap_or(rest.len());
        let name = rest[..end].to_owned();
        let (value, behind) = match rest[end..].strip_prefix("=\"").and_then(|value| value.split_once('"')) {
            Some((value, behind)) => (Some(value.to_owned()), behind),
            None => (None, rest[end..].trim_start_matches('=')),
        };
        attributes.push((name, value));
        rest = behind.trim_start();
    }
    attributes
}

const VOID: [&str; 6] = ["br", "hr", "img", "input", "link", "meta"];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_page_is_written_as_it_was_read() {
        let page = "<!DOCTYPE html>\n<html lang=\"fr\"><input required value=\"a&#60;b\"><p class=\"x y\">L&#39;é <b></b></p>\n</html>\n";
        assert_eq!(write(&parse(page)), page);
    }
}
