//! What the walks came to.

/// What was seen over many walks.
#[derive(Debug, Clone, Copy, Default)]
pub(crate) struct Tally {
    pub(crate) walks: usize,
    pub(crate) pages: usize,
    /// The reset was put in force, and the program believed a page that said so.
    pub(crate) believed_right: usize,
    /// The program believed a page, and another password was in force.
    pub(crate) believed_wrong: usize,
    /// A page said that a request was accepted, and the person was asked whose.
    pub(crate) asked: usize,
    /// The person's word settled it.
    pub(crate) told: usize,
    /// PISTE settled it afterwards.
    pub(crate) found_out: usize,
    /// A password in force was deleted from the keyring.
    pub(crate) deleted_in_force: usize,
    /// A password that is kept was in force, and nothing said that it may be.
    pub(crate) lost_unsaid: usize,
}

impl Tally {
    pub(crate) fn add(&mut self, other: Self) {
        self.walks += other.walks;
        self.pages += other.pages;
        self.believed_right += other.believed_right;
        self.believed_wrong += other.believed_wrong;
        self.asked += other.asked;
        self.told += other.told;
        self.found_out += other.found_out;
        self.deleted_in_force += other.deleted_in_force;
        self.lost_unsaid += other.lost_unsaid;
    }

    pub(crate) fn wrong(&self) -> usize {
        self.believed_wrong + self.deleted_in_force + self.lost_unsaid
    }
}
