//! What is not known of the second generation (docs/chorus-pro.md), in each of the ways that it may be.

use rand::rngs::StdRng;
use rand::{RngExt, SeedableRng};

/// One way that the second generation's pages may be, where nobody outside has seen which.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Variant {
    /// The new password stands in a read-only field, whose value copied text does not hold; else it is text.
    pub is_field: bool,
    /// It is called « Nouveau mot de passe »; else « Mot de passe ».
    pub is_called_new: bool,
    /// Success is a heading; else a notice above « Raccordements ».
    pub tells_by_heading: bool,
    /// The form has a button that draws another password.
    pub can_redraw: bool,
    /// The form says when the new password will lapse.
    pub shows_expiry: bool,
}

impl Variant {
    /// How many there are.
    pub const COUNT: u64 = 32;

    /// The variant of this number, counted in a ring of [`Variant::COUNT`].
    #[must_use]
    pub fn of(number: u64) -> Self {
        let is = |place: u32| number >> place & 1 == 1;
        Self {
            is_field: !is(0),
            is_called_new: !is(1),
            tells_by_heading: !is(2),
            can_redraw: is(3),
            shows_expiry: is(4),
        }
    }

    /// The variant that a world of this seed has.
    #[must_use]
    pub fn of_seed(seed: u64) -> Self {
        Self::of(StdRng::seed_from_u64(seed).random_range(0..Self::COUNT))
    }
}

impl Default for Variant {
    /// The one that most of what is known points to: a field, « Nouveau mot de passe », a heading.
    fn default() -> Self {
        Self::of(0)
    }
}
