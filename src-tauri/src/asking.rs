//! The one command of the page: a request for the session, or a wish to the window. Answers are raw bytes, ready made.

use crate::library::Library;
use crate::wishes::{self, Wish};
use serde_json::Value;
use tauri::ipc::{InvokeBody, Request, Response};
use tauri::{Manager as _, WebviewWindow};

/// The request, when the body is a file: JSON, percent-encoded.
const HEADER: &str = "x-wayfold-request";

/// Answers off the main thread. What is refused is a message: code, arguments, words.
#[tauri::command]
pub(crate) async fn ask(window: WebviewWindow, request: Request<'_>) -> Result<Response, Value> {
    let (asked, attached) = match request.body() {
        InvokeBody::Json(body) => (body.get("request").cloned().unwrap_or_default(), Vec::new()),
        InvokeBody::Raw(bytes) => {
            let header = request.headers().get(HEADER).map_or(&[][..], |value| value.as_bytes());
            let header: Vec<u8> = percent_encoding::percent_decode(header).collect();
            (serde_json::from_slice(&header).unwrap_or_default(), bytes.clone())
        }
    };
    let answered = tauri::async_runtime::spawn_blocking(move || answer(&window, &asked, attached)).await;
    match answered {
        Ok(Ok(bytes)) => Ok(Response::new(bytes)),
        Ok(Err(message)) => Err(serde_json::from_slice(&message)
            .unwrap_or_else(|_| Value::String(String::from_utf8_lossy(&message).into_owned()))),
        Err(stopped) => Err(Value::String(stopped.to_string())),
    }
}

fn answer(window: &WebviewWindow, asked: &Value, attached: Vec<u8>) -> Result<Vec<u8>, Vec<u8>> {
    if let Some(wish) = asked.get("shell") {
        let language = asked.get("language").and_then(Value::as_str).unwrap_or_default();
        let wish: Wish =
            serde::Deserialize::deserialize(wish).map_err(|error| error.to_string().into_bytes())?;
        return wishes::grant(window, wish, language, attached);
    }
    let request = serde_json::to_vec(asked).unwrap_or_default();
    window.state::<Library>().ask(&request, attached)
}
