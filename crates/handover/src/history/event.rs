//! One event in words: « Nouveau mot de passe gardé et relu ».

use chorus_pro::piste::Verdict;
use language::{Language, Texts};
use rotation::{AtClose, Event, ExportKind, HistoryLine, Told};

/// What the line says happened.
pub fn say_event(line: &HistoryLine, language: Language) -> String {
    let name = line.destination.as_deref().unwrap_or_default();
    Texts::of(language).say_with(sentence(&line.what), &[("name", name.into())])
}

fn sentence(event: &Event) -> &'static str {
    match event {
        Event::AccountAdded { .. } => "event-account-added",
        Event::AccountDescribed { .. } => "event-account-described",
        Event::DestinationAdded { .. } => "event-destination-added",
        Event::DestinationChanged { .. } => "event-destination-changed",
        Event::DestinationRemoved { .. } => "event-destination-removed",
        Event::Intended { .. } => "event-intended",
        Event::Requested { .. } => "event-requested",
        Event::Clicked { .. } => "event-clicked",
        Event::ClickMissed { .. } => "event-click-missed",
        Event::PasswordLost { .. } => "event-password-lost",
        Event::Cancelled { .. } => "event-cancelled",
        Event::Captured { .. } => "event-captured",
        Event::CandidateRead { .. } => "event-candidate-read",
        Event::CandidateRejected { .. } => "event-candidate-rejected",
        Event::Stored { .. } => "event-stored",
        Event::Effective { .. } => "event-effective",
        Event::Dropped { .. } => "event-dropped",
        Event::SetAside { .. } => "event-set-aside",
        Event::TakenUpAgain { .. } => "event-taken-up-again",
        Event::Brought { .. } => "event-brought",
        Event::Discarded { .. } => "event-discarded",
        Event::ResetDated { .. } => "event-reset-dated",
        Event::DestinationConfirmed { .. } => "event-destination-confirmed",
        Event::Told { whom: Told::It, .. } => "event-told-it",
        Event::Told { whom: Told::Vendor, .. } => "event-told-vendor",
        Event::Verified { verdict, .. } => verified(*verdict),
        Event::Exported { kind: ExportKind::Pdf, .. } => "event-exported-pdf",
        Event::Exported { kind: ExportKind::ProtectedPdf, .. } => "event-exported-protected-pdf",
        Event::Exported { kind: ExportKind::Csv, .. } => "event-exported-csv",
        Event::Closed { at_close: AtClose::Keep, .. } => "event-closed-kept",
        Event::Closed { at_close: AtClose::Forget, .. } => "event-closed-forgotten",
        Event::HandedOver { .. } => "event-handed-over",
        Event::TakenOver { .. } => "event-taken-over",
        Event::ExpiryTold { .. } => "event-expiry-told",
        Event::StructuresSeen { .. } => "event-structures-seen",
        Event::Forgotten { .. } => "event-forgotten",
    }
}

fn verified(verdict: Verdict) -> &'static str {
    match verdict {
        Verdict::Accepted | Verdict::BusinessRefusal => "event-verified-accepted",
        Verdict::Refused => "event-verified-refused",
        Verdict::TooEarly => "event-verified-too-early",
        Verdict::ApplicationRefused | Verdict::AccessNotGranted => "event-verified-not-let-in",
        Verdict::Throttled | Verdict::Unavailable => "event-verified-not-answered",
        Verdict::Unclear => "event-verified-unclear",
    }
}
