//! The site on the shipped facts, asked through its public router without a socket.

use std::path::{Path, PathBuf};
use std::sync::{Arc, LazyLock};

use axum::Router;
use axum::body::Body;
use axum::http::{HeaderMap, Method, Request, StatusCode};
use chancery::clock::Clock;
use chancery::domain::edtf::Day;
use chancery::facts::read::{Reading, read};
use chancery::load;
use chancery::record::Record;
use chancery::store::Snapshot;
use chancery::web::http::app::App;
use chancery::web::routes::router;
use scraper::{Html, Selector};
use tokio::runtime::Runtime;
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
    database: PathBuf,
    /// The folder of a site of its own, which ends with it.
    _folder: Option<tempfile::TempDir>,
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
        let site = Self::at(reading, folder.path().join("chancery.db")).await;
        Self { _folder: Some(folder), ..site }
    }

    async fn at(reading: &Reading, database: PathBuf) -> Self {
        load::load(reading, &database, &|_| ()).await.unwrap();
        let snapshot = Arc::new(Snapshot::open(&database).await.unwrap());
        let app = App::new(
            "a program".to_owned(),
            Clock::fixed(TODAY),
            Some("https://chancery.example".to_owned()),
            Some("mailto:safety@chancery.example".to_owned()),
        );
        app.serve(Record::of(snapshot.clone()));
        Self { router: router(app), snapshot, database, _folder: None }
    }

    /// The file that is served.
    pub(crate) fn database(&self) -> &Path {
        &self.database
    }

    pub(crate) async fn ask(&self, method: Method, address: &str, headers: &[(&str, &str)]) -> Answer {
        let mut request = Request::builder().method(method).uri(address);
        for (name, value) in headers {
            request = request.header(*name, *value);
        }
        let (router, request) = (self.router.clone(), request.body(Body::empty()).unwrap());
        let answering = RUNTIME.spawn(async move {
            let (parts, body) = router.oneshot(request).await.unwrap().into_parts();
            (parts, axum::body::to_bytes(body, 64 << 20).await.unwrap())
        });
        let (parts, bytes) = answering.await.unwrap();
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

/// What the shared site and the small record run on: it outlives every single test.
pub(super) static RUNTIME: LazyLock<Runtime> = LazyLock::new(|| Runtime::new().unwrap());

/// The site on the shipped facts, loaded and opened once for all tests.
pub(crate) async fn site() -> &'static Site {
    static SITE: OnceCell<Site> = OnceCell::const_new();
    SITE.get_or_init(async || {
        let open = async {
            let reading = read(&super::shipped(), &[]);
            assert!(reading.problems.is_empty(), "{:?}", reading.problems);
            Site::at(&reading, Path::new(env!("CARGO_TARGET_TMPDIR")).join("site/chancery.db")).await
        };
        RUNTIME.spawn(open).await.unwrap()
    })
    .await
}

/// A copy of the shipped record's database in a folder, for a program that is not tested for loading it.
pub(crate) fn loaded(folder: &Path) -> PathBuf {
    // In a thread of its own: a test's own runtime must not be blocked by waiting for another.
    let site = std::thread::spawn(|| RUNTIME.block_on(site())).join().unwrap();
    let copy = folder.join("chancery.db");
    std::fs::copy(site.database(), &copy).unwrap();
    copy
}
