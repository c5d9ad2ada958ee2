//! `wayfold serve` as a browser and a stranger meet it: a real process, real HTTP.

use super::{Place, TEA};
use serde_json::{Value, json};
use std::io::{BufRead as _, BufReader, Read as _, Write as _};
use std::net::TcpStream;
use std::process::{Child, Command, Stdio};
use std::time::Duration;

/// No answer takes as long.
const PATIENCE: Duration = Duration::from_secs(60);

/// A server on a library of its own.
struct Server {
    place: Place,
    child: Child,
    host: String,
    token: String,
}

/// Names and values.
type Headers<'a> = Vec<(&'a str, &'a str)>;

/// What came back.
struct Answer {
    status: u16,
    headers: String,
    body: Vec<u8>,
}

impl Answer {
    fn json(&self) -> Value {
        serde_json::from_slice(&self.body).unwrap_or_else(|e| panic!("{e}: {:?}", self.body))
    }
}

impl Server {
    fn start() -> Self {
        let place = Place::new();
        let mut child = place
            .command("serve l.wayfold --no-open --json")
            .stdout(Stdio::piped())
            .spawn()
            .expect("wayfold serves");
        let mut line = String::new();
        let out = child.stdout.as_mut().expect("a pipe");
        BufReader::new(out).read_line(&mut line).expect("a line");
        let said: Value = serde_json::from_str(&line).expect("JSON on one line");
        let url = said["url"].as_str().expect("an address").strip_prefix("http://").expect("HTTP");
        let (host, token) = url.split_once("/#token=").expect("a token");
        assert!(host.starts_with("127.0.0.1:") && token.len() == 64, "{url}");
        Self { host: host.into(), token: token.into(), place, child }
    }

    /// Sends the head of a request as it stands, and a body.
    fn send(&self, line: &str, headers: &[(&str, &str)], body: &[u8]) -> Answer {
        let mut stream = TcpStream::connect(&self.host).expect("it listens");
        stream.set_read_timeout(Some(PATIENCE)).expect("a limit");
        let mut head = format!("{line} HTTP/1.1\r\nconnection: close\r\ncontent-length: {}\r\n", body.len());
        if !headers.iter().any(|(name, _)| *name == "host") {
            head += &format!("host: {}\r\n", self.host);
        }
        for (name, value) in headers {
            head += &format!("{name}: {value}\r\n");
        }
        stream.write_all(head.as_bytes()).and_then(|()| stream.write_all(b"\r\n")).expect("it reads");
        // Who is refused early is not listened to any longer.
        let _ = stream.write_all(body);
        let mut all = Vec::new();
        let _ = stream.read_to_end(&mut all);
        let end = all.windows(4).position(|part| part == b"\r\n\r\n").expect("a head") + 4;
        let headers = String::from_utf8_lossy(&all[..end]).to_ascii_lowercase();
        let status = headers.split(' ').nth(1).and_then(|code| code.parse().ok()).expect("a status");
        Answer { status, headers, body: all[end..].to_vec() }
    }

    fn ask(&self, request: &Value, more: &[(&str, &str)]) -> Answer {
        let bearer = format!("Bearer {}", self.token);
        let mut headers = vec![("authorization", bearer.as_str()), ("content-type", "application/json")];
        headers.extend_from_slice(more);
        self.send("POST /ask", &headers, request.to_string().as_bytes())
    }

    /// Ends it as a system does; gives its exit code and the place it worked in.
    fn end(mut self) -> (Option<i32>, Vec<String>) {
        let id = self.child.id().to_string();
        assert!(Command::new("kill").args(["-TERM", &id]).status().expect("kill runs").success());
        let code = self.child.wait().expect("it ends").code();
        (code, self.place.files())
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

#[test]
fn requests_are_answered_attached_files_taken_in_and_one_file_is_left() {
    let server = Server::start();
    let library = server.ask(&json!({ "ask": "library" }), &[]);
    assert_eq!(library.status, 200);
    assert!(library.headers.contains("content-type: application/json"), "{}", library.headers);
    assert_eq!(library.json()["maps"].as_array().map(Vec::len), Some(5));

    let request = r#"{"ask":"import","name":"Tee%20&%20Kännchen.mmd"}"#;
    let encoded: String = request.bytes().map(|byte| format!("%{byte:02X}")).collect();
    let bearer = format!("Bearer {}", server.token);
    let headers = [
        ("authorization", bearer.as_str()),
        ("content-type", "application/octet-stream"),
        ("x-wayfold-request", encoded.as_str()),
    ];
    let imported = server.send("POST /ask", &headers, TEA.as_bytes());
    assert_eq!(imported.status, 200, "{}", String::from_utf8_lossy(&imported.body));
    let map = imported.json()["maps"][0].clone();

    let view = json!({ "theme": "", "language": "en" });
    let drawn = server.ask(
        &json!({ "ask": "export", "map": map, "format": { "as": "svg" }, "view": view, "records": [] }),
        &[("origin", &format!("http://{}", server.host))],
    );
    assert!(drawn.headers.contains("content-type: image/svg+xml"), "{}", drawn.headers);
    assert!(drawn.body.starts_with(b"<svg"));

    for broken in [json!({ "ask": "no such thing" }), json!([]), json!({ "ask": "openMap", "map": "../x" })] {
        let refused = server.ask(&broken, &[]);
        assert_eq!(refused.status, 422, "{broken}");
        assert!(refused.json()["text"].as_str().is_some_and(|text| !text.is_empty()), "{broken}");
    }

    let (code, files) = server.end();
    assert_eq!(code, Some(0));
    assert_eq!(files, ["l.wayfold"]);
}

#[test]
fn strangers_are_turned_away() {
    let server = Server::start();
    let library = json!({ "ask": "library" });
    let body = library.to_string();
    let own = server.host.clone();
    let (port, bearer) = (own.rsplit(':').next().unwrap_or(""), format!("Bearer {}", server.token));
    let near = format!("Bearer {}0", &server.token[..63]);
    let near = if near == bearer { near.replace("0", "1") } else { near };
    let rebound = format!("evil.example:{port}");
    let evil = format!("http://evil.example:{port}");
    let other = "http://127.0.0.1:1".to_owned();
    let secure = format!("https://{own}");
    let cases: [(&str, Headers, u16); 11] = [
        ("no token", vec![], 401),
        ("an empty token", vec![("authorization", "Bearer ")], 401),
        ("a token that is almost right", vec![("authorization", &near)], 401),
        ("the token without its word", vec![("authorization", &server.token)], 401),
        ("another name for this machine", vec![("host", &rebound), ("authorization", &bearer)], 403),
        ("no port", vec![("host", "127.0.0.1"), ("authorization", &bearer)], 403),
        ("another page", vec![("origin", &evil), ("authorization", &bearer)], 403),
        ("another port", vec![("origin", &other), ("authorization", &bearer)], 403),
        ("another scheme", vec![("origin", &secure), ("authorization", &bearer)], 403),
        ("a page that hides", vec![("origin", "null"), ("authorization", &bearer)], 403),
        ("the rightful one", vec![("authorization", &bearer)], 200),
    ];
    for (who, headers, status) in cases {
        let answer = server.send("POST /ask", &headers, body.as_bytes());
        assert_eq!(answer.status, status, "{who}");
        assert!(!answer.headers.contains("access-control-"), "{who}");
        if status != 200 {
            assert!(answer.json()["text"].is_string(), "{who}");
        }
    }
    let named = format!("localhost:{port}");
    let origin = format!("http://{named}");
    assert_eq!(server.ask(&library, &[("host", &named), ("origin", &origin)]).status, 200);
    assert_eq!(server.send("GET /", &[("host", &rebound)], b"").status, 403);
    assert_eq!(server.send("OPTIONS /ask", &[("origin", &evil)], b"").status, 403);
    assert_eq!(server.send("GET /ask", &[("authorization", &bearer)], b"").status, 405);
    assert_eq!(server.send("DELETE /", &[], b"").status, 405);
}

#[test]
fn too_much_is_refused_before_it_is_read() {
    let server = Server::start();
    let bearer = format!("Bearer {}", server.token);
    let length = (200 * 1024 * 1024).to_string();
    let mut stream = TcpStream::connect(&server.host).expect("it listens");
    stream.set_read_timeout(Some(PATIENCE)).expect("a limit");
    let head = format!(
        "POST /ask HTTP/1.1\r\nhost: {}\r\nauthorization: {bearer}\r\nx-wayfold-request: %7B%7D\r\ncontent-length: {length}\r\n\r\n",
        server.host
    );
    stream.write_all(head.as_bytes()).expect("it reads");
    let mut line = String::new();
    BufReader::new(stream).read_line(&mut line).expect("an answer");
    assert!(line.contains(" 413 "), "{line}");
}

#[test]
fn only_the_pages_are_given_and_nothing_beside_them() {
    let server = Server::start();
    for path in [
        "/../Cargo.toml",
        "/..%2f..%2fCargo.toml",
        "/assets/../../package.json",
        "//etc/passwd",
        "/%2e%2e/package.json",
        "/.env",
        "/nothing",
    ] {
        let answer = server.send(&format!("GET {path}"), &[], b"");
        assert_eq!(answer.status, 404, "{path}");
    }
    let page = server.send("GET /", &[], b"");
    let policy = page.headers.lines().find(|line| line.starts_with("content-security-policy:"));
    let policy = policy.expect("a policy on every answer");
    assert!(policy.contains("script-src 'self'") && !policy.contains("unsafe"), "{policy}");
    assert!(page.headers.contains("x-content-type-options: nosniff"), "{}", page.headers);
    // A build without pages says what to do; one with them gives the first, and keeps it out of caches.
    let text = String::from_utf8_lossy(&page.body).into_owned();
    if page.status == 404 {
        assert!(text.contains("make ui-build"), "{text}");
        return;
    }
    assert!(page.headers.contains("content-type: text/html") && page.headers.contains("no-cache"));
    let script = text.split("src=\"./").nth(1).and_then(|rest| rest.split('"').next()).expect("a script");
    let script = server.send(&format!("GET /{script}"), &[], b"");
    assert!(script.headers.contains("content-type: text/javascript"), "{}", script.headers);
    assert!(script.headers.contains("immutable"), "{}", script.headers);
}

#[test]
fn a_port_that_is_taken_and_a_library_that_refuses_are_told() {
    let server = Server::start();
    let port = server.host.rsplit(':').next().unwrap_or("");
    let (_, said) = server.place.check(&format!("serve other.wayfold --no-open --port {port}"), 1);
    assert!(said.contains("--port"), "{said}");
    assert!(
        !server.place.files().iter().any(|name| name.contains("-wal"))
            || server.place.path("l.wayfold").exists()
    );
    let (_, said) = server.place.check("serve nonsense.txt/x.wayfold --no-open --port 0", 2);
    assert!(said.contains("port"), "{said}");
    std::fs::write(server.place.path("noise.wayfold"), "not a library").expect("a file");
    server.place.check("serve noise.wayfold --no-open", 4);
}
