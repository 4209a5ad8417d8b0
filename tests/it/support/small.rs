//! The small made-up record of `tests/fixtures/small`, asked without HTTP and language.

use std::path::Path;
use std::sync::Arc;

use chancery::domain::edtf::{Day, Edtf};
use chancery::domain::mission::Verdict;
use chancery::domain::network::NetworkOnDay;
use chancery::domain::scope::Scope;
use chancery::facts::read::read;
use chancery::load;
use chancery::record::claims::ClaimRecord;
use chancery::record::mission::find;
use chancery::record::{Record, View};
use chancery::store::Snapshot;
use tokio::sync::OnceCell;

use super::site::RUNTIME;

/// "Today" for the small record; its latest source is older.
pub(crate) const TODAY: Day = Day::constant(2024, 6, 30);

/// A limit before the closings: nothing of them was public, and no list that names every mission.
pub(crate) const EARLY: Day = Day::constant(2015, 12, 31);

/// A limit between a closing and the sighting that disputes it.
pub(crate) const MIDDLE: Day = Day::constant(2023, 12, 6);

/// All that is known, today.
pub(crate) const ALL: Scope = Scope::whole(TODAY);

/// A day that a test names.
pub(crate) fn day(text: &str) -> Day {
    text.parse().unwrap_or_else(|e| panic!("{text}: {e}"))
}

/// A date that a test names.
pub(crate) fn date(text: &str) -> Edtf {
    Edtf::parse(text).unwrap_or_else(|e| panic!("{text}: {e}"))
}

/// All that is known, on a day that was asked for.
pub(crate) fn on(text: &str) -> Scope {
    Scope { asof: day(text), asof_given: true, ..ALL }
}

/// What the small record says under a scope. It is loaded and opened once for all tests.
pub(crate) async fn small(scope: Scope) -> View {
    static RECORD: OnceCell<Arc<Record>> = OnceCell::const_new();
    let open = async || {
        let opening = async {
            let facts = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/small/facts");
            let reading = read(&facts, &[]);
            assert!(reading.problems.is_empty(), "{:?}", reading.problems);
            let database = Path::new(env!("CARGO_TARGET_TMPDIR")).join("small/chancery.db");
            load::load(&reading, &database, &|_| ()).await.unwrap();
            Record::of(Arc::new(Snapshot::open(&database).await.unwrap()))
        };
        RUNTIME.spawn(opening).await.unwrap()
    };
    RECORD.get_or_init(open).await.under(scope)
}

/// The ids of things in their order.
pub(crate) fn ids<T>(list: &[T], id: impl Fn(&T) -> &str) -> Vec<&str> {
    list.iter().map(id).collect()
}

/// The ids of claims in their order.
pub(crate) fn claim_ids(list: &[ClaimRecord]) -> Vec<&str> {
    ids(list, |c| c.id.as_str())
}

/// What is known of the state of a mission in a network.
pub(crate) fn verdict<'n>(network: &'n NetworkOnDay<'_>, id: &str) -> &'n Verdict {
    &find(network, id).unwrap_or_else(|| panic!("{id} is not there")).verdict
}
