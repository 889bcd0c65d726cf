//! An error as it crosses to the interface: already in the user's language, with a case where the screen does more
//! than tell it.

use handover::HandoverError;
use language::Texts;
use rotation::RotationError;
use serde::Serialize;

use crate::error::ShellError;

/// What happened, what to do, a code, and details for whoever helps. No secret is in any of them.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub(crate) struct Refusal {
    code: String,
    what: String,
    todo: String,
    details: String,
    case: Option<Case>,
}

/// What the screen does differently.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(tag = "case", rename_all = "kebab-case")]
enum Case {
    /// It offers to keep the password for the account that the page speaks of.
    AnotherAccount { login: String },
    /// It offers another folder.
    FolderNotWritable { folder: String },
    /// It offers to try the keyring again.
    Keyring,
    /// It offers to see where the account stands.
    PasswordChanged { account: i64 },
    /// It offers to continue, or to begin again on purpose.
    RotationOpen { account: i64 },
}

impl Refusal {
    /// The refusal of `error` in the language of `texts`.
    pub(crate) fn new(texts: &Texts, error: &ShellError) -> Self {
        let text = texts.refusal(error.id(), &error.args());
        let details = format!("Trousseau {} · {} · {error}", env!("CARGO_PKG_VERSION"), text.code);
        Self { code: text.code, what: text.what, todo: text.todo, details, case: case(error) }
    }

    /// What happened, what to do and the code, for a dialog of the system's.
    pub(crate) fn in_full(&self) -> String {
        format!("{}\n\n{}\n\n{}", self.what, self.todo, self.code)
    }
}

fn case(error: &ShellError) -> Option<Case> {
    match error {
        ShellError::Handover(
            HandoverError::FolderNotWritable { folder, .. }
            | HandoverError::FolderMissing { folder }
            | HandoverError::DiskFull { folder }
            | HandoverError::WriteFailed { folder, .. },
        ) => Some(Case::FolderNotWritable { folder: folder.display().to_string() }),
        ShellError::Rotation(RotationError::AnotherAccount { login }) => {
            Some(Case::AnotherAccount { login: login.as_str().to_owned() })
        }
        ShellError::Rotation(RotationError::RotationOpen { account, .. }) => {
            Some(Case::RotationOpen { account: account.0 })
        }
        ShellError::Rotation(
            RotationError::PasswordChangedSince { account } | RotationError::StillTheOneSetAside { account },
        ) => Some(Case::PasswordChanged { account: account.0 }),
        ShellError::Rotation(RotationError::Store { .. }) => Some(Case::Keyring),
        _ => None,
    }
}
