//! The practice PISTE: the client of this project against it, and its answers letter for letter.

/// Invoices handed in.
mod deposits;
/// The answers, held against the official description.
mod description;
/// Due dates, in every form.
mod expiries;
/// Faults on demand.
mod faults;
/// Attachments, searches and sheets.
mod lists;
/// A practice portal with a clock that can be moved.
mod practice;
/// What is refused, in the documented words.
mod refusals;
/// Resets, and what becomes of the passwords.
mod resets;
/// The table of docs/piste.md, row by row.
mod table;
/// The token of an application.
mod tokens;
