//! What was said, held against what is true.

use anyhow::Result;
use chorus_pro::Secret;

use crate::scene::Scene;
use crate::words::{Line, Order, Said};

/// How a story ended.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Ending {
    /// The old password is in force, and that is what is said.
    OldValid,
    /// The new one is in the keyring, and that is what is said.
    NewKept,
    /// The old one is in force, a form's password is in the keyring, and the user is told that this one waits.
    Pending,
    /// The new one is nobody's, and the user is told to reset again.
    ResetAgain,
    /// The user is told that it is not known yet. Allowed only where the portal cannot be asked.
    NotKnown,
    /// What must not be.
    Never(Never, String),
}

impl Ending {
    /// Whether it must never be.
    pub fn is_never(&self) -> bool {
        matches!(self, Self::Never(..))
    }
}

/// What must not be.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Never {
    /// Nothing is said of how it stands.
    Silent,
    /// What is said is not so.
    Wrong,
    /// A reset was made that nobody asked for.
    SecondReset,
    /// The journal cannot be read.
    JournalUnreadable,
}

/// What was so before the story.
pub struct Before {
    /// The rotation that had ended before; 0: none.
    pub rotation: i64,
    /// The password that was in force.
    pub password: Secret,
    /// How many resets the portal had made.
    pub resets: usize,
}

impl Before {
    /// As it is now, after `rotation`.
    ///
    /// # Errors
    /// Where the account is not there.
    pub fn of(scene: &Scene<'_>, rotation: i64) -> Result<Self> {
        Ok(Self { rotation, password: scene.in_force()?, resets: scene.resets() })
    }
}

/// Starts the program again: it looks, and says what is so. `may_be_unknown` where the portal cannot be asked.
///
/// # Errors
/// Where it cannot be started, or the truth not be asked.
pub fn look_and_judge(scene: &Scene<'_>, before: &Before, order: &Order, may_be_unknown: bool) -> Result<Ending> {
    let resets = scene.resets();
    let lines = scene.runs("look", order)?;
    if resets > before.resets + 1 || scene.resets() != resets {
        return Ok(Ending::Never(Never::SecondReset, format!("{resets} resets, then {}", scene.resets())));
    }
    if let Err(error) = scene.journal_is_whole() {
        return Ok(Ending::Never(Never::JournalUnreadable, format!("{error:#}")));
    }
    judge(scene, before, lines.last(), may_be_unknown)
}

/// Holds `line`, the last word, against the truth.
///
/// # Errors
/// Where the truth cannot be asked.
pub fn judge(scene: &Scene<'_>, before: &Before, line: Option<&Line>, may_be_unknown: bool) -> Result<Ending> {
    let in_force = scene.in_force()?;
    let was_reset = !in_force.is_same_as(&before.password);
    let is_kept = scene.keyring_holds(&in_force)?;
    let Some(Line::Stands { said, rotation, works }) = line else {
        return Ok(Ending::Never(Never::Silent, format!("{line:?}")));
    };
    let is_new = rotation.is_some_and(|rotation| rotation > before.rotation);
    let wrong = || {
        let truth = format!("reset: {was_reset}, the one in force is kept: {is_kept}");
        Ending::Never(Never::Wrong, format!("{said:?}, rotation {rotation:?}, works: {works:?}; {truth}"))
    };
    Ok(match said {
        // What stands from before says « kept » too: of the password from before.
        Said::Kept if !is_new && !was_reset && is_kept && *works != Some(false) => Ending::OldValid,
        Said::Unchanged if !was_reset && *works != Some(false) => Ending::OldValid,
        Said::Kept if is_new && was_reset && is_kept && *works != Some(false) => Ending::NewKept,
        Said::Pending if is_new && is_kept && !was_reset && *works != Some(true) => Ending::Pending,
        // Where PISTE cannot be asked, the person alone knows whether the form was submitted; its password is kept.
        Said::Pending if is_new && is_kept && may_be_unknown => Ending::Pending,
        Said::Lost if was_reset && !is_kept => Ending::ResetAgain,
        Said::NotKnown if may_be_unknown => Ending::NotKnown,
        Said::Kept | Said::Pending | Said::Unchanged | Said::Lost | Said::NotKnown | Said::InMemory => wrong(),
    })
}
