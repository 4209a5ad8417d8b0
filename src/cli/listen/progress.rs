//! How far one connection has come, and whether it has taken too long.

use std::sync::{Mutex, MutexGuard, PoisonError};
use std::time::{Duration, Instant};

/// How long visitors may take.
#[derive(Debug, Clone, Copy)]
pub struct Patience {
    /// For the whole head of a request.
    pub head: Duration,
    /// Between an answer and the next request.
    pub idle: Duration,
    /// For each [`STEP`] of an answer.
    pub write: Duration,
}

/// So many bytes of an answer must be taken in the time for writing: who takes one byte at a time takes too long.
const STEP: usize = 16 << 10;

impl Patience {
    /// The shortest of them.
    pub(super) fn shortest(self) -> Duration {
        self.head.min(self.idle).min(self.write)
    }
}

/// What a connection is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Phase {
    /// A head has begun, or the first is awaited.
    Head,
    /// An answer was given, the next request has not begun.
    Idle,
    /// A request is being answered.
    Answering,
}

#[derive(Debug)]
struct State {
    phase: Phase,
    /// Since when.
    since: Instant,
    /// Since when the visitor owes us the taking of a step, while something waits to be written.
    blocked: Option<Instant>,
    /// Taken of the step.
    taken: usize,
    /// Told to end for another.
    given_up: bool,
}

/// The progress of one connection, noted by its parts.
#[derive(Debug)]
pub(super) struct Progress(Mutex<State>);

impl Progress {
    pub(super) fn new() -> Self {
        let (phase, since) = (Phase::Head, Instant::now());
        Self(Mutex::new(State { phase, since, blocked: None, taken: 0, given_up: false }))
    }

    fn state(&self) -> MutexGuard<'_, State> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn enter(&self, phase: Phase) {
        let mut state = self.state();
        (state.phase, state.since) = (phase, Instant::now());
    }

    /// A request came whole.
    pub(super) fn asked(&self) {
        self.enter(Phase::Answering);
    }

    /// Its answer was handed over.
    pub(super) fn answered(&self) {
        self.enter(Phase::Idle);
    }

    /// Bytes came.
    pub(super) fn read(&self) {
        if self.state().phase == Phase::Idle {
            self.enter(Phase::Head);
        }
    }

    /// Bytes were taken.
    pub(super) fn wrote(&self, bytes: usize) {
        let mut state = self.state();
        state.taken = state.taken.saturating_add(bytes);
        if state.blocked.is_some() && state.taken >= STEP {
            (state.blocked, state.taken) = (Some(Instant::now()), 0);
        }
    }

    /// No more bytes are taken at the moment.
    pub(super) fn blocked(&self) {
        let mut state = self.state();
        if state.blocked.is_none() {
            (state.blocked, state.taken) = (Some(Instant::now()), 0);
        }
    }

    /// Nothing waits to be written.
    pub(super) fn flushed(&self) {
        self.state().blocked = None;
    }

    /// When it will have taken too long, as things stand.
    pub(super) fn deadline(&self, patience: Patience) -> Option<Instant> {
        let state = self.state();
        match (state.blocked, state.phase) {
            (Some(since), _) => Some(since + patience.write),
            (None, Phase::Head) => Some(state.since + patience.head),
            (None, Phase::Idle) => Some(state.since + patience.idle),
            // Answers are made in a time of their own.
            (None, Phase::Answering) => None,
        }
    }

    /// Whether a request is being answered, or its answer taken.
    pub(super) fn at_work(&self) -> bool {
        let state = self.state();
        state.phase == Phase::Answering || state.blocked.is_some()
    }

    /// How dispensable it is: who asks for nothing before who takes nothing, each the longest first. Nothing for who is
    /// being answered, or was given up before.
    pub(super) fn dispensable(&self) -> Option<(bool, Instant)> {
        let state = self.state();
        match (state.given_up, state.blocked, state.phase) {
            (true, ..) | (false, None, Phase::Answering) => None,
            (false, None, _) => Some((false, state.since)),
            (false, Some(since), _) => Some((true, since)),
        }
    }

    /// Gives it up.
    pub(super) fn give_up(&self) {
        self.state().given_up = true;
    }
}
