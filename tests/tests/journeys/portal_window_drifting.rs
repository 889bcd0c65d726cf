//! The portal's next release: the same words, marked up otherwise. `cargo xtask drift` tries many more.

use chorus_pro::Generation;
use journeys::drifting::{self, Outcome};

#[test]
fn what_is_kept_from_the_manual_pages_portal_marked_up_otherwise_works() {
    assert_eq!(drifting::reset(Generation::First, 4), Outcome::Right, "PISTE takes the password that was kept");
}

#[test]
fn what_is_kept_from_todays_portal_marked_up_otherwise_works() {
    assert_eq!(drifting::reset(Generation::Second, 4), Outcome::Right, "PISTE takes the password that was kept");
}
