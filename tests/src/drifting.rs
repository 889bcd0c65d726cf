//! A whole reset in the portal's window, on pages that are marked up as a number has it, by « le faire pour moi ».

use anyhow::Result;
use chorus_pro::Generation;

use crate::desk::Desk;
use crate::journey::Journey;
use crate::keyring;

/// What became of a reset that came to its end.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Outcome {
    /// The password that was kept works, by the practice PISTE.
    Right,
    /// It does not.
    Wrong,
}

/// From the first start to the password that is kept and tried. It panics, as a journey does, where a page is not understood:
/// then nothing was kept.
pub fn reset(generation: Generation, drift: u64) -> Outcome {
    let mut outcome = Outcome::Wrong;
    let name = match generation {
        Generation::First => "portal-window-drifting",
        Generation::Second => "portal-window-drifting-today",
    };
    let journey = Journey::at(name, |desk| ready(desk, drift)).practises_with_the_portal_open();
    let journey = match generation {
        Generation::First => journey.opens_portal_window().signs_in_to_portal(),
        Generation::Second => journey.opens_todays_portal_window().signs_in_to_portal().types_the_code(),
    };
    journey
        .has_it_all_pressed()
        .presses("reset-in-portal-window")
        .arrives_at("kept")
        .sees("le nouveau mot de passe est ")
        .does("reads the verdict", |_, window| {
            let is_accepted = window.text("main")?.contains("le nouveau mot de passe est accepté");
            outcome = if is_accepted { Outcome::Right } else { Outcome::Wrong };
            Ok(())
        })
        .stays_at("kept");
    outcome
}

fn ready(desk: &mut Desk, drift: u64) -> Result<()> {
    desk.set("TROUSSEAU_PRACTICE_DRIFT", &drift.to_string());
    keyring::open(desk)
}
