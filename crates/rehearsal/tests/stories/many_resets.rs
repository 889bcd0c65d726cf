//! 200 resets in a row, with faults on: each ends in a typed outcome, and what Trousseau says agrees with the portal.

use std::collections::BTreeMap;
use std::time::Duration;

use rehearsal::{Fault, RehearsalError};
use rotation::Stage;

use crate::clerk::Clerk;

#[tokio::test]
async fn after_each_of_200_resets_trousseau_and_the_portal_agree() {
    let it = Clerk::begin().await;
    let mut draw = Draw(20_261_124);
    let mut outcomes: BTreeMap<&str, usize> = BTreeMap::new();
    for number in 0..200 {
        if let Some(fault) = fault(&mut draw) {
            it.meets(fault);
        }
        if draw.below(10) == 0 {
            it.minutes_pass(45);
        }
        let (resets, stage) = (it.resets(), it.stage());
        let outcome = it.reset().await;
        let made = it.resets() - resets;
        let name = match &outcome {
            Ok(_) => "kept",
            Err(RehearsalError::PasswordLost { .. }) => "lost",
            Err(RehearsalError::Portal { .. }) => "unchanged",
            Err(other) => panic!("reset {number}: {other}"),
        };
        let said = format!("reset {number}: {name}, {made} made, {:?} after {stage:?}", it.stage());
        match outcome {
            Ok(_) => {
                assert_eq!((made, it.stage()), (1, Some(Stage::Effective)), "{said}");
                assert!(it.shows_what_is_in_force(), "{said}");
            }
            Err(RehearsalError::PasswordLost { .. }) => {
                assert_eq!((made, it.stage()), (1, Some(Stage::Lost)), "{said}");
                assert!(it.shows_none(), "{said}");
            }
            Err(_) => {
                assert_eq!((made, it.stage()), (0, stage), "{said}");
                let kept = stage == Some(Stage::Effective);
                assert_eq!((it.shows_what_is_in_force(), it.shows_none()), (kept, !kept), "{said}");
            }
        }
        *outcomes.entry(name).or_default() += 1;
    }
    let each = ["kept", "lost", "unchanged"].map(|name| outcomes.get(name).copied().unwrap_or_default());
    assert!(each.iter().all(|&count| count > 20), "each outcome was met often: {outcomes:?}");
}

/// Two in three resets meet something.
fn fault(draw: &mut Draw) -> Option<Fault> {
    match draw.below(9) {
        0 | 1 => Some(Fault::CutInRecap),
        2 | 3 => Some(Fault::ErrorPage),
        4 => Some(Fault::LapsedAtConfirmation),
        5 => Some(Fault::Slow { by: Duration::from_millis(20) }),
        _ => None,
    }
}

/// The same sequence at each run.
struct Draw(u64);

impl Draw {
    fn below(&mut self, limit: u64) -> u64 {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) % limit
    }
}
