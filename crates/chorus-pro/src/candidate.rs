//! A password that a page is likely to show, and that a person compares before it is taken.

use zeroize::Zeroizing;

use crate::Secret;

/// A likely password. The recogniser never takes it for the password: only a person who sees the page can say whether the
/// two are the same.
pub struct Candidate {
    /// What the page is likely to show: without the marks that a program put around it, and joined where it was wrapped.
    pub password: Secret,
    /// The reason for which it is not certain.
    pub doubt: Doubt,
    /// The page's lines that the password was read from, as they stand there, and the line behind them. At most
    /// [`Candidate::MOST_LINES`] lines of [`Candidate::LONGEST_LINE`] characters. They hold the password.
    pub lines: Vec<Zeroizing<String>>,
}

impl Candidate {
    /// How many lines of the page a candidate shows at most.
    pub const MOST_LINES: usize = 5;
    /// The most characters of one such line.
    pub const LONGEST_LINE: usize = 160;

    /// A second one, for somebody who keeps it: asked for by name, as with [`Secret::duplicate`].
    #[must_use]
    pub fn duplicate(&self) -> Self {
        Self { password: self.password.duplicate(), doubt: self.doubt, lines: self.lines.clone() }
    }
}

impl std::fmt::Debug for Candidate {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(formatter, "Candidate(hidden, {:?})", self.doubt)
    }
}

/// The reason for which a password on a page is likely and not certain. Where there are several, the first one in this order.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Doubt {
    /// The text ends right behind the password, so the rest of it may be missing.
    Cut,
    /// The password seems to go on in the next line or cell.
    Wrapped,
    /// The password may be an older one: a quotation or a mail's head is around it, it is struck out, or the page speaks of
    /// another password.
    Quoted,
    /// Something stands around it on its line: a quote mark, a bullet, a number, quotes, a button's word.
    Surrounded,
    /// It holds a character that is not printable ASCII, or a blank.
    Characters,
    /// It looks like a word, a number, an address, or like text that a program has rewritten.
    Lookalike,
    /// What stands behind it is nothing that the portal is known to say.
    UnknownBehind,
    /// Everything is certain but whose password it is: the page names no login.
    NoLogin,
    /// The text and the HTML of one copy disagree.
    FlavoursDiffer,
}
