//! Requests and pages over HTTP: `POST /ask` goes to the door, everything else is a file of the UI.

use super::guard::{ALWAYS, Guard, Unwelcome};
use super::pages;
use axum::Router;
use axum::body::{Body, Bytes};
use axum::extract::{DefaultBodyLimit, Request, State};
use axum::http::header::{self, HeaderMap, HeaderValue};
use axum::http::{Method, StatusCode, Uri};
use axum::middleware::{self, Next};
use axum::response::{IntoResponse as _, Response};
use std::sync::Arc;
use wayfold_session::{Door, Words};

/// Most megabytes of attached bytes.
const MOST_MEGABYTES: usize = 64;
/// Most bytes of a body: attached bytes, and room for a request without any that is as long.
const MOST_BYTES: usize = (MOST_MEGABYTES + 1) * 1024 * 1024;
/// The request, when the body is a file: JSON, percent-encoded.
const REQUEST: &str = "x-wayfold-request";

struct App {
    door: Arc<Door>,
    guard: Guard,
    words: Words,
}

/// All there is to ask for; the language is that of what is refused here.
pub(super) fn routes(door: Arc<Door>, guard: Guard, language: &str) -> Router {
    let app = Arc::new(App { door, guard, words: Words::new(language) });
    Router::new()
        .route("/ask", axum::routing::post(ask))
        .fallback(file)
        .layer(DefaultBodyLimit::max(MOST_BYTES))
        .layer(middleware::from_fn_with_state(app.clone(), guarded))
        .with_state(app)
}

/// Before anything is read of a request: is it for us? After: what every answer says.
async fn guarded(State(app): State<Arc<App>>, request: Request, next: Next) -> Response {
    let welcome = app.guard.place(request.headers()).and_then(|()| {
        // Pages hold no secrets; the token is in their address, which browsers keep to themselves.
        if request.uri().path() == "/ask" { app.guard.token(request.headers()) } else { Ok(()) }
    });
    let mut response = match welcome {
        Ok(()) if announced(&request) > MOST_BYTES => app.too_large(),
        Ok(()) => next.run(request).await,
        Err(Unwelcome::Host) => app.refuse(StatusCode::FORBIDDEN, "serve-refused-host"),
        Err(Unwelcome::Origin) => app.refuse(StatusCode::FORBIDDEN, "serve-refused-origin"),
        Err(Unwelcome::Token) => app.refuse(StatusCode::UNAUTHORIZED, "serve-refused-token"),
    };
    let headers = response.headers_mut();
    for (name, value) in ALWAYS {
        headers.insert(name, HeaderValue::from_static(value));
    }
    headers.entry(header::CACHE_CONTROL).or_insert(HeaderValue::from_static("no-store"));
    response
}

async fn ask(
    State(app): State<Arc<App>>,
    headers: HeaderMap,
    body: Result<Bytes, axum::extract::rejection::BytesRejection>,
) -> Response {
    let body = match body {
        Ok(body) => Vec::from(body),
        Err(error) if error.status() == StatusCode::PAYLOAD_TOO_LARGE => {
            return app.too_large();
        }
        Err(error) => return app.refuse(error.status(), "serve-refused-request"),
    };
    let (request, attached) = match headers.get(REQUEST) {
        Some(request) => (percent_encoding::percent_decode(request.as_bytes()).collect(), body),
        None => (body, Vec::new()),
    };
    let door = app.door.clone();
    match tokio::task::spawn_blocking(move || door.ask(&request, attached)).await {
        Ok(Ok(sent)) => ([(header::CONTENT_TYPE, sent.mime)], sent.bytes).into_response(),
        Ok(Err(message)) => said(StatusCode::UNPROCESSABLE_ENTITY, message),
        Err(_) => app.refuse(StatusCode::INTERNAL_SERVER_ERROR, "serve-failed"),
    }
}

async fn file(State(app): State<Arc<App>>, method: Method, uri: Uri) -> Response {
    if method != Method::GET && method != Method::HEAD {
        return app.refuse(StatusCode::METHOD_NOT_ALLOWED, "serve-refused-path");
    }
    let Some(page) = pages::page(uri.path()) else {
        let unbuilt = uri.path() == "/" && !pages::built();
        let code = if unbuilt { "serve-no-ui" } else { "serve-refused-path" };
        let text = app.words.plain(code);
        return (StatusCode::NOT_FOUND, [(header::CONTENT_TYPE, "text/plain; charset=utf-8")], text)
            .into_response();
    };
    let keep = if page.forever { "public, max-age=31536000, immutable" } else { "no-cache" };
    let headers = [(header::CONTENT_TYPE, page.mime), (header::CACHE_CONTROL, keep)];
    (headers, Body::from(page.data)).into_response()
}

/// How many bytes a request says it brings; one that does not say is stopped when it brings too many.
fn announced(request: &Request) -> usize {
    let length = request.headers().get(header::CONTENT_LENGTH).and_then(|length| length.to_str().ok());
    length.and_then(|length| length.parse().ok()).unwrap_or(0)
}

impl App {
    fn too_large(&self) -> Response {
        self.refuse(StatusCode::PAYLOAD_TOO_LARGE, "serve-refused-size")
    }

    fn refuse(&self, status: StatusCode, code: &str) -> Response {
        let message = self.words.message(code, &[("most", MOST_MEGABYTES.to_string())]);
        said(status, serde_json::to_vec(&message).unwrap_or_default())
    }
}

/// A message, as the session sends it.
fn said(status: StatusCode, message: Vec<u8>) -> Response {
    (status, [(header::CONTENT_TYPE, "application/json")], message).into_response()
}
