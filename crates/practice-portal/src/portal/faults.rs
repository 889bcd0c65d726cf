//! « Pannes »: faults on demand, for whoever tries by hand.

use std::sync::Arc;
use std::sync::atomic::Ordering;
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
use crate::page_change::PageChange;

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
        commits: portal.commits.load(Ordering::Relaxed),
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
    /// How often « Confirmer » or « Soumettre » arrived.
    commits: usize,
}

/// A button of the page.
#[derive(Debug, Clone, Copy)]
enum FaultKind {
    AskedAgain,
    AttackersPage,
    Slow,
    CutInRecap,
    DrawnAnewAtSubmission,
    ErrorPage,
    LapsedAtConfirmation,
    LapsedInForm,
    RefusedAtSubmission,
    Stays(PageChange),
    SubmittedUnanswered,
    LostUnanswered,
}

impl FaultKind {
    /// Those that a generation's pages can meet.
    fn all(generation: Generation) -> &'static [Self] {
        match generation {
            Generation::First => &[
                Self::Slow,
                Self::CutInRecap,
                Self::ErrorPage,
                Self::LapsedAtConfirmation,
                Self::AskedAgain,
                Self::Stays(PageChange::None),
                Self::Stays(PageChange::Download),
                Self::Stays(PageChange::Frame),
                Self::Stays(PageChange::Window),
                Self::Stays(PageChange::ButtonDrawnAnew),
                Self::Stays(PageChange::LabelInCapitals),
                Self::AttackersPage,
            ],
            Generation::Second => &[
                Self::Slow,
                Self::ErrorPage,
                Self::LapsedInForm,
                Self::RefusedAtSubmission,
                Self::DrawnAnewAtSubmission,
                Self::SubmittedUnanswered,
                Self::LostUnanswered,
                Self::Stays(PageChange::Download),
                Self::Stays(PageChange::Frame),
                Self::Stays(PageChange::Window),
                Self::Stays(PageChange::ButtonDrawnAnew),
                Self::Stays(PageChange::LabelInCapitals),
                Self::Stays(PageChange::SentByMouseAndKeyboard),
            ],
        }
    }

    fn of(fault: &Fault) -> Self {
        match fault {
            Fault::AskedAgain => Self::AskedAgain,
            Fault::AttackersPage => Self::AttackersPage,
            Fault::Slow { .. } => Self::Slow,
            Fault::CutInRecap => Self::CutInRecap,
            Fault::DrawnAnewAtSubmission => Self::DrawnAnewAtSubmission,
            Fault::ErrorPage => Self::ErrorPage,
            Fault::LapsedAtConfirmation => Self::LapsedAtConfirmation,
            Fault::LapsedInForm => Self::LapsedInForm,
            Fault::RefusedAtSubmission => Self::RefusedAtSubmission,
            Fault::Stays { change } => Self::Stays(*change),
            Fault::UnansweredSubmission { is_done: true } => Self::SubmittedUnanswered,
            Fault::UnansweredSubmission { is_done: false } => Self::LostUnanswered,
        }
    }

    fn fault(self) -> Fault {
        match self {
            Self::AskedAgain => Fault::AskedAgain,
            Self::AttackersPage => Fault::AttackersPage,
            Self::Slow => Fault::Slow { by: SLOW },
            Self::CutInRecap => Fault::CutInRecap,
            Self::DrawnAnewAtSubmission => Fault::DrawnAnewAtSubmission,
            Self::ErrorPage => Fault::ErrorPage,
            Self::LapsedAtConfirmation => Fault::LapsedAtConfirmation,
            Self::LapsedInForm => Fault::LapsedInForm,
            Self::RefusedAtSubmission => Fault::RefusedAtSubmission,
            Self::Stays(change) => Fault::Stays { change },
            Self::SubmittedUnanswered => Fault::UnansweredSubmission { is_done: true },
            Self::LostUnanswered => Fault::UnansweredSubmission { is_done: false },
        }
    }

    fn name(self) -> &'static str {
        match self {
            Self::AskedAgain => "question",
            Self::AttackersPage => "attaquant",
            Self::Slow => "lenteur",
            Self::CutInRecap => "coupure",
            Self::DrawnAnewAtSubmission => "autre-mot-de-passe",
            Self::ErrorPage => "erreur",
            Self::LapsedAtConfirmation => "session",
            Self::LapsedInForm => "session-formulaire",
            Self::RefusedAtSubmission => "refus",
            Self::Stays(change) => change.name(),
            Self::SubmittedUnanswered => "silence",
            Self::LostUnanswered => "perte",
        }
    }

    fn label(self) -> &'static str {
        match self {
            Self::AskedAgain => "Question posée une seconde fois",
            Self::AttackersPage => "Page d'un attaquant",
            Self::Slow => "Page lente",
            Self::CutInRecap => "Coupure dans le récapitulatif",
            Self::DrawnAnewAtSubmission => "Autre mot de passe après un échec",
            Self::ErrorPage => "Page d'erreur",
            Self::LapsedAtConfirmation => "Session expirée à la confirmation",
            Self::LapsedInForm => "Session expirée dans le formulaire",
            Self::RefusedAtSubmission => "Échec de « Soumettre »",
            Self::Stays(PageChange::None) => "Clic sans retour : pas de réponse",
            Self::Stays(PageChange::Download) => "Clic sans retour : un fichier à enregistrer",
            Self::Stays(PageChange::Frame) => "Clic sans retour : un cadre d'un autre site",
            Self::Stays(PageChange::Window) => "Clic sans retour : une fenêtre d'un autre site",
            Self::Stays(PageChange::ButtonDrawnAnew) => "Clic sans retour : le bouton redessiné",
            Self::Stays(PageChange::LabelInCapitals) => "Clic sans retour : le bouton en capitales",
            Self::Stays(PageChange::SentByMouseAndKeyboard) => "Clic sans retour : à la souris et au clavier",
            Self::SubmittedUnanswered => "« Soumettre » sans réponse",
            Self::LostUnanswered => "« Soumettre » perdu en route",
        }
    }

    fn effect(self) -> &'static str {
        match self {
            Self::AskedAgain => "La réinitialisation a lieu, et le portail redemande de confirmer.",
            Self::AttackersPage => {
                "Le prochain « Accueil connecté » essaie d'atteindre Trousseau, et note ce qu'il obtient."
            }
            Self::Slow => "La prochaine page met dix secondes à venir.",
            Self::CutInRecap => "La ligne est coupée avant le mot de passe ; la réinitialisation a pourtant eu lieu.",
            Self::DrawnAnewAtSubmission => {
                "Le formulaire reste, le dit, et montre un autre mot de passe ; rien n'est en vigueur."
            }
            Self::ErrorPage => "La prochaine page est une page d'erreur ; ce qui était demandé n'est pas fait.",
            Self::LapsedAtConfirmation => "La confirmation arrive trop tard ; la réinitialisation n'a pas lieu.",
            Self::LapsedInForm => "Au prochain choix la session a expiré ; rien n'est en vigueur.",
            Self::RefusedAtSubmission => "Le formulaire reste et le dit ; rien n'est en vigueur.",
            Self::Stays(_) => "La réinitialisation a lieu, sa réponse n'arrive jamais, et la page reste.",
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
