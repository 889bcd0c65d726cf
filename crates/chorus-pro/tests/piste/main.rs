//! The PISTE client against servers that answer as they are told: the documented answers, and hostile ones.

/// Servers and networks that mean no good, or are in no state to.
mod hostile;
/// Attachments and expiry dates.
mod lists;
/// A server that answers as it is told, and remembers what it was asked.
mod scripted_piste;
/// A try of an account: evidence, when to try again, when the password lapses.
mod trials;
/// Accepted, refused, or neither.
mod verdicts;
