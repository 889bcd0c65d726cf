//! Killed at every moment: the whole rotation is begun again and again, and ended before its first, its second, its n-th
//! moment, until it ends by itself.

use std::sync::Mutex;
use std::sync::PoisonError;
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::time::Instant;

use anyhow::{Result, ensure};
use journeys::desk::Desk;
use journeys::keyring;

use crate::judgement::{Before, Ending, judge, look_and_judge};
use crate::moment::Moment;
use crate::scene::{Scene, Way};
use crate::words::Planted;

/// One kill, and what came of it.
#[derive(Debug)]
pub struct Kill {
    /// Before which moment, counted from 1.
    pub number: usize,
    /// The call that was not made any more.
    pub moment: Moment,
    /// What the next start said, against what was true.
    pub ending: Ending,
    /// Whether SQLite had to roll back a half-written transaction.
    pub was_hot: bool,
    /// Whether what the user was told led to a password that works; `None` where one does already.
    pub repaired: Option<bool>,
}

/// All of them.
#[derive(Debug)]
pub struct Kills {
    /// How the reset goes.
    pub way: Way,
    /// In the order of moments.
    pub kills: Vec<Kill>,
    /// How many moments a whole rotation has.
    pub moments: usize,
    /// How long it took, in seconds.
    pub seconds: u64,
}

/// Which moments to kill at.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Which {
    /// Every one.
    Every,
    /// So many, evenly spread.
    Sample(usize),
    /// As many, evenly spread, as it takes until one ends as it must never.
    UntilNever,
}

/// Kills a reset that goes this way at these moments, on two desks at a time.
///
/// # Errors
/// Where a scene cannot be set.
pub fn kills(way: Way, which: Which, planted: Option<Planted>) -> Result<Kills> {
    let start = Instant::now();
    let moments = whole(way, planted)?;
    let order = evenly_spread(moments);
    let limit = match which {
        Which::Sample(number) => number,
        Which::Every | Which::UntilNever => usize::MAX,
    };
    let (next, is_over, kills) = (AtomicUsize::new(0), AtomicBool::new(false), Mutex::new(Vec::new()));
    let work = || -> Result<()> {
        let desk = desk()?;
        while !is_over.load(Ordering::Relaxed) {
            let turn = next.fetch_add(1, Ordering::Relaxed);
            if turn >= limit {
                break;
            }
            // No two runs have quite as many moments: behind the last one, it goes on until one ends by itself.
            let number = order.get(turn).copied().unwrap_or(turn + 1);
            let Some(kill) = kill(&desk, way, number, planted)? else {
                is_over.fetch_or(turn >= moments, Ordering::Relaxed);
                continue;
            };
            is_over.fetch_or(which == Which::UntilNever && kill.ending.is_never(), Ordering::Relaxed);
            kills.lock().unwrap_or_else(PoisonError::into_inner).push(kill);
        }
        Ok(())
    };
    std::thread::scope(|scope| -> Result<()> {
        let desks = [scope.spawn(work), scope.spawn(work)];
        for desk in desks {
            desk.join().map_err(|_| anyhow::anyhow!("a desk panicked"))??;
        }
        Ok(())
    })?;
    let mut kills = kills.into_inner().unwrap_or_else(PoisonError::into_inner);
    kills.sort_by_key(|kill| kill.number);
    Ok(Kills { way, kills, moments, seconds: start.elapsed().as_secs() })
}

/// 1 to `moments`, in an order whose every beginning is spread over the whole: the bits of each turn, reversed.
fn evenly_spread(moments: usize) -> Vec<usize> {
    let bits = usize::BITS - moments.leading_zeros();
    let turns = 0..1_usize << bits;
    turns
        .map(|turn| turn.reverse_bits() >> (usize::BITS - bits))
        .filter(|&place| place < moments)
        .map(|it| it + 1)
        .collect()
}

/// A desk with an open keyring.
///
/// # Errors
/// Where one cannot be made.
pub fn desk() -> Result<Desk> {
    let desk = Desk::new()?;
    keyring::open(&desk)?;
    Ok(desk)
}

/// How many moments a rotation has that nobody ends.
fn whole(way: Way, planted: Option<Planted>) -> Result<usize> {
    let desk = desk()?;
    let scene = Scene::new(&desk, way, planted, 0)?;
    scene.was_reset_before()?;
    let traced = scene.killed(|_| false)?;
    ensure!(!traced.moments.is_empty(), "it has no moments: {:?}", traced.said);
    Ok(traced.moments.len())
}

/// Kills before moment `number`; `None` where it ended by itself before.
fn kill(desk: &Desk, way: Way, number: usize, planted: Option<Planted>) -> Result<Option<Kill>> {
    let scene = Scene::new(desk, way, planted, number)?;
    let before = Before::of(&scene, scene.was_reset_before()?)?;
    let mut traced = scene.killed(move |moments| moments.len() == number)?;
    let Some(moment) = traced.moments.pop().filter(|_| traced.was_killed) else { return Ok(None) };
    let hot = scene.folder().join("journal.sqlite-journal");
    let was_hot = hot.metadata().is_ok_and(|file| file.len() > 0);
    let ending = look_and_judge(&scene, &before, &scene.order(), false)?;
    let repaired = match ending {
        Ending::OldValid | Ending::ResetAgain => Some(reset_leads_on(&scene)?),
        Ending::Pending => Some(is_left(&scene, &before)? && reset_leads_on(&scene)?),
        Ending::NewKept | Ending::NotKnown | Ending::Never(..) => None,
    };
    scene.is_cleared()?;
    Ok(Some(Kill { number, moment, ending, was_hot, repaired }))
}

/// The user resets, as told: a password that works is kept.
fn reset_leads_on(scene: &Scene<'_>) -> Result<bool> {
    let before = Before::of(scene, 0)?;
    let said = scene.runs("reset", &scene.order_to_reset()?)?;
    Ok(judge(scene, &before, said.last(), false)? == Ending::NewKept)
}

/// The user says that the form was left: the old password is the one to use.
fn is_left(scene: &Scene<'_>, before: &Before) -> Result<bool> {
    let said = scene.runs("leave", &scene.order())?;
    Ok(judge(scene, before, said.last(), false)? == Ending::OldValid)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_moment_has_its_turn_once_and_the_first_turns_are_spread() {
        for moments in [1, 2, 3, 340] {
            let mut order = evenly_spread(moments);
            assert!(moments < 340 || order[..4].iter().max().is_some_and(|&last| last > 170), "{order:?}");
            order.sort_unstable();
            assert_eq!(order, (1..=moments).collect::<Vec<_>>());
        }
    }
}
