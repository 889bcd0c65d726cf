//! The program as scripts see it: arguments and input in, output and exit code out.

/// Given, run, expect: one test reads as a transcript.
mod transcript;

/// `trousseau-cli check`
mod check;
/// `trousseau-cli due`
mod due;
/// `trousseau-cli forget`
mod forget;
/// `trousseau-cli check` behind an office's proxy.
#[cfg(target_os = "linux")]
mod office;
/// The proxy of an office, which looks into everything.
#[cfg(target_os = "linux")]
mod office_proxy;
/// `trousseau-cli page`
mod page;
/// What README.md shows.
mod readme;
/// `trousseau-cli rehearse`
mod rehearse;
