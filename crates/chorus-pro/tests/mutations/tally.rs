//! What came of each mutated page, counted.

use std::collections::BTreeMap;

use chorus_pro::{Page, VisiblePage, recognise};

use crate::page::{Sheet, Way};

/// What was read of a page.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Outcome {
    /// The password, without a question.
    Right,
    /// A person compares.
    Compared,
    /// Nothing, or two that differ.
    Refused,
    /// Another password, whose printable ASCII a program turned into other printable ASCII: nobody can see that.
    Unseen,
    /// Another password.
    Wrong,
}

impl Outcome {
    pub(crate) fn of(sheet: &Sheet) -> Self {
        let page = match sheet.way {
            Way::Text => VisiblePage::from_text(&sheet.text),
            Way::Html => VisiblePage::from_html(&sheet.text),
            Way::Pdf => VisiblePage::from_whole_text(&sheet.text),
        };
        let (password, candidate) = match recognise(&page) {
            Page::Recap(recap) => (Some(recap.password), None),
            Page::RecapIncomplete(recap) => (None, recap.candidate),
            Page::Form(form) => (form.password, form.candidate),
            Page::Ambiguous
            | Page::Confirmation(_)
            | Page::Other
            | Page::SignIn
            | Page::Structure(_)
            | Page::Structures(_)
            | Page::Submitted(_) => (None, None),
        };
        match password {
            Some(password) if password.expose() == sheet.password => Self::Right,
            Some(_) if sheet.is_rewritten => Self::Unseen,
            Some(_) => Self::Wrong,
            None if candidate.is_some() => Self::Compared,
            None => Self::Refused,
        }
    }
}

/// How often each outcome came, in all and for each mutation.
#[derive(Default)]
pub(crate) struct Tally {
    all: BTreeMap<Outcome, usize>,
    by_mutation: BTreeMap<String, BTreeMap<Outcome, usize>>,
}

impl Tally {
    pub(crate) fn count(&mut self, names: &[&str], outcome: Outcome) {
        *self.all.entry(outcome).or_default() += 1;
        if let [name] = names {
            *self.by_mutation.entry((*name).to_owned()).or_default().entry(outcome).or_default() += 1;
        }
    }

    pub(crate) fn of(&self, outcome: Outcome) -> usize {
        self.all.get(&outcome).copied().unwrap_or_default()
    }

    /// The table, for whoever runs the test with `--nocapture`.
    #[expect(clippy::print_stdout, reason = "the figures are what the test is run for")]
    pub(crate) fn print(&self) {
        println!("all: {:?}", self.all);
        for (name, outcomes) in &self.by_mutation {
            println!("{name} alone: {outcomes:?}");
        }
    }
}
