//! What a page of the portal is recognised as, and what it says.

use jiff::civil::DateTime;

use crate::{Candidate, Generation, Secret, StructureId, TechnicalLogin};

/// A page of the portal. What the page did not say is `None`; nothing is guessed.
///
/// Of pages of different kinds in one text the furthest step of the procedure counts (recap or submitted, then form or
/// confirmation, structure, structures, sign-in), wherever it stands.
#[derive(Debug)]
pub enum Page {
    /// Two recaps, or two forms, that differ in login or password: which one is meant cannot be told.
    Ambiguous,
    /// The question before the reset of the first generation.
    Confirmation(Confirmation),
    /// The form of the second generation, before « Soumettre »: its password is not in force yet.
    Form(Form),
    /// Nothing of the procedure.
    Other,
    /// The new password with its login.
    Recap(Recap),
    /// A recap without all that it must have. Where it holds a [`Candidate`], a person compares; else the page is copied again.
    RecapIncomplete(RecapIncomplete),
    /// The page where people sign in.
    SignIn,
    /// One structure with its technical account, first generation.
    Structure(StructurePage),
    /// The list of the manager's structures, first generation. May be empty.
    Structures(Vec<ListedStructure>),
    /// The second generation has accepted the form: the password is in force.
    Submitted(Submitted),
}

/// The question before the reset: « Confirmer » cannot be undone.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Confirmation {
    /// The account, where the page names exactly one.
    pub login: Option<TechnicalLogin>,
}

/// The form of the second generation. Leaving it or changing a choice may draw another password (docs/chorus-pro.md).
#[derive(Debug)]
pub struct Form {
    /// The account chosen, where one is.
    pub login: Option<TechnicalLogin>,
    /// The structure chosen, where its identifier shows.
    pub structure_id: Option<StructureId>,
    /// The password that « Soumettre » will put in force. Copied text lacks it: it does not hold the values of fields.
    pub password: Option<Secret>,
    /// What is likely to be that password; `None` where `password` is known.
    pub candidate: Option<Candidate>,
}

/// The new password and what it belongs to: complete, and read byte for byte.
#[derive(Debug)]
pub struct Recap {
    /// Which portal it comes from.
    pub generation: Generation,
    /// The account that was reset.
    pub login: TechnicalLogin,
    /// Its structure's identifier.
    pub structure_id: Option<StructureId>,
    /// Its structure's name.
    pub structure_name: Option<String>,
    /// The mail address that is notified.
    pub email: Option<String>,
    /// The new password.
    pub password: Secret,
}

/// A recap that lacks something, with what it does say.
#[derive(Debug)]
pub struct RecapIncomplete {
    /// The portal that the recap comes from.
    pub generation: Generation,
    /// The first thing that is missing.
    pub missing: Missing,
    /// What is likely to be the new password.
    pub candidate: Option<Candidate>,
    /// The account that was reset.
    pub login: Option<TechnicalLogin>,
    /// Its structure's identifier.
    pub structure_id: Option<StructureId>,
    /// Its structure's name.
    pub structure_name: Option<String>,
    /// The mail address that is notified.
    pub email: Option<String>,
}

impl Page {
    /// The page as it is once a person has compared the password that it is likely to show: certain, where `is_compared` says
    /// so of that password and the page names its account.
    #[must_use]
    pub fn settled(self, is_compared: impl Fn(&Secret) -> bool) -> Self {
        match self {
            Self::Form(Form { login, structure_id, password: None, candidate: Some(candidate) })
                if is_compared(&candidate.password) =>
            {
                let password = Some(candidate.password);
                Self::Form(Form { login, structure_id, password, candidate: None })
            }
            Self::RecapIncomplete(RecapIncomplete {
                generation,
                candidate: Some(candidate),
                login: Some(login),
                structure_id,
                structure_name,
                email,
                missing: _,
            }) if is_compared(&candidate.password) => {
                let password = candidate.password;
                Self::Recap(Recap { generation, login, structure_id, structure_name, email, password })
            }
            other => other,
        }
    }
}

/// The answer that shows a new password, one single time.
#[derive(Debug)]
pub enum ShownPassword {
    /// The password is certain.
    Certain(Recap),
    /// A person has to compare it: the candidate is there.
    ToCompare(RecapIncomplete),
}

impl ShownPassword {
    /// The recap, where nobody has to compare its password.
    #[must_use]
    pub fn certain(self) -> Option<Recap> {
        if let Self::Certain(recap) = self { Some(recap) } else { None }
    }

    /// The account that the answer names.
    #[must_use]
    pub fn login(&self) -> Option<&TechnicalLogin> {
        match self {
            Self::Certain(recap) => Some(&recap.login),
            Self::ToCompare(incomplete) => incomplete.login.as_ref(),
        }
    }
}

impl From<ShownPassword> for Page {
    fn from(shown: ShownPassword) -> Self {
        match shown {
            ShownPassword::Certain(recap) => Self::Recap(recap),
            ShownPassword::ToCompare(incomplete) => Self::RecapIncomplete(incomplete),
        }
    }
}

/// What an incomplete recap lacks.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Missing {
    /// Certainty about the password's beginning or end: the candidate's [`crate::Doubt`] says why.
    Certainty,
    /// What follows the password: the text stops right behind it, so it may be cut.
    End,
    /// The login.
    Login,
    /// The password: nothing stands in its place, or something that is none, or where it begins and ends cannot be told.
    Password,
}

/// The page of one structure.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StructurePage {
    /// The technical accounts, in the page's order.
    pub accounts: Vec<SheetAccount>,
    /// The technical account; `None` where there is none, or several.
    pub login: Option<TechnicalLogin>,
    /// The account's state as shown: « ACTIF ».
    pub status: Option<String>,
    /// When the technical password lapses, in the portal's local time. A page that gives only the day means its first second.
    pub expires: Option<DateTime>,
    /// The principal manager's name as shown.
    pub manager: Option<String>,
    /// The principal manager's mail address.
    pub manager_email: Option<String>,
}

/// One technical account on the page of its structure.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SheetAccount {
    /// Its login.
    pub login: TechnicalLogin,
    /// Its state as shown: « ACTIF ».
    pub status: Option<String>,
    /// When its password lapses, in the portal's local time; of several accounts only where the page gives each its own.
    pub expires: Option<DateTime>,
}

/// One row of the manager's structures, each column as shown.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ListedStructure {
    /// « Identifiant structure »
    pub id: StructureId,
    /// « Raison sociale »
    pub name: Option<String>,
    /// « Date de création », as shown: `22/05/2019`.
    pub created: Option<String>,
    /// « Services »
    pub services: Option<String>,
    /// « Statut »: « ACTIF ».
    pub status: Option<String>,
}

/// The form was accepted.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Submitted {
    /// The account, where the page names exactly one.
    pub login: Option<TechnicalLogin>,
}
