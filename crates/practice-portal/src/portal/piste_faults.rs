//! « Pannes »: those of the practice PISTE, for whoever tries by hand.

use super::posted::Posted;
use super::words::Words;
use crate::piste::{ExpiryForm, HowOften, PisteFault, PisteTrouble};

/// An entry of the list: its name, and what it says.
pub(super) type Entry = (&'static str, &'static str);

/// Each fault.
pub(super) fn all(words: Words) -> Vec<Entry> {
    PisteFault::all().map(|fault| (fault.name(), words.own(label(fault)))).collect()
}

/// How often one can strike.
pub(super) fn how_often(words: Words) -> Vec<Entry> {
    HOW_OFTEN.iter().map(|(name, label, _)| (*name, words.own(label))).collect()
}

/// What the form asks for; `None` for anything that is not on it.
pub(super) fn asked(posted: &Posted) -> Option<PisteTrouble> {
    let (_, _, how_often) = HOW_OFTEN.iter().find(|(name, ..)| *name == posted.text("frequence"))?;
    Some(PisteTrouble::new(PisteFault::named(posted.text("panne-piste"))?, *how_often))
}

/// « Réponse lente (une fois) »
pub(super) fn said(trouble: PisteTrouble, words: Words) -> String {
    let how_often = HOW_OFTEN.iter().find(|(_, _, how_often)| *how_often == trouble.how_often);
    let label = words.own(label(trouble.fault));
    how_often.map_or_else(|| label.to_owned(), |(_, how_often, _)| format!("{label} ({})", words.own(how_often)))
}

const HOW_OFTEN: [(&str, &str, HowOften); 3] = [
    ("toujours", "jusqu'à l'annulation", HowOften::Always),
    ("une", "une fois", HowOften::Next(1)),
    ("dix", "une fois sur dix, au hasard", HowOften::OneIn(10)),
];

fn label(fault: PisteFault) -> &'static str {
    match fault {
        PisteFault::AccessMissing => "Application non raccordée",
        PisteFault::AccountRefused => "Compte technique refusé",
        PisteFault::AccountRefusedByLdap => "Compte technique refusé, ancien texte",
        PisteFault::AccountRefusedInANumber => "Compte technique refusé, code en nombre",
        PisteFault::ApplicationRefused => "Identifiants de l'application refusés",
        PisteFault::BearerRefused => "Jeton refusé",
        PisteFault::BusinessRefusal => "Demande refusée",
        PisteFault::BusinessRefusalAsBadRequest => "Demande refusée, statut 400",
        PisteFault::BusinessRefusalAsList => "Demande refusée, en liste",
        PisteFault::Cut => "Réponse coupée",
        PisteFault::EmptyToken => "Réponse sans jeton",
        PisteFault::Expiry(ExpiryForm::Absent) => "Échéance absente",
        PisteFault::Expiry(ExpiryForm::Day) => "Échéance au jour",
        PisteFault::Expiry(ExpiryForm::Empty) => "Échéance vide",
        PisteFault::Expiry(ExpiryForm::French) => "Échéance à la française",
        PisteFault::Expiry(ExpiryForm::Minute) => "Échéance à la minute",
        PisteFault::Expiry(ExpiryForm::Null) => "Échéance nulle",
        PisteFault::Expiry(ExpiryForm::Number) => "Échéance en nombre",
        PisteFault::Expiry(ExpiryForm::Second) => "Échéance à la seconde",
        PisteFault::Expiry(ExpiryForm::Utc) => "Échéance en temps universel",
        PisteFault::Expiry(ExpiryForm::WithoutColon) => "Échéance au décalage sans deux-points",
        PisteFault::Flood => "Réponse sans fin",
        PisteFault::Garbage => "Réponse illisible",
        PisteFault::Hasty => "Compte refusé si les appels se suivent de trop près",
        PisteFault::Html => "Page au lieu d'une réponse",
        PisteFault::LatePassword => "Nouveau mot de passe refusé pendant une demi-heure",
        PisteFault::NotAuthorised => "Application non autorisée",
        PisteFault::NotRouted => "Adresse non servie",
        PisteFault::OtherNames => "Réponse aux noms d'un éditeur",
        PisteFault::OutOfOrder => "Service en panne",
        PisteFault::Silent => "Pas de réponse",
        PisteFault::Slow => "Réponse lente",
        PisteFault::TooManyCalls => "Trop d'appels",
        PisteFault::UnknownShape => "Réponse d'une forme inconnue",
    }
}
