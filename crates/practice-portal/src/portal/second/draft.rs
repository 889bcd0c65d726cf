//! The form as far as it is filled in. Nothing of it is in force.

use chorus_pro::{Secret, StructureId, TechnicalLogin};

use super::super::words::Words;

/// What was chosen, and the password that « Soumettre » would put in force.
#[derive(Debug)]
pub(in super::super) struct Draft {
    /// Names what is shown now: another choice, another key.
    pub(super) key: String,
    pub(super) request: Option<RequestKind>,
    pub(super) structure: Option<StructureId>,
    pub(super) login: Option<TechnicalLogin>,
    pub(super) password: Option<Secret>,
    pub(super) state: State,
}

/// How far a form has come.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum State {
    /// It lacks a choice, or its password has not been shown: there is nothing to submit.
    Open,
    /// The password has been shown.
    Shown,
    /// « Soumettre » has put it in force.
    Submitted,
}

/// « Type de demande »
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum RequestKind {
    Creation,
    Reset,
    Modification,
    Deletion,
}

impl Draft {
    pub(super) fn new(key: String) -> Self {
        Self { key, request: None, structure: None, login: None, password: None, state: State::Open }
    }

    /// Something has changed: what was drawn is forgotten, and what was shown can no longer be submitted.
    pub(super) fn changes(&mut self, key: String) {
        self.key = key;
        self.password = None;
        self.state = State::Open;
    }

    /// The account of a reset that lacks nothing.
    pub(super) fn complete(&self) -> Option<(&StructureId, &TechnicalLogin)> {
        let (structure, login) = (self.structure.as_ref()?, self.login.as_ref()?);
        (self.request == Some(RequestKind::Reset)).then_some((structure, login))
    }

    /// The account of a request of another type that lacks nothing: none yet, where it asks for one.
    pub(super) fn complete_otherwise(&self) -> Option<Option<&TechnicalLogin>> {
        let (request, _) = self.request.zip(self.structure.as_ref())?;
        match request {
            RequestKind::Reset => None,
            RequestKind::Creation => Some(None),
            RequestKind::Modification | RequestKind::Deletion => self.login.as_ref().map(Some),
        }
    }
}

impl RequestKind {
    pub(super) const ALL: [Self; 4] = [Self::Creation, Self::Reset, Self::Modification, Self::Deletion];

    pub(super) fn name(self) -> &'static str {
        match self {
            Self::Creation => "creation",
            Self::Reset => "reinitialisation",
            Self::Modification => "modification",
            Self::Deletion => "suppression",
        }
    }

    pub(super) fn label(self, words: Words) -> &'static str {
        match self {
            Self::Creation => words.own("Création d'un compte technique"),
            Self::Reset => words.second("form.reset"),
            Self::Modification => words.own("Modification d'un compte technique"),
            Self::Deletion => words.own("Suppression d'un compte technique"),
        }
    }
}
