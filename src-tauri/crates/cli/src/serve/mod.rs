//! `wayfold serve`: the app in a browser on this machine. Loopback only, with a token that only who started it knows.
//!
//! Deliberately not here: any feature. Requests go to the session as they come, as they do in the desktop app.

mod guard;
mod pages;
mod wire;

use crate::library;
use crate::outcome::{FINE, Stop};
use crate::output::Output;
use clap::ArgMatches;
use guard::Guard;
use serde_json::json;
use std::net::Ipv4Addr;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::sync::Arc;
use std::time::Duration;
use tokio::net::TcpListener;
use wayfold_session::{Door, Session, Words};

/// Most requests that are answered at the same time; more wait.
const MOST_AT_ONCE: usize = 8;
/// How long running answers are waited for at the end. What was answered is on disk already.
const PATIENCE: Duration = Duration::from_secs(5);

pub(crate) fn run(matches: &ArgMatches, words: &Words, output: &mut Output) -> Result<u8, Stop> {
    let path = match matches.get_one::<PathBuf>("at") {
        Some(path) => path.clone(),
        None => wayfold_session::usual_library().ok_or(Stop::NoHome)?,
    };
    let shown = path.display().to_string();
    let mut session = Session::open_or_create(&path, words.language()).map_err(Stop::failed(&shown))?;
    library::notice(session.library(), output);
    let door = Arc::new(Door::new(session));
    let served = serve(matches, words, output, &path, &door);
    let closed = door.close().map_err(Stop::said);
    served.and(closed).map(|()| FINE)
}

fn serve(
    matches: &ArgMatches,
    words: &Words,
    output: &mut Output,
    path: &Path,
    door: &Arc<Door>,
) -> Result<(), Stop> {
    let port = matches.get_one::<u16>("port").copied().unwrap_or(0);
    let unserved = |error| Stop::Port { port, error };
    let runtime = tokio::runtime::Builder::new_current_thread()
        .enable_all()
        .max_blocking_threads(MOST_AT_ONCE)
        .build()
        .map_err(unserved)?;
    let served = runtime.block_on(async {
        let stop = stopped().map_err(unserved)?;
        let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, port)).await.map_err(unserved)?;
        let port = listener.local_addr().map_err(unserved)?.port();
        let token = guard::token().map_err(unserved)?;
        let url = format!("http://127.0.0.1:{port}/#token={token}");
        say(&url, path, output);
        if !matches.get_flag("no-open") {
            open(&url);
        }
        let routes = wire::routes(door.clone(), Guard::new(port, token), words.language());
        let (ended, end) = tokio::sync::oneshot::channel();
        let serving = axum::serve(listener, routes).with_graceful_shutdown(async move {
            stop.await;
            let _ = ended.send(());
        });
        tokio::select! {
            served = serving => served.map_err(unserved),
            () = async { let _ = end.await; tokio::time::sleep(PATIENCE).await } => Ok(()),
        }
    });
    runtime.shutdown_timeout(PATIENCE);
    served
}

/// Where the app is now, for people and for machines.
fn say(url: &str, path: &Path, output: &mut Output) {
    if !pages::built() {
        output.note("serve-no-ui", &[]);
    }
    output.note("serve-library", &[("path", path.display().to_string())]);
    output.note("serve-stop", &[]);
    output.line(url);
    output.now(&json!({ "url": url, "library": path, "ui": pages::built() }));
}

/// Opens the page in the browser, where there is a screen. It was printed too: nothing is lost if this fails.
fn open(url: &str) {
    let screen = |name: &str| std::env::var_os(name).is_some_and(|value| !value.is_empty());
    let mac = cfg!(target_os = "macos");
    if mac || screen("DISPLAY") || screen("WAYLAND_DISPLAY") {
        let mut command = Command::new(if mac { "open" } else { "xdg-open" });
        let quiet = command.arg(url).stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null());
        if let Ok(mut child) = quiet.spawn() {
            // Waited for, so that nothing is left of it.
            std::thread::spawn(move || child.wait());
        }
    }
}

/// Hears Ctrl+C and what a system says to a program that should end.
#[cfg(unix)]
fn stopped() -> std::io::Result<impl Future<Output = ()> + Send + 'static> {
    use tokio::signal::unix::{SignalKind, signal};
    let mut interrupt = signal(SignalKind::interrupt())?;
    let mut end = signal(SignalKind::terminate())?;
    let mut gone = signal(SignalKind::hangup())?;
    Ok(async move {
        tokio::select! {
            _ = interrupt.recv() => (),
            _ = end.recv() => (),
            _ = gone.recv() => (),
        }
    })
}

/// Hears Ctrl+C.
#[cfg(not(unix))]
fn stopped() -> std::io::Result<impl Future<Output = ()> + Send + 'static> {
    Ok(async {
        let _ = tokio::signal::ctrl_c().await;
    })
}
