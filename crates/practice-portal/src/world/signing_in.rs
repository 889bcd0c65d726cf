//! Signing in with a code as the second step (docs/chorus-pro.md: since 19/09/2024).

use jiff::Timestamp;

use super::{PersonId, World};

impl World {
    /// Sends the code that the second step asks for. It lets nobody in by itself.
    pub fn send_code(&mut self, person: PersonId, code: &str, now: Timestamp) {
        let told = format!("Votre code de connexion : {code}");
        self.tell(person, "Votre code de connexion", told, now);
    }
}
