//! A person says something of what the screen shows: of the account's password and rotation as they stand now.

use chorus_pro::piste::Verdict;
use jiff::Timestamp;
use jiff::civil::DateTime;
use rotation::{
    Account, AccountId, AtClose, CaptureId, DestinationId, ExpiryNews, ExportKind, RotationError, RotationId,
    Rotations, Told,
};

type Said = Result<Account, RotationError>;

/// What is said of what is shown.
pub(crate) trait OnScreen {
    fn rotations(&self) -> &Rotations;

    /// The rotation that is shown.
    fn rotation_shown(&self, account: AccountId) -> Result<RotationId, RotationError> {
        let rotation = self.rotations().account(account)?.rotation;
        Ok(rotation.map_or(RotationId(0), |rotation| rotation.id))
    }

    /// The new password of the rotation that is shown.
    fn capture_shown(&self, account: AccountId) -> Result<CaptureId, RotationError> {
        let rotation = self.rotations().account(account)?.rotation;
        Ok(rotation.and_then(|rotation| rotation.capture).unwrap_or(CaptureId(0)))
    }

    fn says_cancelled(&self, account: AccountId, now: Timestamp) -> Said {
        self.rotations().cancel(account, self.rotation_shown(account)?, now)
    }

    fn says_lost(&self, account: AccountId, now: Timestamp) -> Said {
        self.rotations().password_lost(account, self.rotation_shown(account)?, now)
    }

    fn says_accepted(&self, account: AccountId, now: Timestamp) -> Said {
        self.rotations().submission_accepted(account, self.capture_shown(account)?, now)
    }

    fn says_left(&self, account: AccountId, now: Timestamp) -> Said {
        let capture = self.rotations().account(account)?.rotation.and_then(|rotation| rotation.capture);
        self.rotations().form_left(account, capture, now)
    }

    fn says_dated(&self, account: AccountId, reset_at: Timestamp, now: Timestamp) -> Said {
        let noted = self.rotations().date_reset(account, self.capture_shown(account)?, reset_at, now)?;
        Ok(noted.account)
    }

    fn says_confirmed(&self, account: AccountId, destination: DestinationId, now: Timestamp) -> Said {
        let noted = self.rotations().confirm_destination(account, self.capture_shown(account)?, destination, now)?;
        Ok(noted.account)
    }

    fn says_told(&self, account: AccountId, whom: Told, now: Timestamp) -> Said {
        Ok(self.rotations().told(account, self.capture_shown(account)?, whom, now)?.account)
    }

    fn hears(&self, account: AccountId, verdict: Verdict, now: Timestamp) -> Said {
        Ok(self.rotations().verified(account, self.capture_shown(account)?, verdict, now)?.account)
    }

    fn hears_expiry(&self, account: AccountId, told: DateTime, now: Timestamp) -> Result<ExpiryNews, RotationError> {
        let as_of = self.rotations().account(account)?.as_of;
        Ok(self.rotations().expiry_told(account, as_of, told, now)?.expect("nothing came in between"))
    }

    fn saves(&self, account: AccountId, kind: ExportKind, now: Timestamp) -> Said {
        let shown = self.rotations().account(account)?.shown.map_or(CaptureId(0), |shown| shown.capture);
        Ok(self.rotations().exported(account, shown, kind, now)?.account)
    }

    fn closes(&self, account: AccountId, at_close: AtClose, now: Timestamp) -> Said {
        self.rotations().close(account, self.capture_shown(account)?, at_close, now)
    }

    fn forgets(&self, account: AccountId, now: Timestamp) -> Said {
        self.rotations().forget(account, self.rotations().account(account)?.as_of, now)
    }
}

impl OnScreen for Rotations {
    fn rotations(&self) -> &Rotations {
        self
    }
}
