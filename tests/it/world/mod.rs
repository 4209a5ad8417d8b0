//! The program as a process, sockets, a browser, validators.

mod addresses;
mod browser;
mod check;
mod connections;
mod golden;
mod load;
mod refused;
mod screens;
mod seed;
mod server;
mod supply;
mod verify;
mod walk;
