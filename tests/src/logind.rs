//! systemd's real logind, on a system bus of the desk's own: it turns nothing off, since no systemd answers it there.

use std::fs;

use anyhow::{Context, Result, ensure};

use crate::desk::Desk;
use crate::wait;

/// Starts the bus and logind. What is opened from now on finds both. Only root may: logind's folder is laid over this machine's.
pub fn start(desk: &mut Desk) -> Result<()> {
    let socket = desk.run_folder().join("system-bus");
    let configuration = desk.run_folder().join("system-bus.conf");
    fs::write(&configuration, CONFIGURATION.replace("SOCKET", &socket.display().to_string()))?;
    let mut bus = desk.command("dbus-daemon");
    bus.arg(format!("--config-file={}", configuration.display())).arg("--nofork");
    let mut bus = desk.record(&mut bus, "system-bus")?.spawn().context("the system bus did not start")?;
    std::thread::spawn(move || bus.wait());
    wait::until("the system bus", || Ok(socket.exists().then_some(())))?;
    desk.set("DBUS_SYSTEM_BUS_ADDRESS", &format!("unix:path={}", socket.display()));
    let mut logind = desk.command("unshare");
    logind.args(["--mount", "sh", "-c", "mount -t tmpfs none /run && mkdir /run/systemd && exec \"$0\"", LOGIND]);
    let mut logind = desk.record(&mut logind, "logind")?.spawn().context("logind did not start")?;
    wait::until("logind", || {
        ensure!(logind.try_wait()?.is_none(), "logind ended: only root may start it");
        Ok(inhibitors(desk).ok().map(drop))
    })?;
    std::thread::spawn(move || logind.wait());
    Ok(())
}

/// What keeps the computer from being turned off now, as logind lists it: what, who, why, how, the user's and the process' number.
pub fn inhibitors(desk: &Desk) -> Result<String> {
    let output = desk
        .command("/usr/bin/gdbus")
        // It writes what its locale can hold.
        .env("LC_ALL", "C.UTF-8")
        .args(["call", "--system", "--dest", "org.freedesktop.login1", "--object-path", "/org/freedesktop/login1"])
        .args(["--method", "org.freedesktop.login1.Manager.ListInhibitors"])
        .output()?;
    ensure!(output.status.success(), "logind did not answer: {}", String::from_utf8_lossy(&output.stderr));
    Ok(String::from_utf8(output.stdout)?)
}

const LOGIND: &str = "/usr/lib/systemd/systemd-logind";
const CONFIGURATION: &str = r#"<!DOCTYPE busconfig PUBLIC "-//freedesktop//DTD D-Bus Bus Configuration 1.0//EN" "busconfig.dtd">
<busconfig><type>system</type><listen>unix:path=SOCKET</listen><auth>EXTERNAL</auth>
<policy context="default"><allow send_destination="*" eavesdrop="true"/><allow eavesdrop="true"/><allow own="*"/></policy>
</busconfig>"#;
