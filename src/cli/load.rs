//! `chancery load`: the facts checked, a new database built, verified, synced and renamed into place.

use std::sync::{Mutex, PoisonError};

use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};

use super::{Failure, console};
use crate::config::Settings;
use crate::facts::report;
use crate::load::{self, LoadError, Progress};

/// Runs the command.
///
/// # Errors
/// When the facts have problems or the database cannot be written; the old database stays as it was.
pub async fn run(settings: &Settings) -> Result<(), Failure> {
    let reading = load::checked(&settings.facts).map_err(failure)?;
    let bar = Bar::default();
    let loaded = load::load(&reading, &settings.database, &|progress| bar.show(progress)).await.map_err(failure)?;
    let (sources, claims) = loaded.counts;
    console::result(&format!(
        "build {}: {sources} sources, {claims} claims in {}\n",
        loaded.build,
        settings.database.display()
    ));
    Ok(())
}

/// Why the command fails. The problems of facts are printed before.
pub(super) fn failure(error: LoadError) -> Failure {
    let text = error.to_string();
    match error {
        LoadError::Facts { reading, .. } => {
            console::message(&report::text(&reading.problems, &reading.texts, false));
            Failure::Facts(text)
        }
        _ => Failure::Environment(text),
    }
}

/// How far loads have come, one after another: a bar on a terminal, nothing elsewhere.
#[derive(Debug, Default)]
pub(super) struct Bar(Mutex<Option<ProgressBar>>);

impl Bar {
    /// Shows a step.
    pub(super) fn show(&self, progress: Progress) {
        let mut bar = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        match progress {
            Progress::Waiting => console::message("another load is at work in this folder; waiting for it"),
            Progress::Row { of } => bar.get_or_insert_with(|| drawn(of)).inc(1),
            Progress::Written => bar.take().iter().for_each(ProgressBar::finish_and_clear),
        }
    }
}

fn drawn(rows: usize) -> ProgressBar {
    let bar = ProgressBar::with_draw_target(Some(rows as u64), ProgressDrawTarget::stderr());
    if let Ok(style) = ProgressStyle::with_template("loading {bar:40} {pos}/{len} rows") {
        bar.set_style(style);
    }
    bar
}
