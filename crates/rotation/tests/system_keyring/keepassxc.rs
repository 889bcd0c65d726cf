//! KeePassXC as the computer's keyring: a database of its own, open to other programs by its settings.

use std::io::Write;
use std::path::PathBuf;
use std::process::Stdio;

use crate::desktop::{Desktop, Process};

/// The database's password.
pub(crate) const DATABASE_PASSWORD: &str = "phrase du coffre";

impl Desktop {
    /// KeePassXC with its database open. The first time the database is made, with [`DATABASE_PASSWORD`].
    pub(crate) fn open_keepassxc(&mut self) {
        self.make_database();
        self.start_keepassxc(&["--pw-stdin"], &[DATABASE], &[DATABASE_PASSWORD]);
        // Asked before it has opened the database, it would ask the user in its turn.
        self.wait_until_unlocked();
    }

    /// KeePassXC with its database locked: whoever asks it for something makes it ask the user.
    pub(crate) fn locked_keepassxc(&mut self) {
        self.make_database();
        self.start_keepassxc(&[], &[DATABASE], &[]);
    }

    /// KeePassXC with another database open, in which nothing is; the first one is locked beside it, or not there.
    pub(crate) fn open_another_in_keepassxc(&mut self, first_beside: bool) {
        self.make(ANOTHER);
        if first_beside {
            self.start_keepassxc(&["--pw-stdin"], &[DATABASE, ANOTHER], &["un faux", DATABASE_PASSWORD]);
        } else {
            self.start_keepassxc(&["--pw-stdin"], &[ANOTHER], &[DATABASE_PASSWORD]);
        }
        self.wait_until_unlocked();
    }

    /// From its next start on KeePassXC searches what is open, and does not ask for the rest.
    pub(crate) fn keepassxc_searches_only_what_is_open(&self) {
        std::fs::write(self.settings(), format!("{SETTINGS}UnlockBeforeSearch=false\n")).unwrap();
    }

    /// Types into the question of KeePassXC's: the keys, as xdotool names them.
    pub(crate) fn answer_keepassxc(&self, keys: impl Fn(&Self)) {
        let question = ["search", "--onlyvisible", "--name", "^Unlock Database"];
        self.wait_until("KeePassXC asks", |desktop| desktop.run("xdotool", &question).status.success());
        let found = String::from_utf8(self.run("xdotool", &question).stdout).unwrap();
        // Without a window manager nobody else gives a window the keyboard.
        let window = found.lines().next().unwrap();
        assert!(self.run("xdotool", &["windowfocus", "--sync", window]).status.success());
        keys(self);
    }

    fn start_keepassxc(&mut self, options: &[&str], databases: &[&str], passwords: &[&str]) {
        self.no_keyring();
        let mut command = self.command("keepassxc");
        command.args(options).args(databases.iter().map(|database| self.folder().join(database)));
        command.stdin(Stdio::piped()).stdout(Stdio::null()).stderr(Stdio::null());
        let mut child = command.spawn().unwrap();
        for password in passwords {
            writeln!(child.stdin.as_mut().unwrap(), "{password}").unwrap();
        }
        drop(child.stdin.take());
        self.is_kept_by(Process::of(child));
    }

    /// The database, and the settings that let other programs see its entries.
    fn make_database(&self) {
        let settings = self.settings();
        if settings.exists() {
            return;
        }
        std::fs::create_dir_all(settings.parent().unwrap()).unwrap();
        std::fs::write(settings, SETTINGS).unwrap();
        self.make(DATABASE);
    }

    /// An empty database whose entries other programs may see, unless it is there.
    fn make(&self, database: &str) {
        if self.folder().join(database).exists() {
            return;
        }
        let described = self.folder().join("base.xml");
        std::fs::write(&described, CONTENTS).unwrap();
        let mut command = self.command("keepassxc-cli");
        command.args(["import", "--set-password"]).arg(described).arg(self.folder().join(database));
        let mut child = command.stdin(Stdio::piped()).stdout(Stdio::null()).stderr(Stdio::null()).spawn().unwrap();
        write!(child.stdin.take().unwrap(), "{DATABASE_PASSWORD}\n{DATABASE_PASSWORD}\n").unwrap();
        assert!(child.wait().unwrap().success(), "the database was not made");
    }

    fn settings(&self) -> PathBuf {
        self.folder().join(".config/keepassxc/keepassxc.ini")
    }
}

const DATABASE: &str = "coffre.kdbx";
const ANOTHER: &str = "autre.kdbx";

/// It is a keyring for others, and asks nothing when they read or delete.
const SETTINGS: &str = "[General]\nConfigVersion=2\nUpdateCheckMessageShown=true\nOpenPreviousDatabasesOnStartup=false\n[GUI]\nCheckForUpdates=false\n\
    [FdoSecrets]\nEnabled=true\nShowNotification=false\nConfirmAccessItem=false\nConfirmDeleteItem=false\n\
    NoConfirmDeleteItem=true\n";

/// The group that other programs see is named in the database itself: here its one group, by number in both notations.
const CONTENTS: &str = r#"<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<KeePassFile><Meta><DatabaseName>Essai</DatabaseName><RecycleBinEnabled>False</RecycleBinEnabled><CustomData><Item>
<Key>FDO_SECRETS_EXPOSED_GROUP</Key><Value>{00112233-4455-6677-8899-aabbccddeeff}</Value></Item></CustomData></Meta>
<Root><Group><UUID>ABEiM0RVZneImaq7zN3u/w==</UUID><Name>Racine</Name></Group></Root></KeePassFile>
"#;
