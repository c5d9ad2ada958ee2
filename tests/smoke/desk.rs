//! A desk for the window: a display of its own, a session bus, a driver that works the page as a hand and a keyboard
//! would, and what it takes to use the system's dialogs. No more of WebDriver than that.

use serde_json::{Value, json};
use std::io::{BufRead as _, BufReader, Read as _, Write as _};
use std::net::{TcpListener, TcpStream};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};
use tempfile::TempDir;

/// How long anything may take to appear; a busy machine included.
const PATIENCE: Duration = Duration::from_secs(60);
/// Between two looks.
const MOMENT: Duration = Duration::from_millis(50);

pub(crate) const ENTER: &str = "\u{e007}";
pub(crate) const CONTROL: &str = "\u{e009}";
pub(crate) const ALT: &str = "\u{e00a}";
pub(crate) const ESCAPE: &str = "\u{e00c}";
pub(crate) const F2: &str = "\u{e032}";
pub(crate) const F5: &str = "\u{e035}";

/// A folder, a display and a bus, kept over several starts of the app.
pub(crate) struct Desk {
    folder: TempDir,
    display: (Child, String),
    bus: (Child, String),
}

/// Something the machine needs for these tests; `make setup` installs it.
fn started(command: &mut Command) -> Child {
    let name = command.get_program().to_string_lossy().into_owned();
    command.spawn().unwrap_or_else(|error| panic!("{name}: {error}; make setup installs it"))
}

fn first_line(child: &mut Child) -> String {
    let mut line = String::new();
    let out = child.stdout.as_mut().expect("a pipe");
    BufReader::new(out).read_line(&mut line).expect("a line");
    line.trim().to_owned()
}

impl Desk {
    pub(crate) fn new() -> Self {
        let screen = ["-displayfd", "1", "-screen", "0", "1440x900x24", "-nolisten", "tcp"];
        let mut display =
            started(Command::new("Xvfb").args(screen).stdout(Stdio::piped()).stderr(Stdio::null()));
        let number = format!(":{}", first_line(&mut display));
        let how = ["--session", "--nofork", "--print-address=1"];
        let mut bus =
            started(Command::new("dbus-daemon").args(how).stdout(Stdio::piped()).stderr(Stdio::null()));
        let address = first_line(&mut bus);
        let folder = tempfile::tempdir().expect("a folder");
        Self { folder, display: (display, number), bus: (bus, address) }
    }

    pub(crate) fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    /// Files there are beside those of the desk itself, sorted.
    pub(crate) fn files(&self) -> Vec<String> {
        let entries = std::fs::read_dir(self.folder.path()).expect("the folder").flatten();
        let mut names: Vec<_> =
            entries.map(|entry| entry.file_name().to_string_lossy().into_owned()).collect();
        names.retain(|name| !name.starts_with('.') && name != "home");
        names.sort();
        names
    }

    /// Its display's name.
    pub(crate) fn display(&self) -> &str {
        &self.display.1
    }

    /// A command on this desk.
    pub(crate) fn command(&self, program: &str) -> Command {
        let home = self.path("home");
        let mut command = Command::new(program);
        command
            .current_dir(self.folder.path())
            .env("DISPLAY", &self.display.1)
            .env("DBUS_SESSION_BUS_ADDRESS", &self.bus.1)
            .env("HOME", &home)
            .env("XDG_DATA_HOME", home.join("data"))
            .env("XDG_CONFIG_HOME", home.join("config"))
            .env("XDG_CACHE_HOME", home.join("cache"))
            .env("LC_ALL", "C.UTF-8")
            .env("NO_AT_BRIDGE", "1")
            .env("GSETTINGS_BACKEND", "memory")
            .env_remove("WAYLAND_DISPLAY")
            .env_remove("WAYFOLD_LIBRARY")
            .env_remove("WAYFOLD_RENDERER");
        command
    }

    /// Starts the app.
    pub(crate) fn open(&self, arguments: &[&str]) -> Window<'_> {
        Window::open(self, arguments)
    }

    /// What `xdotool` prints.
    fn xdotool(&self, arguments: &[&str]) -> String {
        let output = self.command("xdotool").args(arguments).output().expect("make setup installs xdotool");
        String::from_utf8_lossy(&output.stdout).trim().to_owned()
    }

    /// Windows on the display of this title.
    pub(crate) fn windows(&self, title: &str) -> Vec<String> {
        let found = self.xdotool(&["search", "--onlyvisible", "--name", title]);
        found.lines().filter(|id| !id.is_empty()).map(str::to_owned).collect()
    }

    /// Types a path into the system's dialog of this title, and agrees.
    pub(crate) fn choose_file(&self, title: &str, path: &Path) {
        let dialog = wait(title, || self.windows(title).into_iter().next());
        self.xdotool(&["windowfocus", &dialog, "key", "ctrl+l"]);
        std::thread::sleep(Duration::from_millis(600));
        self.xdotool(&["key", "ctrl+a"]);
        self.xdotool(&["type", "--delay", "15", &path.display().to_string()]);
        std::thread::sleep(Duration::from_millis(300));
        self.xdotool(&["key", "Return"]);
    }
}

impl Drop for Desk {
    fn drop(&mut self) {
        for child in [&mut self.bus.0, &mut self.display.0] {
            let _ = child.kill();
            let _ = child.wait();
        }
    }
}

/// Looks again and again until there is something to see.
#[track_caller]
pub(crate) fn wait<T>(what: &str, mut look: impl FnMut() -> Option<T>) -> T {
    let begin = Instant::now();
    loop {
        if let Some(found) = look() {
            return found;
        }
        assert!(begin.elapsed() < PATIENCE, "{what} did not appear");
        std::thread::sleep(MOMENT);
    }
}

/// The app with its window open.
pub(crate) struct Window<'a> {
    desk: &'a Desk,
    driver: Child,
    port: u16,
    session: String,
}

impl<'a> Window<'a> {
    fn open(desk: &'a Desk, arguments: &[&str]) -> Self {
        let port =
            TcpListener::bind("127.0.0.1:0").and_then(|free| free.local_addr()).expect("a port").port();
        let mut command = desk.command("WebKitWebDriver");
        // Without this a session hangs.
        command.arg(format!("--port={port}")).env("TAURI_WEBVIEW_AUTOMATION", "true");
        let driver = started(&mut command);
        let mut window = Self { desk, driver, port, session: String::new() };
        wait("the driver", || TcpStream::connect(("127.0.0.1", port)).ok());
        let app = json!({ "binary": env!("CARGO_BIN_EXE_wayfold-desktop"), "args": arguments });
        let wanted = json!({ "alwaysMatch": { "webkitgtk:browserOptions": app } });
        let session = window.send("POST", "/session", &json!({ "capabilities": wanted }));
        let session = session.unwrap_or_else(|error| panic!("no window: {error}"));
        window.session = format!("/session/{}", session["sessionId"].as_str().expect("a session"));
        window
    }

    /// Asks the driver; the error is what it said.
    fn send(&self, method: &str, path: &str, body: &Value) -> Result<Value, Value> {
        let mut stream = TcpStream::connect(("127.0.0.1", self.port)).expect("the driver listens");
        stream.set_read_timeout(Some(PATIENCE)).expect("a limit");
        let body = body.to_string();
        let head = format!(
            "{method} {path} HTTP/1.1\r\nhost: 127.0.0.1:{}\r\ncontent-type: application/json\r\n\
             content-length: {}\r\nconnection: close\r\n\r\n",
            self.port,
            body.len()
        );
        stream.write_all((head + &body).as_bytes()).expect("the driver reads");
        let mut answer = Vec::new();
        let _ = stream.read_to_end(&mut answer);
        let end = answer.windows(4).position(|part| part == b"\r\n\r\n").expect("an answer") + 4;
        let fine = answer.starts_with(b"HTTP/1.1 200");
        let mut said: Value = serde_json::from_slice(&answer[end..]).unwrap_or_default();
        if fine { Ok(said["value"].take()) } else { Err(said["value"].take()) }
    }

    fn post(&self, path: &str, body: &Value) -> Result<Value, Value> {
        self.send("POST", &format!("{}{path}", self.session), body)
    }

    /// Runs a script in the page, for what a person sees there: texts and places.
    pub(crate) fn see(&self, script: &str) -> Value {
        let seen = self.post("/execute/sync", &json!({ "script": script, "args": [] }));
        seen.unwrap_or_else(|error| panic!("{script}: {error}"))
    }

    /// Waits for an element by its XPath.
    #[track_caller]
    pub(crate) fn find(&self, path: &str) -> String {
        wait(path, || {
            let found = self.post("/element", &json!({ "using": "xpath", "value": path })).ok()?;
            found.as_object()?.values().next()?.as_str().map(str::to_owned)
        })
    }

    /// Clicks what an XPath finds, once it can be clicked.
    #[track_caller]
    pub(crate) fn click(&self, path: &str) {
        wait(path, || {
            let element = self.find(path);
            self.post(&format!("/element/{element}/click"), &json!({})).ok()
        });
    }

    /// Clicks the button of this name.
    #[track_caller]
    pub(crate) fn press(&self, name: &str) {
        self.click(&format!("//button[normalize-space()='{name}' or @aria-label='{name}']"));
    }

    /// Waits until the page shows a text.
    #[track_caller]
    pub(crate) fn shows(&self, text: &str) {
        let script = "return document.body.innerText.replace(/\\s+/g, ' ')";
        let mut last = String::new();
        let begin = Instant::now();
        while begin.elapsed() < PATIENCE {
            self.see(script).as_str().unwrap_or_default().clone_into(&mut last);
            if last.contains(text) {
                return;
            }
            std::thread::sleep(MOMENT);
        }
        panic!("{text:?} did not appear: {last}");
    }

    /// Presses keys together.
    pub(crate) fn keys(&self, keys: &[&str]) {
        let down = keys.iter().map(|key| json!({ "type": "keyDown", "value": key }));
        let up = keys.iter().rev().map(|key| json!({ "type": "keyUp", "value": key }));
        let keys: Vec<Value> = down.chain(up).collect();
        let all = json!({ "actions": [{ "type": "key", "id": "keyboard", "actions": keys }] });
        self.post("/actions", &all).unwrap_or_else(|error| panic!("{error}"));
    }

    /// Types letter by letter.
    pub(crate) fn write(&self, text: &str) {
        for letter in text.chars() {
            self.keys(&[&letter.to_string()]);
        }
    }

    /// Drags from one point of the page to another, not too fast.
    pub(crate) fn drag(&self, from: (f64, f64), to: (f64, f64)) {
        let at = |part: f64| {
            let (x, y) = (from.0 + (to.0 - from.0) * part, from.1 + (to.1 - from.1) * part);
            json!({ "type": "pointerMove", "x": x.round(), "y": y.round(), "duration": 60, "origin": "viewport" })
        };
        let mut steps = vec![at(0.0), json!({ "type": "pointerDown", "button": 0 })];
        steps.extend([0.05, 0.3, 0.6, 0.9, 1.0].map(at));
        steps.push(json!({ "type": "pause", "duration": 300 }));
        steps.push(json!({ "type": "pointerUp", "button": 0 }));
        let mouse = json!({
            "type": "pointer", "id": "mouse", "parameters": { "pointerType": "mouse" }, "actions": steps
        });
        self.post("/actions", &json!({ "actions": [mouse] })).unwrap_or_else(|error| panic!("{error}"));
    }

    /// Middle of the field that is being written in.
    pub(crate) fn writing_at(&self) -> (f64, f64) {
        let script = "const e = document.activeElement; if (e.tagName !== 'TEXTAREA') return null;
            const b = e.getBoundingClientRect(); return [b.x + b.width / 2, b.y + b.height / 2]";
        let place = wait("a field to write in", || Some(self.see(script)).filter(|place| !place.is_null()));
        (place[0].as_f64().expect("a place"), place[1].as_f64().expect("a place"))
    }

    /// Closes the app as the system does at the end of a session, and waits until it has ended.
    pub(crate) fn close(mut self) {
        let children = format!("/proc/{0}/task/{0}/children", self.driver.id());
        let children = std::fs::read_to_string(children).expect("the driver runs");
        let app = children.split_whitespace().next().expect("the app runs").to_owned();
        assert!(Command::new("kill").args(["-TERM", &app]).status().expect("kill runs").success());
        wait("the end of the app", || {
            let state = std::fs::read_to_string(format!("/proc/{app}/stat")).unwrap_or_default();
            let ended =
                state.rsplit(')').next().is_none_or(|rest| rest.trim().is_empty() || rest.starts_with(" Z"));
            ended.then_some(())
        });
        let _ = self.driver.kill();
        let _ = self.driver.wait();
    }
}

impl Drop for Window<'_> {
    fn drop(&mut self) {
        if std::thread::panicking() {
            let picture = std::env::temp_dir().join("wayfold-smoke.png");
            let taken = self.desk.command("import").args(["-window", "root"]).arg(&picture).status();
            if taken.is_ok_and(|status| status.success()) {
                eprintln!("what it looked like: {}", picture.display());
            }
        }
        if self.driver.try_wait().ok().flatten().is_none() {
            let _ = self.send("DELETE", &self.session.clone(), &json!({}));
            let _ = self.driver.kill();
            let _ = self.driver.wait();
        }
    }
}
