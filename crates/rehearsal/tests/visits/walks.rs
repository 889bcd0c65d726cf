//! Many visits at random.

use rand::rngs::{StdRng, SysRng};
use rand::{RngExt, SeedableRng};

use crate::tally::Tally;
use crate::walk::{Ground, Walk};

/// `TROUSSEAU_WALKS=10000 cargo test -p rehearsal --test visits -- --nocapture` goes on for longer; `TROUSSEAU_SEED=…` begins
/// with the walk that failed.
#[tokio::test]
async fn only_what_is_in_force_is_called_so_whatever_a_person_does_in_the_window() {
    let count = number("TROUSSEAU_WALKS").unwrap_or(100);
    let first = number("TROUSSEAU_SEED").unwrap_or_else(|| StdRng::try_from_rng(&mut SysRng).unwrap().random());
    println!("TROUSSEAU_SEED={first}");
    let mut all = Tally::default();
    let mut ground: Option<(u64, Ground)> = None;
    for seed in (0..count).map(|place| first.wrapping_add(place)) {
        let number = seed / WALKS_ON_ONE_PORTAL;
        let (_, ground) = match ground.take().filter(|(known, _)| *known == number) {
            Some(known) => ground.insert(known),
            None => ground.insert((number, Ground::of(number).await)),
        };
        let mut walk = Walk::begins(ground, seed).await;
        walk.goes().await;
        if walk.tally.wrong() > 0 {
            println!("TROUSSEAU_SEED={seed}: {:?}\n    {:?}", walk.tally, walk.acts);
        }
        all.add(walk.tally);
    }
    println!("{all:?}");
    assert_eq!(all.wrong(), 0, "from TROUSSEAU_SEED={first}, each with its own seed above: {all:?}");
    assert!(all.believed_right > 0 && all.asked > 0, "it is no use to believe nothing: {all:?}");
}

fn number(name: &str) -> Option<u64> {
    std::env::var(name).ok().map(|text| text.parse().unwrap_or_else(|_| panic!("{name}={text} is no number")))
}

/// Opening one takes longer than a walk.
const WALKS_ON_ONE_PORTAL: u64 = 25;
