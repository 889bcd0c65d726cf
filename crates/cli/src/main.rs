//! `trousseau-cli`: the same use cases for support, IT departments and scripts.

fn main() {}
