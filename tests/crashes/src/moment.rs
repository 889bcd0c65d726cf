//! Which system calls are moments at which a program can be stopped: those that write, sync, rename, delete, cut, lock,
//! connect, send, or take what was sent; on a file, on the keyring's bus, or on the line to the portal.
//!
//! What is left out changes nothing that outlives the process: waiting, memory, clocks, threads, reading files, waking one's
//! own threads, and the lines that tell the harness.

use std::path::{Path, PathBuf};

use nix::libc;

/// One such call, before it is made.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Moment {
    /// On what.
    pub on: On,
    /// The call's name.
    pub call: &'static str,
}

/// What a call is made on.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum On {
    /// The journal.
    Journal,
    /// The journal's own rollback journal.
    Rollback,
    /// Another file, or a folder.
    File,
    /// The bus to the keyring.
    Keyring,
    /// The line to the portal or to PISTE.
    Portal,
}

impl On {
    /// All of them.
    pub const ALL: [Self; 5] = [Self::Journal, Self::Rollback, Self::File, Self::Keyring, Self::Portal];

    /// In a table.
    pub fn word(self) -> &'static str {
        match self {
            Self::Journal => "journal",
            Self::Rollback => "rollback journal",
            Self::File => "folder, other file",
            Self::Keyring => "keyring",
            Self::Portal => "portal, PISTE",
        }
    }
}

/// How a call says what it is made on.
#[derive(Clone, Copy)]
enum By {
    /// By a descriptor, its first argument.
    Descriptor,
    /// By a name.
    Name,
    /// By a name, and only where its flags, the argument with this number, ask for the file to be made.
    Creating(usize),
}

/// The moment that this call is, if it is one; `words` is what stands in `/proc/TID/syscall`.
pub(crate) fn of(pid: i32, words: &str) -> Option<Moment> {
    let mut words = words.split_whitespace();
    let number: i64 = words.next()?.parse().ok()?;
    let (_, call, by) = CALLS.iter().find(|(known, ..)| *known == number)?;
    let arguments: Vec<u64> =
        words.map(|word| u64::from_str_radix(word.trim_start_matches("0x"), 16).unwrap_or_default()).collect();
    let on = match by {
        By::Descriptor => on(pid, *arguments.first()?)?,
        By::Name => On::File,
        By::Creating(flags) if *arguments.get(*flags)? & CREATE != 0 => On::File,
        By::Creating(_) => return None,
    };
    Some(Moment { on, call })
}

fn on(pid: i32, descriptor: u64) -> Option<On> {
    let link: PathBuf = std::fs::read_link(format!("/proc/{pid}/fd/{descriptor}")).ok()?;
    let name = link.to_str()?;
    if name.starts_with("socket:") {
        return Some(socket(pid, name));
    }
    let of_its_own = ["pipe:", "anon_inode:", "/dev/"].iter().any(|beginning| name.starts_with(beginning));
    match Path::new(name).file_name().and_then(|name| name.to_str()) {
        _ if of_its_own => None,
        Some("journal.sqlite") => Some(On::Journal),
        Some("journal.sqlite-journal") => Some(On::Rollback),
        _ => Some(On::File),
    }
}

/// The bus is a socket of this computer alone; one of the network stands in no list before it is connected.
fn socket(pid: i32, name: &str) -> On {
    let inode = name.trim_start_matches("socket:[").trim_end_matches(']');
    let local = std::fs::read_to_string(format!("/proc/{pid}/net/unix")).unwrap_or_default();
    let is_local = local.lines().any(|line| line.split_whitespace().nth(6) == Some(inode));
    if is_local { On::Keyring } else { On::Portal }
}

const CREATE: u64 = libc::O_CREAT.unsigned_abs() as u64;

const CALLS: &[(i64, &str, By)] = &[
    (libc::SYS_write, "write", By::Descriptor),
    (libc::SYS_writev, "writev", By::Descriptor),
    (libc::SYS_pwrite64, "pwrite64", By::Descriptor),
    (libc::SYS_pwritev, "pwritev", By::Descriptor),
    (libc::SYS_fallocate, "fallocate", By::Descriptor),
    (libc::SYS_fsync, "fsync", By::Descriptor),
    (libc::SYS_fdatasync, "fdatasync", By::Descriptor),
    (libc::SYS_ftruncate, "ftruncate", By::Descriptor),
    (libc::SYS_flock, "flock", By::Descriptor),
    (libc::SYS_fchmod, "fchmod", By::Descriptor),
    (libc::SYS_sendto, "sendto", By::Descriptor),
    (libc::SYS_sendmsg, "sendmsg", By::Descriptor),
    (libc::SYS_sendmmsg, "sendmmsg", By::Descriptor),
    (libc::SYS_recvfrom, "recvfrom", By::Descriptor),
    (libc::SYS_recvmsg, "recvmsg", By::Descriptor),
    (libc::SYS_connect, "connect", By::Descriptor),
    (libc::SYS_shutdown, "shutdown", By::Descriptor),
    (libc::SYS_openat, "openat", By::Creating(2)),
    (libc::SYS_mkdirat, "mkdirat", By::Name),
    (libc::SYS_renameat2, "renameat2", By::Name),
    (libc::SYS_unlinkat, "unlinkat", By::Name),
    #[cfg(target_arch = "x86_64")]
    (libc::SYS_open, "open", By::Creating(1)),
    #[cfg(target_arch = "x86_64")]
    (libc::SYS_mkdir, "mkdir", By::Name),
    #[cfg(target_arch = "x86_64")]
    (libc::SYS_rename, "rename", By::Name),
    #[cfg(target_arch = "x86_64")]
    (libc::SYS_renameat, "renameat", By::Name),
    #[cfg(target_arch = "x86_64")]
    (libc::SYS_unlink, "unlink", By::Name),
];
