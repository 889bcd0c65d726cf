//! The program as scripts see it: arguments and input in, output and exit code out.

/// Given, run, expect: one test reads as a transcript.
mod transcript;

/// `trousseau-cli forget`
mod forget;
/// `trousseau-cli page`
mod page;
/// What README.md shows.
mod readme;
/// `trousseau-cli rehearse`
mod rehearse;
