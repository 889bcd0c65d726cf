//! The portal's next release: the same words, marked up otherwise. `cargo xtask drift` tries many more.

use chorus_pro::Generation;
use journeys::drifting::{self, Outcome};
use practice_portal::Drift;

#[test]
fn what_is_kept_from_the_manual_pages_portal_marked_up_otherwise_works() {
    assert_eq!(drifting::reset(Generation::First, 4), Outcome::Right, "PISTE takes the password that was kept");
}

#[test]
fn what_is_kept_from_todays_portal_marked_up_otherwise_works() {
    assert_eq!(drifting::reset(Generation::Second, 4), Outcome::Right, "PISTE takes the password that was kept");
}

#[test]
fn what_is_kept_from_todays_portal_works_where_its_lists_rows_are_nothing_but_words() {
    let seed = (0..).find(|&seed| {
        let drift = Drift::of(seed);
        drift.has_bare_rows && !drift.has_selects
    });
    let seed = seed.expect("one in six is so");
    assert_eq!(drifting::reset(Generation::Second, seed), Outcome::Right, "PISTE takes the password that was kept");
}
