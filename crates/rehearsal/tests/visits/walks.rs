//! Many visits at random.

use crate::tally::Tally;
use crate::walk::{Ground, Walk};

/// Walks for each seed of the run: `TROUSSEAU_SEEDS=100` makes ten thousand of them.
const WALKS: u64 = 100;

#[tokio::test]
#[expect(
    clippy::print_stdout,
    reason = "the figures are what the test is run for, and a walk that failed is to be found again"
)]
async fn only_what_is_in_force_is_called_so_whatever_a_person_does_in_the_window() {
    let mut all = Tally::default();
    for seed in seeds::of_this_run() {
        let mut ground: Option<(u64, Ground)> = None;
        for place in 0..WALKS {
            let number = place / WALKS_ON_ONE_PORTAL;
            let (_, ground) = match ground.take().filter(|(known, _)| *known == number) {
                Some(known) => ground.insert(known),
                None => ground.insert((number, Ground::of(seed.number().wrapping_add(number)).await)),
            };
            let mut walk = Walk::begins(ground, seed.number().wrapping_mul(WALKS).wrapping_add(place)).await;
            walk.goes().await;
            if walk.tally.wrong() > 0 {
                println!("walk {place} of TROUSSEAU_SEED={}: {:?}\n    {:?}", seed.number(), walk.tally, walk.acts);
            }
            all.add(walk.tally);
        }
    }
    println!("{all:?}");
    assert_eq!(all.wrong(), 0, "{all:?}");
    assert!(all.believed_right > 0 && all.asked > 0, "it is no use to believe nothing: {all:?}");
}

/// Opening one takes longer than a walk.
const WALKS_ON_ONE_PORTAL: u64 = 25;
