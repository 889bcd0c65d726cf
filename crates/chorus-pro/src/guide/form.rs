//! Filling in the second generation's form: request, structure, account, in this order. Its drop-downs may be
//! `<select>`s, or elements that open a list at the end of the page.

use super::{Choice, FormField, How, Next, OpenPage, Target};
use crate::html::Place;
use crate::portal::{is_called, names};
use crate::words::{self, Phrase};
use crate::{ControlKind, Form, StructureId, TechnicalLogin};

/// One field of the form, and the entry that it shall show.
struct Entry<'t> {
    field: FormField,
    labels: &'static [Phrase],
    wanted: Wanted<'t>,
}

/// What an entry says that is the right one.
enum Wanted<'t> {
    /// One of these wordings.
    Request(&'static [Phrase]),
    /// This identifier, as a word of its own.
    Structure(&'t StructureId),
    /// This login.
    Account(&'t TechnicalLogin),
}

impl OpenPage {
    /// Whether it is the form, with no request chosen yet: its first two fields are there.
    pub(super) fn is_form(&self) -> bool {
        let form = &words::second().form;
        self.field(&form.request).is_some() && self.field(&form.structure).is_some()
    }

    /// The first choice that is not made. `form` is what the page says once the request is chosen.
    pub(super) fn fill(&self, form: Option<&Form>, target: &Target) -> Next {
        let words = &words::second().form;
        let of_login = target.login.structure_id();
        let structure = target.structure_id.as_ref().or(of_login.as_ref());
        let choices = [
            Some(Entry { field: FormField::Request, labels: &words.request, wanted: Wanted::Request(&words.reset) }),
            structure.map(|structure| Entry {
                field: FormField::Structure,
                labels: &words.structure,
                wanted: Wanted::Structure(structure),
            }),
            Some(Entry {
                field: FormField::TechnicalAccount,
                labels: &words.account,
                wanted: Wanted::Account(&target.login),
            }),
        ];
        let open = choices.into_iter().flatten().find(|choice| !self.is_made(choice, form));
        // All is chosen: the password is on its way.
        open.map_or(Next::Wait, |choice| self.make(&choice))
    }

    /// Whether the field shows what it shall. A drop-down that is no `<select>` says so itself; the entries of a list that
    /// is open would be taken for what is chosen.
    fn is_made(&self, choice: &Entry<'_>, form: Option<&Form>) -> bool {
        let field = self.field(choice.labels).map(|field| self.document.control(field));
        if let Some(field) = field.filter(|field| field.kind == ControlKind::Option) {
            return choice.wanted.is_said_by(&field.label);
        }
        match choice.wanted {
            Wanted::Request(_) => form.is_some(),
            Wanted::Structure(id) => form.is_some_and(|form| form.structure_id.as_ref() == Some(id)),
            Wanted::Account(_) => form.is_some_and(|form| form.login.is_some()),
        }
    }

    /// In the list that is open, the entry; else, where the list is too long to show it, the search; else the field.
    fn make(&self, choice: &Entry<'_>) -> Next {
        let Some(field) = self.field(choice.labels) else { return Next::Unclear };
        let reach = |place: Place| self.document.control(place).reach.clone();
        let act = |reach, how| Next::Choose(Choice { field: choice.field, reach, how });
        let entries = self.document.controls(&[ControlKind::Option], |_| true).filter(|place| *place != field);
        let mut fitting = entries.filter(|&place| choice.wanted.is_said_by(&self.document.control(place).label));
        match (fitting.next(), fitting.next()) {
            (Some(entry), None) => act(reach(entry), How::Press),
            (Some(_), Some(_)) => Next::Unclear,
            (None, _) => match self.search_field() {
                Some(search) => act(reach(search), How::Search(choice.wanted.texts().swap_remove(0))),
                None => act(reach(field), How::Choose(choice.wanted.texts())),
            },
        }
    }

    /// The field with one of these labels: a `<select>` names its label, anything else stands behind it.
    fn field(&self, labels: &[Phrase]) -> Option<Place> {
        let named = self.document.controls(&[ControlKind::Choice], |name| is_called(name, labels)).next();
        named.or_else(|| {
            self.document.behind(&[ControlKind::Choice, ControlKind::Option], |text| is_called(text, labels))
        })
    }

    /// The field to search in of the list that is open: it stands behind all of the form.
    fn search_field(&self) -> Option<Place> {
        let is_submit = |text: &str| is_called(text, &words::second().form.submit);
        self.document.behind_control(&[ControlKind::TextField], is_submit)
    }
}

impl Wanted<'_> {
    fn is_said_by(&self, entry: &str) -> bool {
        match self {
            Self::Request(wordings) => is_called(entry, wordings),
            Self::Structure(id) => entry.split_whitespace().any(|word| word == id.as_str()),
            Self::Account(login) => names(entry, login),
        }
    }

    /// What the entry says, in each wording.
    fn texts(&self) -> Vec<String> {
        match self {
            Self::Request(wordings) => wordings.iter().map(|wording| wording.as_str().to_owned()).collect(),
            Self::Structure(id) => vec![id.to_string()],
            Self::Account(login) => vec![login.to_string()],
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::tests::{ID, LOGIN, OTHER, next};
    use super::*;
    use crate::folded::fold;

    const RESET: &str = "Réinitialisation du mot de passe d'un compte technique";

    /// A drop-down of the library that the portal is built with, as the reader of the window tells it.
    fn drop_down(number: u8, label: &str, chosen: &str) -> String {
        format!("<label>{label}</label><div id=t-{number} role=option>{chosen}</div>")
    }

    fn form(request: &str, structure: &str, account: &str, more: &str) -> String {
        let fields = [("Type de demande", request), ("Choisir la structure", structure), ("Compte technique", account)];
        let fields = (1..).zip(fields).map(|(number, (label, chosen))| drop_down(number, label, chosen));
        format!("<h1>Compte technique</h1>{}<button id=t-9>Soumettre</button>{more}", fields.collect::<String>())
    }

    fn list(entries: &[&str]) -> String {
        let rows = (20..).zip(entries).map(|(number, entry)| format!("<div id=t-{number} role=option>{entry}</div>"));
        format!("<input id=t-10 aria-label=Rechercher>{}", rows.collect::<String>())
    }

    #[track_caller]
    fn is_to(html: &str, field: FormField, reach: &str, how: How) {
        assert_eq!(next(html), Next::Choose(Choice { field, reach: reach.to_owned(), how }));
    }

    #[test]
    fn the_three_choices_are_made_in_their_order_each_list_opened_and_its_entry_pressed() {
        let none = "-- Aucun --";
        let structure = format!("{ID} - COMMUNE");
        let empty = form(none, none, none, "");
        let Next::Choose(Choice { field: FormField::Request, how: How::Choose(wordings), reach }) = next(&empty) else {
            panic!("{:?}", next(&empty))
        };
        assert!(reach == "#t-1" && wordings.contains(&fold(RESET)));
        let open = form(none, none, none, &list(&["Création d'un compte technique", RESET]));
        is_to(&open, FormField::Request, "#t-21", How::Press);

        let requested = form(RESET, none, none, "");
        is_to(&requested, FormField::Structure, "#t-2", How::Choose(vec![ID.to_owned()]));
        let too_long = form(RESET, none, none, &list(&["00000000000001 - A", "Encore 398"]));
        is_to(&too_long, FormField::Structure, "#t-10", How::Search(ID.to_owned()));
        let found = form(RESET, none, none, &list(&["00000000000001 - A", &structure]));
        is_to(&found, FormField::Structure, "#t-21", How::Press);

        let placed = form(RESET, &structure, none, "");
        is_to(&placed, FormField::TechnicalAccount, "#t-3", How::Choose(vec![LOGIN.to_owned()]));
        let accounts = form(RESET, &structure, none, &list(&[OTHER, LOGIN]));
        is_to(&accounts, FormField::TechnicalAccount, "#t-21", How::Press);
    }

    #[test]
    fn a_select_is_a_field_like_the_others() {
        let html = "<label for=t-1>Type de demande</label><select id=t-1><option selected>-- Aucun --</select>\
            <label for=t-2>Choisir la structure</label><select id=t-2><option selected>-- Aucun --</select><button>Soumettre</button>";
        let Next::Choose(Choice { reach, how: How::Choose(_), .. }) = next(html) else { panic!("{:?}", next(html)) };
        assert_eq!(reach, "#t-1");
    }

    #[test]
    fn another_account_that_stands_in_the_form_is_not_acted_upon() {
        let html = form(RESET, &format!("{ID} - COMMUNE"), OTHER, "");
        assert!(matches!(next(&html), Next::AnotherAccount { .. }), "{:?}", next(&html));
    }
}
