//! A real Chromium, driven by the driver of Chromium.

use std::process::{Child, Command, Stdio};
use std::time::Duration;

use fantoccini::wd::WebDriverCompatibleCommand;
use fantoccini::{Client, ClientBuilder};
use hyper_util::client::legacy::connect::HttpConnector;
use serde_json::{Value, json};

use super::program::{Server, program};
use super::shipped;
use super::site::loaded;

/// A driver with a browser of its own; both end with it.
struct Driver {
    child: Child,
    port: u16,
    profile: tempfile::TempDir,
}

impl Driver {
    fn start() -> Self {
        let port = std::net::TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap().port();
        let child = Command::new("chromedriver")
            .arg(format!("--port={port}"))
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .spawn()
            .expect("chromedriver is installed; tests/run does it");
        Self { child, port, profile: tempfile::tempdir().unwrap() }
    }

    async fn browser(&self) -> Client {
        let profile = format!("--user-data-dir={}", self.profile.path().display());
        let args = [
            "--headless",
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync",
            "--window-size=1200,900",
            &profile,
        ];
        let wanted = json!({ "goog:chromeOptions": { "args": args }, "goog:loggingPrefs": { "browser": "ALL" } });
        for _ in 0..100 {
            let mut builder = ClientBuilder::new(HttpConnector::new());
            if let Ok(client) = builder
                .capabilities(wanted.as_object().unwrap().clone())
                .connect(&format!("http://127.0.0.1:{}", self.port))
                .await
            {
                return client;
            }
            tokio::time::sleep(Duration::from_millis(100)).await;
        }
        panic!("the browser did not start");
    }
}

impl Drop for Driver {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// The shipped record in a real server, and a browser to look at it; all end with it.
pub(crate) struct Stage {
    pub server: Server,
    pub browser: Client,
    _driver: Driver,
    _folder: tempfile::TempDir,
}

impl Stage {
    pub(crate) async fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let server = Server::start(program(&shipped(), &loaded(folder.path())));
        let driver = Driver::start();
        let browser = driver.browser().await;
        Self { server, browser, _driver: driver, _folder: folder }
    }
}

/// A command that only the driver of Chromium knows.
#[derive(Debug)]
struct Chrome {
    path: &'static str,
    body: Value,
}

impl WebDriverCompatibleCommand for Chrome {
    fn endpoint(&self, base: &url::Url, session: Option<&str>) -> Result<url::Url, url::ParseError> {
        base.join(&format!("session/{}/{}", session.unwrap_or_default(), self.path))
    }

    fn method_and_body(&self, _: &url::Url) -> (http::Method, Option<String>) {
        (http::Method::POST, Some(self.body.to_string()))
    }
}

/// A command of the browser's own protocol.
pub(crate) async fn tell(browser: &Client, command: &str, params: Value) {
    let chrome = Chrome { path: "goog/cdp/execute", body: json!({ "cmd": command, "params": params }) };
    browser.issue_cmd(chrome).await.unwrap();
}

/// What the console has said since it was last asked, but for what the browser says of itself.
pub(crate) async fn console(browser: &Client) -> Vec<String> {
    let chrome = Chrome { path: "se/log", body: json!({ "type": "browser" }) };
    let said = browser.issue_cmd(chrome).await.unwrap();
    let lines = said.as_array().cloned().unwrap_or_default();
    lines.iter().map(|l| l["message"].as_str().unwrap_or_default().to_owned()).collect()
}

/// Sets the window's width, and light or dark.
pub(crate) async fn stage(browser: &Client, width: u32, scheme: &str) {
    let metrics = json!({ "width": width, "height": 900, "deviceScaleFactor": 1, "mobile": false });
    tell(browser, "Emulation.setDeviceMetricsOverride", metrics).await;
    let media = json!({ "features": [{ "name": "prefers-color-scheme", "value": scheme }] });
    tell(browser, "Emulation.setEmulatedMedia", media).await;
}
