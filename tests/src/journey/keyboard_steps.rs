//! The steps of someone who has no mouse: the same buttons and fields, reached with Tab.

use super::Journey;
use crate::keyboard;

impl Journey {
    /// From now on the keyboard goes to the window.
    #[track_caller]
    pub fn takes_the_keyboard(self) -> Journey {
        self.step("takes the keyboard", |journey| keyboard::take(&journey.desk))
    }

    /// Goes to a button with Tab, and presses it with a key: `Return` or `space`.
    #[track_caller]
    pub fn keys(self, action: &str, key: &str) -> Journey {
        self.step(&format!("goes to {action} with Tab"), |journey| {
            keyboard::tab_to(&journey.desk, journey.window(), &format!("[data-action=\"{action}\"]"))?;
            keyboard::press(&journey.desk, key)
        })
    }

    /// Goes to a field with Tab, and types.
    #[track_caller]
    pub fn types(self, id: &str, text: &str) -> Journey {
        self.step(&format!("goes to {id} with Tab"), |journey| {
            keyboard::tab_to(&journey.desk, journey.window(), &format!("#{id}"))?;
            keyboard::type_text(&journey.desk, text)
        })
    }

    /// Goes to a choice with Tab, and moves in it with the arrow keys.
    #[track_caller]
    pub fn chooses_with_arrows(self, name: &str, down: usize) -> Journey {
        self.step(&format!("chooses in {name}"), |journey| {
            keyboard::tab_to(&journey.desk, journey.window(), &format!("input[name=\"{name}\"]"))?;
            (0..down).try_for_each(|_| keyboard::press(&journey.desk, "Down"))
        })
    }

    /// On a Friday evening: says with the keyboard that the vendor can be reached.
    #[track_caller]
    pub fn answers_friday_by_keyboard(self) -> Journey {
        self.step("answers the Friday question", |journey| {
            if journey.window().shows("#vendor-yes")? {
                keyboard::tab_to(&journey.desk, journey.window(), "#vendor-yes")?;
                keyboard::press(&journey.desk, "space")?;
            }
            Ok(())
        })
    }
}
