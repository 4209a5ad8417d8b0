//! What the record says under a scope: exact answers of a small made-up record.

mod changes;
mod claims;
mod compare;
mod contradictions;
mod corrections;
mod events;
mod history;
mod lag;
mod mission;
mod missions;
mod parts;
mod person;
mod persons;
mod reported;
mod search;
mod seats;
mod series;
mod served;
mod sets;
mod sources;
mod sure;
mod timeline;
mod totals;
mod view;
mod winter;
