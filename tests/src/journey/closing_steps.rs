//! The program is asked to end, by whatever asks it.

use anyhow::{Context, Result, ensure};
use rustix::process::{Signal, kill_process};

use super::Journey;
use crate::desk::Desk;
use crate::{dialog, session, started, title_bar, wait, window};

impl Journey {
    /// The program gets a signal.
    #[track_caller]
    pub fn is_sent(self, signal: Signal) -> Journey {
        self.step(&format!("is sent {signal:?}"), |journey| send(&journey.desk, signal))
    }

    /// The program gets a signal, and ends.
    #[track_caller]
    pub fn ends_by(self, signal: Signal) -> Journey {
        self.ends(&format!("ends by {signal:?}"), |desk| send(desk, signal))
    }

    /// Something ends the program.
    #[track_caller]
    pub fn ends(mut self, what: &str, act: impl FnOnce(&Desk) -> Result<()>) -> Journey {
        self = self.step(what, |journey| {
            act(&journey.desk)?;
            wait::until("the application to end", || Ok((!window::runs(&journey.desk)).then_some(())))?;
            window::has_let_go(&journey.desk)
        });
        self.window = None;
        self
    }

    /// Is asked whether the password may be lost, in front of everything else, and the program still runs.
    #[track_caller]
    pub fn is_asked_whether_to_lose_it(self) -> Journey {
        self.step("is asked whether to lose it", |journey| {
            let question = dialog::find(&journey.desk)?;
            let name = dialog::xdotool(&journey.desk, &["getwindowname", &question])?;
            let titles = ["Fermer Trousseau\u{a0}?", "Close Trousseau?"];
            ensure!(titles.contains(&name.trim()), "the dialog is « {} »", name.trim());
            ensure!(window::runs(&journey.desk), "it ended, and the password is lost");
            Ok(())
        })
    }

    /// Presses the cross; whether that closes it is another matter.
    #[track_caller]
    pub fn presses_the_cross(self) -> Journey {
        self.step("presses the cross", |journey| title_bar::press_cross(&journey.desk))
    }

    /// Answers that it stays.
    #[track_caller]
    pub fn stays(self) -> Journey {
        self.step("stays", |journey| dialog::cancel(&journey.desk).and_then(|()| dialog::is_closed(&journey.desk)))
    }

    /// Logs out of the session; the program holds that back, and the session's own dialog can show why.
    #[track_caller]
    pub fn logs_out_in_vain(self) -> Journey {
        self.step("logs out in vain", |journey| {
            session::log_out(&journey.desk)?;
            let (program, reason) = session::held_back_by(&journey.desk)?;
            ensure!(program == "trousseau", "it is held back by {program}");
            ensure!(reason.contains("n’est pas encore en sûreté"), "it says: {reason}");
            session::goes_on(&journey.desk)
        })
    }
}

fn send(desk: &Desk, signal: Signal) -> Result<()> {
    let program = *started::named(desk.mark(), "trousseau").first().context("it runs")?;
    Ok(kill_process(program, signal)?)
}
