//! The site on the shipped facts, asked through its public router without a socket.

use std::path::Path;
use std::sync::Arc;

use axum::Router;
use axum::body::Body;
use axum::http::{HeaderMap, Method, Request, StatusCode};
use chancery::cli::load;
use chancery::clock::Clock;
use chancery::domain::edtf::Day;
use chancery::facts::read::{Reading, read};
use chancery::store::Snapshot;
use chancery::web::app::App;
use chancery::web::routes::router;
use scraper::{Html, Selector};
use tokio::sync::OnceCell;
use tower::ServiceExt;

/// "Today" in all tests.
pub(crate) const TODAY: Day = Day::constant(2026, 11, 25);

/// An answer.
pub(crate) struct Answer {
    pub status: StatusCode,
    pub headers: HeaderMap,
    pub body: String,
}

impl Answer {
    pub(crate) fn html(&self) -> Html {
        Html::parse_document(&self.body)
    }

    pub(crate) fn json(&self) -> serde_json::Value {
        serde_json::from_str(&self.body).unwrap_or_else(|e| panic!("no JSON: {e}: {}", self.body))
    }

    /// The text of every element that a selector finds.
    pub(crate) fn texts(&self, selector: &str) -> Vec<String> {
        let selector = Selector::parse(selector).unwrap();
        let clean = |t: String| t.split_whitespace().collect::<Vec<_>>().join(" ");
        self.html().select(&selector).map(|e| clean(e.text().collect())).collect()
    }
}

/// A site that can be asked.
pub(crate) struct Site {
    pub router: Router,
    pub snapshot: Arc<Snapshot>,
    folder: tempfile::TempDir,
}

impl Site {
    /// Loads a facts folder and serves it.
    pub(crate) async fn of(facts: &Path) -> Self {
        let reading = read(facts, &[]);
        assert!(reading.problems.is_empty(), "{:?}", reading.problems);
        Self::of_reading(&reading).await
    }

    /// Serves what was read, whatever `check` says of it.
    pub(crate) async fn of_reading(reading: &Reading) -> Self {
        let folder = tempfile::tempdir().unwrap();
        load::load(reading, &folder.path().join("chancery.db")).await.unwrap();
        Self::on(folder).await
    }

    /// Serves the database of a folder.
    async fn on(folder: tempfile::TempDir) -> Self {
        let database = folder.path().join("chancery.db");
        let snapshot = Arc::new(Snapshot::open(&database).await.unwrap());
        let app = App::new(
            Clock::fixed(TODAY),
            "https://chancery.example".to_owned(),
            Some("mailto:safety@chancery.example".to_owned()),
        );
        app.serve(snapshot.clone());
        Self { router: router(app), snapshot, folder }
    }

    /// The file that is served.
    pub(crate) fn database(&self) -> std::path::PathBuf {
        self.folder.path().join("chancery.db")
    }

    pub(crate) async fn ask(&self, method: Method, address: &str, headers: &[(&str, &str)]) -> Answer {
        let mut request = Request::builder().method(method).uri(address);
        for (name, value) in headers {
            request = request.header(*name, *value);
        }
        let response = self.router.clone().oneshot(request.body(Body::empty()).unwrap()).await.unwrap();
        let (parts, body) = response.into_parts();
        let bytes = axum::body::to_bytes(body, 64 << 20).await.unwrap();
        Answer { status: parts.status, headers: parts.headers, body: String::from_utf8_lossy(&bytes).into_owned() }
    }

    pub(crate) async fn get(&self, address: &str) -> Answer {
        self.ask(Method::GET, address, &[]).await
    }

    /// A page or answer that must be there.
    pub(crate) async fn ok(&self, address: &str) -> Answer {
        let answer = self.get(address).await;
        assert_eq!(answer.status, StatusCode::OK, "{address}: {}", answer.body.chars().take(400).collect::<String>());
        answer
    }

    pub(crate) async fn json(&self, address: &str) -> serde_json::Value {
        self.ok(address).await.json()
    }
}

/// The shipped facts, loaded once for all tests; each serves a copy of the file.
pub(crate) async fn site() -> Site {
    static LOADED: OnceCell<Vec<u8>> = OnceCell::const_new();
    let load = async || std::fs::read(Site::of(&super::shipped()).await.database()).unwrap();
    let file = LOADED.get_or_init(load).await;
    let folder = tempfile::tempdir().unwrap();
    std::fs::write(folder.path().join("chancery.db"), file).unwrap();
    Site::on(folder).await
}
