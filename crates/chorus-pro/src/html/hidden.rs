//! Which attributes and style rules hide an element.
//!
//! A page may hold text that nobody sees: dialogs not opened yet, values for scripts. Reading it would be reading another
//! page. What hides is looked for where a saved page can say it: attributes, inline style, simple rules of `<style>`, and
//! the class names of the libraries that the portal is built with. Style sheets in other files are not known here.

use super::tree::{Id, Tree};

/// How an element stands to being seen.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Sight {
    /// Neither hidden nor shown by itself: as its parent.
    Inherited,
    /// Not there, with all that is in it.
    Gone,
    /// There but unseen; an element in it may show itself again.
    Unseen,
    /// Shows itself although its parent is unseen.
    Seen,
}

/// The rules of a document's own style sheets that hide something.
pub(super) struct Rules(Vec<(Selector, Sight)>);

/// A simple selector: an element's name, its id, its classes, all of which must fit.
struct Selector {
    name: Option<String>,
    id: Option<String>,
    classes: Vec<String>,
}

impl Rules {
    /// Reads the `<style>` elements.
    pub(super) fn of(tree: &Tree) -> Self {
        let mut rules = Vec::new();
        for style in tree.within(tree.root()).filter(|&id| tree.name(id) == Some("style")) {
            for text in tree.children(style).iter().filter_map(|&child| tree.text(child)) {
                read(text, &mut rules);
            }
        }
        Self(rules)
    }

    /// How the element stands to being seen, by its attributes and the rules. `name` is its own.
    pub(super) fn sight(&self, tree: &Tree, id: Id, name: &str) -> Sight {
        let attribute = |wanted| tree.attribute(id, wanted);
        let never_shown = NEVER_SHOWN.contains(&name)
            || (name == "dialog" && attribute("open").is_none())
            || (name == "input" && attribute("type").is_some_and(|kind| kind.trim().eq_ignore_ascii_case("hidden")));
        let hidden = attribute("hidden").is_some()
            || attribute("aria-hidden").is_some_and(|value| value.trim().eq_ignore_ascii_case("true"))
            || attribute("class")
                .is_some_and(|names| names.split_ascii_whitespace().any(|name| HIDING.contains(&name)));
        if never_shown || hidden {
            return Sight::Gone;
        }
        let by_rules = self.0.iter().filter(|(selector, _)| selector.fits(tree, id, name)).map(|&(_, sight)| sight);
        let mut sight = by_rules.fold(Sight::Inherited, Sight::and);
        if let Some(style) = attribute("style") {
            // The style on the element itself wins over a rule.
            let inline = of_declarations(style);
            if inline != Sight::Inherited || display(style).is_some() {
                sight = inline;
            }
        }
        sight
    }
}

impl Sight {
    fn and(self, later: Self) -> Self {
        match (self, later) {
            (Self::Gone, _) => Self::Gone,
            (_, Self::Inherited) => self,
            (_, later) => later,
        }
    }
}

impl Selector {
    /// `None` for what is not a simple selector: such a rule is left alone.
    fn parse(text: &str) -> Option<Self> {
        let text = text.trim();
        let is_simple = |character: char| character.is_alphanumeric() || "-_.#".contains(character);
        if text.is_empty() || !text.chars().all(is_simple) {
            return None;
        }
        let mut selector = Self { name: None, id: None, classes: Vec::new() };
        let starts = text.char_indices().filter(|(_, character)| ".#".contains(*character)).map(|(at, _)| at);
        let starts: Vec<usize> = starts.chain([text.len()]).collect();
        if starts[0] > 0 {
            selector.name = Some(text[..starts[0]].to_ascii_lowercase());
        }
        for part in starts.windows(2).map(|pair| &text[pair[0]..pair[1]]) {
            match part.strip_prefix('#') {
                Some(id) => selector.id = Some(id.to_owned()),
                None => selector.classes.push(part[1..].to_owned()),
            }
        }
        Some(selector)
    }

    fn fits(&self, tree: &Tree, id: Id, name: &str) -> bool {
        let classes = tree.attribute(id, "class").unwrap_or_default();
        self.name.as_deref().is_none_or(|wanted| wanted == name)
            && self.id.as_deref().is_none_or(|wanted| tree.attribute(id, "id") == Some(wanted))
            && self.classes.iter().all(|wanted| classes.split_ascii_whitespace().any(|class| class == wanted))
    }
}

/// The value of `display` in a list of declarations, in lower case.
pub(super) fn display(declarations: &str) -> Option<String> {
    declared(declarations, "display")
}

/// Whether a list of declarations keeps white space as it is written.
pub(super) fn keeps_white_space(declarations: &str) -> Option<bool> {
    declared(declarations, "white-space").map(|value| value.starts_with("pre") && value != "pre-line")
}

fn declared(declarations: &str, wanted: &str) -> Option<String> {
    let mut values = declarations.split(';').filter_map(|declaration| {
        let (name, value) = declaration.split_once(':')?;
        let value = value.split('!').next().unwrap_or_default();
        name.trim().eq_ignore_ascii_case(wanted).then(|| value.trim().to_ascii_lowercase())
    });
    values.next_back()
}

fn of_declarations(declarations: &str) -> Sight {
    let pixels = |name| declared(declarations, name).and_then(|value| value.trim_end_matches("px").parse::<f32>().ok());
    let is_zero = |name| pixels(name) == Some(0.0);
    let is_far = |name| pixels(name).is_some_and(|pixels| pixels < -500.0);
    let is = |name, wanted| declared(declarations, name).is_some_and(|value| value.starts_with(wanted));
    let is_folded = is("overflow", "hidden") && ["height", "width", "max-height", "max-width"].into_iter().any(is_zero);
    let is_gone = is("display", "none")
        || ["opacity", "font-size"].into_iter().any(is_zero)
        || ["left", "top", "text-indent", "margin-left", "margin-top"].into_iter().any(is_far)
        || is("clip", "rect(0")
        || is("transform", "scale(0)")
        || is_folded;
    if is_gone {
        return Sight::Gone;
    }
    match declared(declarations, "visibility").as_deref() {
        Some("hidden" | "collapse") => Sight::Unseen,
        Some("visible") => Sight::Seen,
        _ => Sight::Inherited,
    }
}

/// Reads the rules of one style sheet. What stands in `@media` and the like is left alone: it may not apply.
fn read(sheet: &str, rules: &mut Vec<(Selector, Sight)>) {
    let mut rest = sheet;
    while let Some((selectors, after)) = rest.split_once('{') {
        let selectors = selectors.rsplit("*/").next().unwrap_or_default();
        if selectors.trim_start().starts_with('@') {
            rest = behind_block(after);
            continue;
        }
        let (declarations, after) = after.split_once('}').unwrap_or((after, ""));
        rest = after;
        let sight = of_declarations(declarations);
        if sight != Sight::Inherited {
            rules.extend(selectors.split(',').filter_map(Selector::parse).map(|selector| (selector, sight)));
        }
    }
}

/// What follows the block whose opening brace has just been read.
fn behind_block(text: &str) -> &str {
    let mut depth = 1_u32;
    for (at, character) in text.char_indices() {
        match character {
            '{' => depth += 1,
            '}' => depth -= 1,
            _ => {}
        }
        if depth == 0 {
            return &text[at + 1..];
        }
    }
    ""
}

const NEVER_SHOWN: [&str; 20] = [
    "audio", "canvas", "colgroup", "datalist", "head", "iframe", "link", "meta", "noembed", "noframes", "noscript",
    "object", "param", "rp", "script", "style", "svg", "template", "title", "video",
];

/// Class names that hide in the libraries that the portal is built with (AngularJS, Bootstrap, select2).
const HIDING: [&str; 9] = [
    "d-none",
    "hidden",
    "hide",
    "ng-hide",
    "select2-hidden-accessible",
    "select2-offscreen",
    "sr-only",
    "visually-hidden",
    "invisible",
];
