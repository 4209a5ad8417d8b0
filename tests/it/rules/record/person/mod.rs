//! One person: the three dates, names, posts, the profile.

mod dates;
mod names;
mod posts;
mod profile;
mod roles;
mod story;
