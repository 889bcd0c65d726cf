//! A keyring in memory, to which things happen.

use std::collections::BTreeMap;
use std::sync::Mutex;
use std::sync::mpsc::{Receiver, Sender, channel};

use chorus_pro::Secret;
use rotation::{SecretStore, Slot, StoreError};

/// A keyring that works until something befalls it. It outlives the program, as a real one does.
#[derive(Default)]
pub(crate) struct FakeKeyring {
    kept: Mutex<BTreeMap<String, String>>,
    misfortune: Mutex<Option<Misfortune>>,
    question: Mutex<Option<Question>>,
}

/// The keyring asks the user before it takes the next password.
struct Question {
    asked: Sender<()>,
    answered: Receiver<()>,
}

/// The user before an open question.
pub(crate) struct Asked {
    asked: Receiver<()>,
    answer: Sender<()>,
}

impl Asked {
    /// Waits until the question is on the screen.
    pub(crate) fn sees_it(&self) {
        self.asked.recv().unwrap();
    }

    pub(crate) fn answers(self) {
        self.answer.send(()).unwrap();
    }
}

/// What befalls a keyring.
#[derive(Clone)]
pub(crate) enum Misfortune {
    /// Every call fails with this.
    Fails(StoreError),
    /// What is put in comes out differently.
    ReadsBackSomethingElse,
    /// What is put in is not there afterwards.
    SwallowsWhatIsPutIn,
    /// It takes what it is tried with, and refuses the password.
    RefusesThePassword,
    /// It takes one password, and then no other.
    TakesOnePasswordOnly,
    /// All goes well but deleting.
    WillNotDelete,
    /// Likewise, from the second deletion on.
    WillDeleteOnlyOnce,
    /// The computer stops as the password is about to be put in.
    PowerFailsBeforePut,
    /// The computer stops when the password is in and nobody knows yet.
    PowerFailsAfterPut,
}

impl FakeKeyring {
    pub(crate) fn befall(&self, misfortune: Misfortune) {
        *self.misfortune.lock().unwrap() = Some(misfortune);
    }

    /// The next password is taken when the user has answered.
    pub(crate) fn will_ask(&self) -> Asked {
        let ((asked, is_asked), (answer, answered)) = (channel(), channel());
        *self.question.lock().unwrap() = Some(Question { asked, answered });
        Asked { asked: is_asked, answer }
    }

    pub(crate) fn mend(&self) {
        *self.misfortune.lock().unwrap() = None;
    }

    /// The passwords in it, in the order of their slots' names.
    pub(crate) fn passwords(&self) -> Vec<String> {
        self.kept.lock().unwrap().values().cloned().collect()
    }

    /// Somebody empties it with another program.
    pub(crate) fn emptied_by_somebody(&self) {
        self.kept.lock().unwrap().clear();
    }

    pub(crate) fn slots(&self) -> Vec<String> {
        self.kept.lock().unwrap().keys().cloned().collect()
    }

    fn misfortune(&self) -> Option<Misfortune> {
        self.misfortune.lock().unwrap().clone()
    }

    fn insert(&self, slot: &Slot, text: &str) {
        self.kept.lock().unwrap().insert(slot.user().to_owned(), text.to_owned());
    }
}

impl SecretStore for FakeKeyring {
    fn put(&self, slot: &Slot, secret: &Secret) -> Result<(), StoreError> {
        let question = self.question.lock().unwrap().take();
        if let Some(Question { asked, answered }) = question {
            asked.send(()).unwrap();
            answered.recv().unwrap();
        }
        match self.misfortune() {
            Some(Misfortune::Fails(error)) => return Err(error),
            Some(Misfortune::RefusesThePassword) if is_password(slot) => return Err(StoreError::Refused),
            Some(Misfortune::TakesOnePasswordOnly) if is_password(slot) => {
                self.befall(Misfortune::RefusesThePassword);
                self.insert(slot, secret.expose());
            }
            Some(Misfortune::PowerFailsBeforePut) if is_password(slot) => panic!("the power fails"),
            Some(Misfortune::PowerFailsAfterPut) if is_password(slot) => {
                self.insert(slot, secret.expose());
                panic!("the power fails");
            }
            Some(Misfortune::ReadsBackSomethingElse) => self.insert(slot, &secret.expose().replace(['(', ';'], "")),
            Some(Misfortune::SwallowsWhatIsPutIn) => {}
            _ => self.insert(slot, secret.expose()),
        }
        Ok(())
    }

    fn get(&self, slot: &Slot) -> Result<Secret, StoreError> {
        if let Some(Misfortune::Fails(error)) = self.misfortune() {
            return Err(error);
        }
        let text = self.kept.lock().unwrap().get(slot.user()).cloned().ok_or(StoreError::NotFound)?;
        Secret::parse(text).map_err(|_| StoreError::Unreadable)
    }

    fn delete(&self, slot: &Slot) -> Result<(), StoreError> {
        match self.misfortune() {
            Some(Misfortune::Fails(error)) => return Err(error),
            Some(Misfortune::WillNotDelete) => return Err(StoreError::Refused),
            Some(Misfortune::WillDeleteOnlyOnce) => self.befall(Misfortune::WillNotDelete),
            _ => {}
        }
        self.kept.lock().unwrap().remove(slot.user());
        Ok(())
    }
}

/// Whether a password is put there, and not what the keyring is tried with.
fn is_password(slot: &Slot) -> bool {
    slot.user().contains("@")
}
