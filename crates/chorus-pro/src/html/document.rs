//! A page with the document behind it: what a person sees, and what a browser sends when a control of it is pressed.

use std::collections::HashMap;

use reqwest::Url;
use zeroize::Zeroizing;

use super::tree::{Id, Tree};
use super::{form, layout, naming};
use crate::visible_page::{Control, ControlKind, VisiblePage};

/// A parsed document and its visible page.
pub(crate) struct Document {
    tree: Tree,
    page: VisiblePage,
    /// The element of each control of the page.
    elements: Vec<Id>,
    address: Url,
    /// What relative addresses are relative to: the document's `<base>`, or its own address.
    base: Url,
}

/// A visible control of a [`Document`]: its place among the page's controls.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Place(usize);

/// What a person does to a field before pressing a button.
pub(crate) enum Filling<'t> {
    /// Types a text, over what is there.
    Typed(Place, &'t str),
    /// Chooses a radio, or ticks a box.
    Chosen(Place),
}

/// What a browser would send.
#[derive(Clone, PartialEq, Eq)]
pub(crate) enum Outgoing {
    /// A link, or a form that asks only.
    Get {
        /// Where to, with the form's fields as its query.
        address: Url,
    },
    /// A form that changes something, `application/x-www-form-urlencoded`.
    Post {
        /// Where to.
        address: Url,
        /// The form's fields; a password may be among them.
        body: Zeroizing<String>,
    },
}

/// Why pressing a control sends nothing, or nothing that this client can send.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum NotPressable {
    /// It is disabled, by itself or with the group that it stands in.
    Disabled,
    /// It leads to no other page: no address, no form, or something that only a script could do.
    LeadsNowhere,
    /// Its form is sent in another way than `application/x-www-form-urlencoded`.
    OtherEncoding,
}

impl Document {
    /// Parses the source of the page at `address`.
    pub(crate) fn parse(html: &str, address: Url) -> Self {
        let tree = Tree::parse(html);
        let (page, elements) = layout::lay_out(&tree);
        let base = base(&tree, &address);
        Self { tree, page, elements, address, base }
    }

    /// What a person sees of it.
    pub(crate) fn page(&self) -> &VisiblePage {
        &self.page
    }

    /// The control itself, as the page shows it.
    pub(crate) fn control(&self, place: Place) -> &Control {
        &self.page.controls[place.0]
    }

    /// Whether a person could press it now.
    pub(crate) fn is_enabled(&self, control: Place) -> bool {
        let element = self.elements[control.0];
        let is_off = self.tree.attribute(element, "aria-disabled").is_some_and(|value| value.trim() == "true");
        !is_off && !form::is_disabled(&self.tree, element)
    }

    /// Whether it is ticked.
    pub(crate) fn is_ticked(&self, control: Place) -> bool {
        self.tree.attribute(self.elements[control.0], "checked").is_some()
    }

    /// The controls of these kinds with a name that fits, in document order.
    pub(crate) fn controls(&self, kinds: &[ControlKind], fits: impl Fn(&str) -> bool) -> impl Iterator<Item = Place> {
        let is_wanted =
            move |place: &Place| kinds.contains(&self.page.controls[place.0].kind) && self.names_of(*place).any(&fits);
        (0..self.elements.len()).map(Place).filter(is_wanted)
    }

    /// The first control of these kinds behind the last element whose whole text fits: a title may say the same before.
    pub(crate) fn behind(&self, kinds: &[ControlKind], fits: impl Fn(&str) -> bool) -> Option<Place> {
        let places: HashMap<Id, Place> = self.elements.iter().enumerate().map(|(at, &id)| (id, Place(at))).collect();
        let (mut found, mut is_sought) = (None, false);
        for id in self.tree.within(self.tree.root()).filter(|&id| self.tree.name(id).is_some()) {
            match places.get(&id) {
                Some(&place) if is_sought && kinds.contains(&self.control(place).kind) => {
                    (found, is_sought) = (Some(place), false);
                }
                Some(_) => {}
                None => is_sought |= fits(&naming::text_of(&self.tree, id)),
            }
        }
        found
    }

    /// The first control of these kinds behind one whose name fits.
    pub(crate) fn behind_control(&self, kinds: &[ControlKind], fits: impl Fn(&str) -> bool) -> Option<Place> {
        let mut places = (0..self.elements.len()).map(Place);
        places.find(|&place| self.names_of(place).any(&fits))?;
        places.find(|&place| kinds.contains(&self.control(place).kind))
    }

    /// Each name of each control of these kinds.
    pub(crate) fn names(&self, kinds: &[ControlKind]) -> impl Iterator<Item = (Place, &str)> {
        self.controls(kinds, |_| true).flat_map(|place| self.names_of(place).map(move |name| (place, name)))
    }

    /// The texts of the cells of the table's row that the control stands in; none where it stands in no row.
    pub(crate) fn row_of(&self, control: Place) -> Vec<String> {
        let tree = &self.tree;
        let is = |id: Id, names: &[&str], roles: &[&str]| {
            tree.name(id).is_some_and(|own| names.contains(&own))
                || tree.attribute(id, "role").is_some_and(|own| roles.contains(&own))
        };
        let row = tree.above(self.elements[control.0]).find(|&id| is(id, &["tr"], &["row"]));
        let cells = row.into_iter().flat_map(|row| tree.within(row));
        let cells = cells.filter(|&id| is(id, &["td", "th"], &["cell", "gridcell", "rowheader"]));
        cells.map(|cell| naming::text_of(tree, cell)).collect()
    }

    /// What pressing the control sends, once the fields are filled in as said. A field of another form is not sent with it.
    ///
    /// # Errors
    /// [`NotPressable`], where a browser without scripts would not leave the page.
    pub(crate) fn press(&self, control: Place, fillings: &[Filling<'_>]) -> Result<Outgoing, NotPressable> {
        if !self.is_enabled(control) {
            return Err(NotPressable::Disabled);
        }
        let element = self.elements[control.0];
        if self.tree.name(element) == Some("a") {
            return self.follow(element);
        }
        let mut filled = form::Filled::default();
        for filling in fillings {
            match *filling {
                Filling::Typed(place, text) => filled.typed.push((self.elements[place.0], text)),
                Filling::Chosen(place) => filled.chosen.push(self.elements[place.0]),
            }
        }
        let form = form::Form::of_button(&self.tree, element).ok_or(NotPressable::LeadsNowhere)?;
        form.submit(&filled, &self.base, &self.address)
    }

    /// Its label, what it is called for screen readers, and its tooltip.
    fn names_of(&self, control: Place) -> impl Iterator<Item = &str> {
        let element = self.elements[control.0];
        let attributes = ["aria-label", "title"].into_iter().filter_map(move |name| self.tree.attribute(element, name));
        std::iter::once(self.page.controls[control.0].label.as_str()).chain(attributes)
    }

    fn follow(&self, link: Id) -> Result<Outgoing, NotPressable> {
        let target = self.tree.attribute(link, "href").ok_or(NotPressable::LeadsNowhere)?;
        let mut address = self.base.join(target.trim()).map_err(|_| NotPressable::LeadsNowhere)?;
        let is_on_this_page = address.fragment().is_some() && is_same_but_fragment(&address, &self.address);
        if is_on_this_page || address.scheme() == "javascript" {
            return Err(NotPressable::LeadsNowhere);
        }
        address.set_fragment(None);
        Ok(Outgoing::Get { address })
    }
}

impl Outgoing {
    /// Where it goes.
    pub(crate) fn address(&self) -> &Url {
        match self {
            Self::Get { address } | Self::Post { address, .. } => address,
        }
    }
}

impl std::fmt::Debug for Outgoing {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let (method, address) = match self {
            Self::Get { address } => ("Get", address),
            Self::Post { address, .. } => ("Post", address),
        };
        write!(formatter, "{method}({}, hidden)", address.path())
    }
}

fn base(tree: &Tree, address: &Url) -> Url {
    let base = tree.within(tree.root()).filter(|&id| tree.name(id) == Some("base"));
    let target = base.filter_map(|id| tree.attribute(id, "href")).next();
    target.and_then(|target| address.join(target.trim()).ok()).unwrap_or_else(|| address.clone())
}

fn is_same_but_fragment(one: &Url, two: &Url) -> bool {
    let without = |address: &Url| {
        let mut address = address.clone();
        address.set_fragment(None);
        address
    };
    without(one) == without(two)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn document(html: &str) -> Document {
        Document::parse(html, "http://127.0.0.1:1/a/b?c=d".parse().expect("an address"))
    }

    fn pressed(html: &str) -> Result<Outgoing, NotPressable> {
        let document = document(html);
        let kinds = [ControlKind::Link, ControlKind::Button];
        let control = document.controls(&kinds, |name| name == "x").next().expect("a control called x");
        document.press(control, &[])
    }

    fn leads_to(html: &str) -> String {
        match pressed(html) {
            Ok(Outgoing::Get { address }) => address.into(),
            other => panic!("{html}: {other:?}"),
        }
    }

    #[test]
    fn a_link_leads_where_its_address_says() {
        assert_eq!(leads_to("<a href='e?f=1&amp;g=2#h'>x</a>"), "http://127.0.0.1:1/a/e?f=1&g=2");
        assert_eq!(leads_to("<a href=' /e '>x</a>"), "http://127.0.0.1:1/e");
        assert_eq!(leads_to("<a href='?page=2'>x</a>"), "http://127.0.0.1:1/a/b?page=2");
        assert_eq!(leads_to("<a href=''>x</a>"), "http://127.0.0.1:1/a/b?c=d", "the same page again");
        assert_eq!(
            leads_to("<a href='//other.example/e'>x</a>"),
            "http://other.example/e",
            "whoever sends it may refuse"
        );
        assert_eq!(leads_to("<base href='/g/'><base href='/h/'><a href=e>x</a>"), "http://127.0.0.1:1/g/e");
    }

    #[test]
    fn what_only_a_script_could_do_leads_nowhere() {
        for html in [
            "<a>x</a>",
            "<a href='#top'>x</a>",
            "<a href='javascript:go()'>x</a>",
            "<a href='http://['>x</a>",
            "<button>x</button>",
            "<form><button type=button>x</button></form>",
            "<form><input type=reset value=x></form>",
            "<form><span role=button aria-label=x></span></form>",
            "<form method=dialog><button>x</button></form>",
        ] {
            assert_eq!(pressed(html), Err(NotPressable::LeadsNowhere), "{html}");
        }
    }

    #[test]
    fn what_is_disabled_is_not_pressed_and_what_is_not_is() {
        for html in [
            "<form><button disabled>x</button></form>",
            "<form><fieldset disabled><legend>y</legend><button>x</button></fieldset></form>",
            "<form><fieldset disabled><legend>y</legend><legend><button>x</button></legend></fieldset></form>",
            "<a href=e aria-disabled=true>x</a>",
        ] {
            assert_eq!(pressed(html), Err(NotPressable::Disabled), "{html}");
        }
        for html in [
            "<form><button>x</button></form>",
            "<form><fieldset disabled><legend><button>x</button></legend></fieldset></form>",
            "<form><fieldset><button>x</button></fieldset></form>",
            "<a href=e aria-disabled=false>x</a>",
        ] {
            assert!(pressed(html).is_ok(), "{html}");
        }
    }

    #[test]
    fn a_control_is_found_by_each_of_its_names_and_only_where_it_is_seen() {
        let html = "<a href=1>x</a><a href=2 title=x>&rsaquo;</a><a href=3 aria-label=x><svg></svg></a>\
            <a href=4 hidden>x</a><div style='display:none'><a href=5>x</a></div><a href=6>xy</a><input title=x>";
        let document = document(html);
        let found: Vec<String> = document
            .controls(&[ControlKind::Link], |name| name == "x")
            .map(|place| document.press(place, &[]).expect("a link").address().path().to_owned())
            .collect();
        assert_eq!(found, ["/a/1", "/a/2", "/a/3"]);
    }

    #[test]
    fn a_control_knows_the_cells_of_its_own_row() {
        let html =
            "<table><tr><td>12<td><a href=1>x</a><tr><td> 1 <b>2</b> <td>123<td><a href=2>x</a></table><a href=3>x</a>";
        let document = document(html);
        let links: Vec<Place> = document.controls(&[ControlKind::Link], |_| true).collect();
        assert_eq!(document.row_of(links[0]), ["12", "x"]);
        assert_eq!(document.row_of(links[1]), ["1 2", "123", "x"]);
        assert_eq!(document.row_of(links[2]), [""; 0], "outside the table");
    }

    #[test]
    fn what_is_sent_does_not_show_in_debug() {
        let sent = pressed("<form method=post action=/e?k=hunter2><button name=n value=hunter2>x</button></form>");
        assert_eq!(format!("{:?}", sent.expect("a form")), "Post(/e, hidden)");
    }
}
