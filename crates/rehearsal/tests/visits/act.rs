//! What a person does in the window and beside it.

use rand::RngExt;
use rand::rngs::StdRng;

/// One thing that a person does, or that befalls them.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Act {
    /// The form is opened and filled in for this account, up to the password.
    FillIn(Whose),
    OpenForm,
    Choose(Request),
    ChooseAccount(Whose),
    WaitForPassword,
    DrawAnother,
    Submit,
    /// « Soumettre », and the form comes back with an error.
    SubmitInVain,
    /// « Soumettre », and no answer arrives.
    SubmitUnanswered {
        is_done: bool,
    },
    /// The request of this type is filled in for this account, and submitted.
    Ask(Request, Whose),
    GoTo(View),
    Back,
    Forward,
    Reload,
    /// The next choice meets a session that has lapsed.
    Lapse,
    SignIn,
    /// Another window of the person's, which nobody watches: the reset is made there.
    ResetBeside(Whose),
    /// The window is not looked at for a while.
    LookAway,
    LookAgain,
    KeyringFails,
    KeyringMends,
    /// The question whether the form was accepted is answered, where one may be.
    Answer(Answer),
}

/// The account that the reset is for, another one of the same structure, or one of another structure.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Whose {
    Its,
    Another,
    OfAnotherStructure,
}

/// « Type de demande »
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Request {
    Reset,
    Creation,
    Modification,
    Deletion,
}

/// What the menu leads to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum View {
    Home,
    Connections,
}

/// What a person answers who never says what is not so.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Answer {
    /// « C'était celle-là », or « J'ai quitté le formulaire », as it is.
    Truth,
    /// « Je ne sais pas »
    NotKnown,
}

impl Request {
    pub(crate) fn name(self) -> &'static str {
        match self {
            Self::Reset => "reinitialisation",
            Self::Creation => "creation",
            Self::Modification => "modification",
            Self::Deletion => "suppression",
        }
    }
}

impl View {
    pub(crate) fn name(self) -> &'static str {
        match self {
            Self::Home => "accueil",
            Self::Connections => "raccordements",
        }
    }
}

impl Act {
    pub(crate) fn draw(random: &mut StdRng) -> Self {
        let weights = KINDS.iter().map(|(weight, _)| weight).sum::<u32>();
        let mut drawn = random.random_range(0..weights);
        let kind = KINDS.iter().find(|(weight, _)| {
            let is_it = drawn < *weight;
            drawn = drawn.saturating_sub(*weight);
            is_it
        });
        kind.expect("the weights add up").1(random)
    }
}

fn whose(random: &mut StdRng) -> Whose {
    [Whose::Its, Whose::Its, Whose::Another, Whose::OfAnotherStructure][random.random_range(0..4)]
}

fn request(random: &mut StdRng) -> Request {
    let all = [Request::Reset, Request::Creation, Request::Modification, Request::Deletion];
    all[random.random_range(0..all.len())]
}

/// How often an act is drawn beside the others, and how.
type Kind = (u32, fn(&mut StdRng) -> Act);

/// Everything that a person does.
const KINDS: &[Kind] = &[
    (14, |random| Act::FillIn(whose(random))),
    (3, |_| Act::OpenForm),
    (5, |random| Act::Choose(request(random))),
    (7, |random| Act::ChooseAccount(whose(random))),
    (6, |_| Act::WaitForPassword),
    (2, |_| Act::DrawAnother),
    (10, |_| Act::Submit),
    (2, |_| Act::SubmitInVain),
    (1, |random| Act::SubmitUnanswered { is_done: random.random() }),
    (4, |random| Act::Ask(request(random), whose(random))),
    (3, |_| Act::GoTo(View::Home)),
    (3, |_| Act::GoTo(View::Connections)),
    (7, |_| Act::Back),
    (2, |_| Act::Forward),
    (3, |_| Act::Reload),
    (1, |_| Act::Lapse),
    (3, |_| Act::SignIn),
    (2, |random| Act::ResetBeside(whose(random))),
    (4, |_| Act::LookAway),
    (4, |_| Act::LookAgain),
    (1, |_| Act::KeyringFails),
    (3, |_| Act::KeyringMends),
    (4, |_| Act::Answer(Answer::Truth)),
    (2, |_| Act::Answer(Answer::NotKnown)),
];
