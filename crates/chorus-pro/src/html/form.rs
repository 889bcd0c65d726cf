//! What a form sends: a browser's rules for its fields and for the button that was pressed.

/// The fields as they are sent.
mod entries;

use std::collections::HashMap;

use reqwest::Url;
use zeroize::Zeroizing;

use self::entries::{Entries, encoded};
use super::document::{NotPressable, Outgoing};
use super::naming;
use super::tree::{Id, Tree};

/// What was done to a form's fields, by their elements.
#[derive(Default)]
pub(super) struct Filled<'t> {
    pub(super) typed: Vec<(Id, &'t str)>,
    pub(super) chosen: Vec<Id>,
}

/// A form with the button that sends it.
pub(super) struct Form<'t> {
    tree: &'t Tree,
    form: Id,
    button: Id,
}

impl<'t> Form<'t> {
    /// The form that the button sends; `None` where it sends none.
    pub(super) fn of_button(tree: &'t Tree, button: Id) -> Option<Self> {
        let kind = kind(tree, button);
        let submits = match tree.name(button)? {
            "button" => !matches!(kind.as_str(), "button" | "reset"),
            "input" => matches!(kind.as_str(), "submit" | "image"),
            _ => false,
        };
        let form = match tree.attribute(button, "form") {
            Some(wanted) => with_id(tree, wanted).filter(|&id| tree.name(id) == Some("form")),
            None => form_around(tree, button),
        };
        form.filter(|_| submits).map(|form| Self { tree, form, button })
    }

    /// What a browser sends. `base` is what relative addresses are relative to; a form without one goes to `address`, where its own page is.
    pub(super) fn submit(&self, filled: &Filled<'_>, base: &Url, address: &Url) -> Result<Outgoing, NotPressable> {
        let target = self.setting("action").map(str::trim).filter(|target| !target.is_empty());
        let mut address = match target {
            Some(target) => base.join(target).map_err(|_| NotPressable::LeadsNowhere)?,
            None => address.clone(),
        };
        address.set_fragment(None);
        if address.scheme() == "javascript" {
            return Err(NotPressable::LeadsNowhere);
        }
        let body = encoded(&self.entries(filled));
        match self.setting("method").unwrap_or_default().trim().to_ascii_lowercase().as_str() {
            "dialog" => Err(NotPressable::LeadsNowhere),
            "post" => {
                let encoding = self.setting("enctype").unwrap_or_default().trim().to_ascii_lowercase();
                if matches!(encoding.as_str(), "multipart/form-data" | "text/plain") {
                    return Err(NotPressable::OtherEncoding);
                }
                Ok(Outgoing::Post { address, body })
            }
            _ => {
                address.set_query(Some(&body));
                Ok(Outgoing::Get { address })
            }
        }
    }

    /// What the button says of the sending, or else the form.
    fn setting(&self, name: &str) -> Option<&'t str> {
        self.tree.attribute(self.button, &format!("form{name}")).or_else(|| self.tree.attribute(self.form, name))
    }

    fn entries(&self, filled: &Filled<'_>) -> Entries {
        let fields = self.fields();
        let radios = self.radios(&fields, filled);
        let mut entries = Entries::new();
        for id in fields {
            self.add(id, filled, &radios, &mut entries);
        }
        entries
    }

    /// The form's own fields that are not disabled, and its buttons.
    fn fields(&self) -> Vec<Id> {
        let tree = self.tree;
        let id = tree.attribute(self.form, "id").filter(|id| with_id(tree, id) == Some(self.form));
        let is_own = |field: Id| match tree.attribute(field, "form") {
            Some(wanted) => id == Some(wanted),
            None => form_around(tree, field) == Some(self.form),
        };
        let is_out = |field: Id| tree.above(field).any(|node| matches!(tree.name(node), Some("datalist" | "template")));
        let is_field = |&id: &Id| matches!(tree.name(id), Some("button" | "input" | "select" | "textarea"));
        let fields = tree.within(tree.root()).filter(is_field);
        fields.filter(|&field| is_own(field) && !is_disabled(tree, field) && !is_out(field)).collect()
    }

    /// The radio of each name that is checked: the one that was chosen, or else the last one of which the page says so.
    fn radios(&self, fields: &[Id], filled: &Filled<'_>) -> HashMap<&'t str, Id> {
        let tree = self.tree;
        let radios = || fields.iter().copied().filter(|&id| kind(tree, id) == "radio");
        let checked = radios().filter(|&id| tree.attribute(id, "checked").is_some());
        let chosen = radios().filter(|id| filled.chosen.contains(id));
        checked.chain(chosen).map(|id| (tree.attribute(id, "name").unwrap_or_default(), id)).collect()
    }

    fn add(&self, id: Id, filled: &Filled<'_>, radios: &HashMap<&str, Id>, entries: &mut Entries) {
        let tree = self.tree;
        let (element, kind) = (tree.name(id).unwrap_or_default(), kind(tree, id));
        let name = tree.attribute(id, "name").unwrap_or_default();
        if (element, kind.as_str()) == ("input", "image") {
            if id == self.button {
                let prefix = if name.is_empty() { String::new() } else { format!("{name}.") };
                entries.extend(["x", "y"].map(|axis| (format!("{prefix}{axis}"), Zeroizing::new("0".to_owned()))));
            }
            return;
        }
        if name.is_empty() {
            return;
        }
        let mut add = |value: &str| entries.push((with_line_ends(name), Zeroizing::new(with_line_ends(value))));
        let value = tree.attribute(id, "value");
        let typed = filled.typed.iter().rfind(|(field, _)| *field == id).map(|&(_, text)| text);
        match (element, kind.as_str()) {
            ("button", _) | ("input", "submit" | "button" | "reset") => {
                if id == self.button {
                    add(value.unwrap_or_default());
                }
            }
            ("input", "checkbox" | "radio") => {
                let is_ticked = || filled.chosen.contains(&id) || tree.attribute(id, "checked").is_some();
                if if kind == "radio" { radios.get(name) == Some(&id) } else { is_ticked() } {
                    add(value.unwrap_or("on"));
                }
            }
            ("input", "file") => add(""),
            ("input", "hidden") if name.eq_ignore_ascii_case("_charset_") => add("UTF-8"),
            ("input", "hidden") => add(value.unwrap_or_default()),
            ("input", _) => add(&typed.or(value).unwrap_or_default().replace(['\r', '\n'], "")),
            ("select", _) => chosen(tree, id).into_iter().for_each(|option| add(&option)),
            _ => match typed {
                Some(text) => add(text),
                None => {
                    let parts = tree.children(id).iter().filter_map(|&child| tree.text(child));
                    add(&Zeroizing::new(parts.collect::<String>()));
                }
            },
        }
    }
}

/// Whether a field or a button is disabled, by itself or with the group of fields that it stands in. The group's own
/// legend is not disabled with it.
pub(super) fn is_disabled(tree: &Tree, id: Id) -> bool {
    let is_off = |id: Id| tree.attribute(id, "disabled").is_some();
    if matches!(tree.name(id), Some("button" | "input" | "select" | "textarea")) && is_off(id) {
        return true;
    }
    let mut inner = id;
    tree.above(id).any(|node| {
        let legend = || tree.children(node).iter().find(|&&child| tree.name(child) == Some("legend"));
        let is_group_off = tree.name(node) == Some("fieldset") && is_off(node) && legend() != Some(&inner);
        inner = node;
        is_group_off
    })
}

/// The form that was open where the control stands, or the one around it.
fn form_around(tree: &Tree, control: Id) -> Option<Id> {
    tree.open_form(control).or_else(|| tree.above(control).find(|&id| tree.name(id) == Some("form")))
}

/// The first element with this id.
fn with_id(tree: &Tree, wanted: &str) -> Option<Id> {
    tree.within(tree.root()).find(|&id| tree.attribute(id, "id") == Some(wanted))
}

/// The values of the entries of a drop-down that are chosen; where none is and only one can be, the first that can.
fn chosen(tree: &Tree, select: Id) -> Vec<String> {
    let is_off = |id: Id| tree.attribute(id, "disabled").is_some();
    let is_usable = |&id: &Id| {
        let is_group_off = tree.above(id).take_while(|&node| node != select).any(is_off);
        !is_off(id) && !is_group_off
    };
    let options: Vec<Id> = tree.within(select).filter(|&id| tree.name(id) == Some("option")).collect();
    let mut chosen: Vec<Id> = options.iter().copied().filter(|&id| tree.attribute(id, "selected").is_some()).collect();
    if tree.attribute(select, "multiple").is_none() {
        chosen = chosen.pop().or_else(|| options.iter().copied().find(is_usable)).into_iter().collect();
    }
    let value = |id: Id| tree.attribute(id, "value").map_or_else(|| naming::text_of(tree, id), str::to_owned);
    chosen.into_iter().filter(is_usable).map(value).collect()
}

fn kind(tree: &Tree, id: Id) -> String {
    tree.attribute(id, "type").unwrap_or_default().trim().to_ascii_lowercase()
}

fn with_line_ends(text: &str) -> String {
    text.replace("\r\n", "\n").replace('\r', "\n").replace('\n', "\r\n")
}

#[cfg(test)]
mod tests {
    use super::super::{Document, Filling, Place};
    use super::*;
    use crate::ControlKind;

    fn document(html: &str) -> Document {
        Document::parse(html, "http://127.0.0.1:1/a/b?c=d".parse().expect("an address"))
    }

    fn called(document: &Document, wanted: &str) -> Place {
        let kinds = [ControlKind::Button, ControlKind::Check, ControlKind::PasswordField, ControlKind::TextField];
        document.controls(&kinds, |name| name == wanted).next().expect("a control with this name")
    }

    /// What pressing « Go » sends: `GET path?query`, or `POST path body`.
    fn sent_with(document: &Document, fillings: &[Filling<'_>]) -> String {
        let path = |address: Url| address.as_str().strip_prefix("http://127.0.0.1:1").expect("this host").to_owned();
        match document.press(called(document, "Go"), fillings) {
            Ok(Outgoing::Get { address }) => format!("GET {}", path(address)),
            Ok(Outgoing::Post { address, body }) => format!("POST {} {}", path(address), *body),
            Err(why) => format!("{why:?}"),
        }
    }

    fn sent(html: &str) -> String {
        sent_with(&document(html), &[])
    }

    /// The body of a form with these fields.
    fn body(fields: &str) -> String {
        let sent = sent(&format!("<form method=post>{fields}<button>Go</button></form>"));
        sent.strip_prefix("POST /a/b?c=d ").expect("sent to its own page").to_owned()
    }

    #[test]
    fn method_and_action_are_the_forms_and_the_buttons_come_first() {
        assert_eq!(sent("<form action=e method=POST><button>Go</button></form>"), "POST /a/e ");
        assert_eq!(
            sent("<form><input name=n value=v><button>Go</button></form>"),
            "GET /a/b?n=v",
            "the query is replaced"
        );
        assert_eq!(sent("<form action='/e?f=g#h'><button>Go</button></form>"), "GET /e?");
        assert_eq!(
            sent("<form action=e><button formaction=/g formmethod=post name=b value=1>Go</button></form>"),
            "POST /g b=1"
        );
        assert_eq!(sent("<base href=/h/><form action=e><button>Go</button></form>"), "GET /h/e?");
        assert_eq!(
            sent("<base href=/h/><form method=post><button>Go</button></form>"),
            "POST /a/b?c=d ",
            "without an action it goes to its own page, whatever the base"
        );
    }

    #[test]
    fn an_upload_is_not_pretended() {
        assert_eq!(sent("<form method=post enctype=multipart/form-data><button>Go</button></form>"), "OtherEncoding");
        assert_eq!(sent("<form method=post enctype=nonsense><button>Go</button></form>"), "POST /a/b?c=d ");
        assert_eq!(sent("<form enctype=multipart/form-data><button>Go</button></form>"), "GET /a/b?", "GET has none");
    }

    #[test]
    fn only_successful_controls_are_sent() {
        assert_eq!(body("<input type=hidden name=token value='a&amp;b'>"), "token=a%26b");
        assert_eq!(body("<input name=a><input value=b><input name='' value=c>"), "a=", "a field without a name is not");
        assert_eq!(body("<input name=a value=1 disabled><fieldset disabled><input name=b></fieldset>"), "");
        assert_eq!(body("<button name=o value=1>Other</button><input type=submit name=p value=2>"), "");
        assert_eq!(body("<input type=checkbox name=a><input type=checkbox name=b checked>"), "b=on");
        assert_eq!(body("<input type=hidden name=_charset_ value=x>"), "_charset_=UTF-8");
        assert_eq!(body("<textarea name=t>\na\nb</textarea>"), "t=a%0D%0Ab");
        assert_eq!(body("<datalist><option><input name=a></datalist><template><input name=b></template>"), "");
        assert_eq!(body("<input name=é value=\"a b+c*d-e_f.g~'€\">"), "%C3%A9=a+b%2Bc*d-e_f.g%7E%27%E2%82%AC");
    }

    #[test]
    fn the_pressed_button_is_sent_with_its_value() {
        assert_eq!(sent("<form method=post><input type=submit name=b value=Go></form>"), "POST /a/b?c=d b=Go");
        assert_eq!(sent("<form><input type=image name=i alt=Go><input name=z></form>"), "GET /a/b?i.x=0&i.y=0&z=");
    }

    #[test]
    fn of_a_drop_down_what_it_shows_is_sent() {
        assert_eq!(body("<select name=s><option value=1>a<option>b</select>"), "s=1");
        assert_eq!(body("<select name=s><option value=1>a<option selected> b  c </select>"), "s=b+c");
        assert_eq!(
            body("<select name=s><option disabled>a<optgroup disabled><option>b</optgroup><option>c</select>"),
            "s=c"
        );
        assert_eq!(body("<select name=s multiple><option>a<option selected>b<option selected>c</select>"), "s=b&s=c");
        assert_eq!(body("<select name=s multiple><option>a</select>"), "");
    }

    #[test]
    fn a_form_knows_its_fields_also_where_a_table_parts_them() {
        assert_eq!(
            sent(
                "<form id=f method=post></form><input form=f name=a><form><input name=b></form><button form=f>Go</button>"
            ),
            "POST /a/b?c=d a="
        );
        assert_eq!(
            sent("<table><form method=post><tr><td><input name=a><td><button>Go</button></tr></form></table>"),
            "POST /a/b?c=d a="
        );
        assert_eq!(sent("<form id=f><button form=g>Go</button></form>"), "LeadsNowhere");
    }

    #[test]
    fn what_is_typed_goes_over_what_is_there_and_no_password_is_changed() {
        let document = document(
            "<form method=post><label>Mail <input name=m value=old></label><label>Code <input type=password name=p>\
             </label><button>Go</button></form>",
        );
        let (mail, code) = (called(&document, "Mail"), called(&document, "Code"));
        let sent = sent_with(&document, &[Filling::Typed(mail, "a@b"), Filling::Typed(code, " %+&=;é\\")]);
        assert_eq!(sent, "POST /a/b?c=d m=a%40b&p=+%25%2B%26%3D%3B%C3%A9%5C");
    }

    #[test]
    fn one_radio_of_a_name_is_checked_and_the_chosen_one_goes_first() {
        let html = "<form method=post><label><input type=radio name=r value=1 checked>One</label>\
            <label><input type=radio name=r value=2>Two</label><input type=radio name=q value=3 checked>\
            <input type=radio name=q value=4 checked><button>Go</button></form>\
            <label><input type=radio name=r value=5 checked>Stranger</label>";
        let document = document(html);
        assert_eq!(sent_with(&document, &[]), "POST /a/b?c=d r=1&q=4");
        let two = called(&document, "Two");
        assert_eq!(sent_with(&document, &[Filling::Chosen(two)]), "POST /a/b?c=d r=2&q=4");
        let stranger = called(&document, "Stranger");
        assert_eq!(sent_with(&document, &[Filling::Chosen(stranger)]), "POST /a/b?c=d r=1&q=4", "of another form");
    }

    #[test]
    fn a_box_is_ticked_beside_others() {
        let document = document(
            "<form method=post><label><input type=checkbox name=c value=1>One</label>\
             <label><input type=checkbox name=c value=2 checked>Two</label><button>Go</button></form>",
        );
        assert_eq!(sent_with(&document, &[Filling::Chosen(called(&document, "One"))]), "POST /a/b?c=d c=1&c=2");
    }
}
