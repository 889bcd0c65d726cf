//! « Pannes »: faults on demand, for whoever tries by hand.

use std::sync::Arc;
use std::time::Duration;

use askama::Template;
use axum::extract::State;
use axum::response::{IntoResponse, Redirect, Response};
use chorus_pro::Generation;

use super::Portal;
use super::frame::{self, Frame};
use super::piste_faults::{self, Entry};
use super::posted::Posted;
use super::visitor::Visitor;
use crate::fault::Fault;

pub(super) async fn show(State(portal): State<Arc<Portal>>, visitor: Visitor) -> Response {
    let words = portal.words();
    let pages = portal.faults.all().into_iter().map(|fault| words.own(FaultKind::of(&fault).label()).to_owned());
    let piste = portal.piste_troubles.all().into_iter().map(|trouble| piste_faults::said(trouble, words));
    frame::page(&Faults {
        frame: Frame::around(&portal, &visitor),
        kinds: FaultKind::all(portal.generation),
        piste_faults: piste_faults::all(words),
        how_often: piste_faults::how_often(words),
        waiting: pages.chain(piste).collect(),
    })
}

pub(super) async fn ask(State(portal): State<Arc<Portal>>, _visitor: Visitor, posted: Posted) -> Response {
    match posted.text("panne") {
        NONE => {
            portal.faults.clear();
            portal.piste_troubles.clear();
        }
        OF_PISTE => piste_faults::asked(&posted).into_iter().for_each(|trouble| portal.piste_troubles.add(trouble)),
        name => {
            let kind = FaultKind::all(portal.generation).iter().find(|kind| kind.name() == name);
            kind.into_iter().for_each(|kind| portal.faults.add(kind.fault()));
        }
    }
    Redirect::to(ADDRESS).into_response()
}

#[derive(Template)]
#[template(path = "faults.html")]
struct Faults {
    frame: Frame,
    kinds: &'static [FaultKind],
    piste_faults: Vec<Entry>,
    how_often: Vec<Entry>,
    waiting: Vec<String>,
}

/// A button of the page.
#[derive(Debug, Clone, Copy)]
enum FaultKind {
    AttackersPage,
    Slow,
    CutInRecap,
    ErrorPage,
    LapsedAtConfirmation,
    LapsedInForm,
    RefusedAtSubmission,
    SubmittedUnanswered,
    LostUnanswered,
}

impl FaultKind {
    /// Those that a generation's pages can meet.
    fn all(generation: Generation) -> &'static [Self] {
        match generation {
            Generation::First => {
                &[Self::Slow, Self::CutInRecap, Self::ErrorPage, Self::LapsedAtConfirmation, Self::AttackersPage]
            }
            Generation::Second => &[
                Self::Slow,
                Self::ErrorPage,
                Self::LapsedInForm,
                Self::RefusedAtSubmission,
                Self::SubmittedUnanswered,
                Self::LostUnanswered,
            ],
        }
    }

    fn of(fault: &Fault) -> Self {
        match fault {
            Fault::AttackersPage => Self::AttackersPage,
            Fault::Slow { .. } => Self::Slow,
            Fault::CutInRecap => Self::CutInRecap,
            Fault::ErrorPage => Self::ErrorPage,
            Fault::LapsedAtConfirmation => Self::LapsedAtConfirmation,
            Fault::LapsedInForm => Self::LapsedInForm,
            Fault::RefusedAtSubmission => Self::RefusedAtSubmission,
            Fault::UnansweredSubmission { is_done: true } => Self::SubmittedUnanswered,
            Fault::UnansweredSubmission { is_done: false } => Self::LostUnanswered,
        }
    }

    fn fault(self) -> Fault {
        match self {
            Self::AttackersPage => Fault::AttackersPage,
            Self::Slow => Fault::Slow { by: SLOW },
            Self::CutInRecap => Fault::CutInRecap,
            Self::ErrorPage => Fault::ErrorPage,
            Self::LapsedAtConfirmation => Fault::LapsedAtConfirmation,
            Self::LapsedInForm => Fault::LapsedInForm,
            Self::RefusedAtSubmission => Fault::RefusedAtSubmission,
            Self::SubmittedUnanswered => Fault::UnansweredSubmission { is_done: true },
            Self::LostUnanswered => Fault::UnansweredSubmission { is_done: false },
        }
    }

    fn name(self) -> &'static str {
        match self {
            Self::AttackersPage => "attaquant",
            Self::Slow => "lenteur",
            Self::CutInRecap => "coupure",
            Self::ErrorPage => "erreur",
            Self::LapsedAtConfirmation => "session",
            Self::LapsedInForm => "session-formulaire",
            Self::RefusedAtSubmission => "refus",
            Self::SubmittedUnanswered => "silence",
            Self::LostUnanswered => "perte",
        }
    }

    fn label(self) -> &'static str {
        match self {
            Self::AttackersPage => "Page d'un attaquant",
            Self::Slow => "Page lente",
            Self::CutInRecap => "Coupure dans le récapitulatif",
            Self::ErrorPage => "Page d'erreur",
            Self::LapsedAtConfirmation => "Session expirée à la confirmation",
            Self::LapsedInForm => "Session expirée dans le formulaire",
            Self::RefusedAtSubmission => "Échec de « Soumettre »",
            Self::SubmittedUnanswered => "« Soumettre » sans réponse",
            Self::LostUnanswered => "« Soumettre » perdu en route",
        }
    }

    fn effect(self) -> &'static str {
        match self {
            Self::AttackersPage => {
                "Le prochain « Accueil connecté » essaie d'atteindre Trousseau, et note ce qu'il obtient."
            }
            Self::Slow => "La prochaine page met dix secondes à venir.",
            Self::CutInRecap => "La ligne est coupée avant le mot de passe ; la réinitialisation a pourtant eu lieu.",
            Self::ErrorPage => "La prochaine page est une page d'erreur ; ce qui était demandé n'est pas fait.",
            Self::LapsedAtConfirmation => "La confirmation arrive trop tard ; la réinitialisation n'a pas lieu.",
            Self::LapsedInForm => "Au prochain choix la session a expiré ; rien n'est en vigueur.",
            Self::RefusedAtSubmission => "Le formulaire reste et le dit ; rien n'est en vigueur.",
            Self::SubmittedUnanswered => "La réponse n'arrive jamais ; le mot de passe est pourtant en vigueur.",
            Self::LostUnanswered => "La réponse n'arrive jamais ; l'ancien mot de passe reste en vigueur.",
        }
    }
}

pub(super) const ADDRESS: &str = "/cpp/pannes";

/// « Tout annuler »
const NONE: &str = "aucune";
/// The one that is chosen from the list of PISTE's.
const OF_PISTE: &str = "piste";

const SLOW: Duration = Duration::from_secs(10);
