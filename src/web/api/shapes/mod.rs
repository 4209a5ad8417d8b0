//! Shapes that several answers share.

pub(super) mod claim;
pub(super) mod event;
pub(super) mod meta;
pub(super) mod mission;
pub(super) mod person;
pub(super) mod posting;
pub(super) mod reason;
