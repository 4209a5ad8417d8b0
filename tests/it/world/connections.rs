//! Visitors who say nothing, half a word, or do not listen hold up nobody.

use std::io::{Read, Write};
use std::net::TcpStream;
use std::path::Path;
use std::time::{Duration, Instant};

use crate::support::program::{Server, eventually, program, with_few_files};
use crate::support::shipped;
use crate::support::site::loaded;

const WHOLE: &str = "GET /api/v1/sources HTTP/1.1\r\nHost: localhost\r\n\r\n";

fn serve(folder: &Path, more: &[&str]) -> Server {
    let mut command = program(&shipped(), &loaded(folder));
    command.args(more);
    Server::start(command)
}

/// So many connections that have said something.
fn visitors(server: &Server, number: usize, said: &str) -> Vec<TcpStream> {
    (0..number)
        .map(|_| {
            let mut stream = TcpStream::connect(("127.0.0.1", server.port)).unwrap();
            // Who was closed to make room cannot say anything any more.
            let _ = stream.write_all(said.as_bytes());
            stream
        })
        .collect()
}

/// Whether the other end closed the connection; what it said before is taken.
fn is_closed(stream: &mut TcpStream) -> bool {
    stream.set_nonblocking(true).unwrap();
    let mut buffer = vec![0; 1 << 20];
    loop {
        match stream.read(&mut buffer) {
            Ok(0) => return true,
            Ok(_) => {}
            Err(error) => return error.kind() != std::io::ErrorKind::WouldBlock,
        }
    }
}

fn all_closed(streams: &mut [TcpStream]) -> bool {
    streams.iter_mut().all(is_closed)
}

fn answers(server: &Server) {
    for path in ["/healthz", "/embassies/madrid"] {
        let answer = server.get(path);
        assert!(answer.starts_with("HTTP/1.1 200"), "{path}: {answer}");
    }
}

#[test]
fn who_says_nothing_or_half_a_word_is_not_waited_for() {
    let folder = tempfile::tempdir().unwrap();
    let server = serve(folder.path(), &["--header-timeout", "2"]);
    let mut silent = visitors(&server, 50, "");
    let mut half = visitors(&server, 50, "GET / HTTP/1.1\r\nX: ");
    answers(&server);
    eventually("the silent are closed", || all_closed(&mut silent));
    eventually("the half heads are closed", || all_closed(&mut half));
}

#[test]
fn a_head_that_comes_drop_by_drop_has_an_end_too() {
    let folder = tempfile::tempdir().unwrap();
    let server = serve(folder.path(), &["--header-timeout", "2"]);
    let mut slow = visitors(&server, 1, "GET / HTTP/1.1\r\n");
    eventually("the drops are not waited for", || {
        let _ = slow[0].write_all(b"X: y\r\n");
        is_closed(&mut slow[0])
    });
}

#[test]
fn a_connection_is_kept_for_the_next_request_and_not_for_ever() {
    let folder = tempfile::tempdir().unwrap();
    let server = serve(folder.path(), &["--idle-timeout", "3", "--header-timeout", "1"]);
    let request = "GET /healthz HTTP/1.1\r\nHost: localhost\r\n\r\n";
    let mut kept = visitors(&server, 1, request);
    let mut buffer = [0; 4096];
    assert!(kept[0].read(&mut buffer).unwrap() > 0);
    // Longer than a head may take: that begins with its first byte.
    std::thread::sleep(Duration::from_millis(1_500));
    kept[0].write_all(request.as_bytes()).unwrap();
    let read = kept[0].read(&mut buffer).unwrap();
    assert!(buffer[..read].starts_with(b"HTTP/1.1 200"), "it was closed too early");
    eventually("the idle is closed", || all_closed(&mut kept));
}

#[test]
fn who_does_not_listen_is_not_talked_to_for_ever() {
    let folder = tempfile::tempdir().unwrap();
    let server = serve(folder.path(), &["--write-timeout", "2"]);
    // More than the system keeps ready between two sockets.
    let deaf = visitors(&server, 3, &WHOLE.repeat(60));
    answers(&server);
    let open = || std::fs::read_dir(format!("/proc/{}/fd", server.id())).unwrap().count();
    let with_them = open();
    eventually("the deaf are closed", || open() <= with_them - deaf.len());
    answers(&server);
}

#[test]
fn a_slow_reader_who_goes_on_reading_gets_everything() {
    let folder = tempfile::tempdir().unwrap();
    let server = serve(folder.path(), &["--write-timeout", "4"]);
    let requests = 30;
    let mut stream = visitors(&server, 1, &WHOLE.repeat(requests)).remove(0);
    stream.set_read_timeout(Some(Duration::from_secs(30))).unwrap();
    let (mut heads, mut tail, mut buffer) = (0, Vec::new(), vec![0; 256 << 10]);
    let start = Instant::now();
    // Longer in all than the time for writing, never as long without reading.
    while heads < requests {
        let read = stream.read(&mut buffer).unwrap();
        assert!(read > 0, "cut off after {heads} answers");
        tail.extend_from_slice(&buffer[..read]);
        heads += tail.windows(12).filter(|w| w == b"HTTP/1.1 200").count();
        // A head may come in two pieces.
        tail.drain(..tail.len().saturating_sub(11));
        if start.elapsed() < Duration::from_secs(6) {
            std::thread::sleep(Duration::from_millis(200));
        }
    }
}

#[test]
fn many_silent_visitors_take_nobodys_place() {
    let folder = tempfile::tempdir().unwrap();
    let command = with_few_files(&program(&shipped(), &loaded(folder.path())), 256);
    let server = Server::start(command);
    let silent = visitors(&server, 300, "");
    answers(&server);
    let half = visitors(&server, 800, "GET / HTT");
    answers(&server);
    let deaf = visitors(&server, 250, WHOLE);
    answers_eventually(&server);
    server.signal("-TERM");
    let (code, said) = server.end();
    assert_eq!(code, 0, "{said}");
    assert!(said.contains("at most 192 connections"), "{said}");
    drop((silent, half, deaf));
}

/// While hundreds of large answers are made, one may have to ask again.
fn answers_eventually(server: &Server) {
    eventually("healthz answers", || server.get("/healthz").starts_with("HTTP/1.1 200"));
}

#[test]
fn a_limit_on_connections_is_kept() {
    let folder = tempfile::tempdir().unwrap();
    let server = serve(folder.path(), &["--max-connections", "5"]);
    let mut silent = visitors(&server, 40, "");
    answers(&server);
    let open = silent.iter_mut().map(is_closed).filter(|closed| !closed).count();
    assert!(open <= 5, "{open} are open");
}

#[test]
fn the_end_waits_for_answers_and_not_for_the_silent() {
    let folder = tempfile::tempdir().unwrap();
    // Left to these limits the silent would stay for an hour.
    let server = serve(folder.path(), &["--header-timeout", "3600", "--idle-timeout", "3600"]);
    let silent = visitors(&server, 20, "");
    let half = visitors(&server, 20, "GET / HTT");
    let mut asked = visitors(&server, 1, "GET /embassies HTTP/1.1\r\nHost: localhost\r\n\r\n");
    answers(&server);
    // What was asked before is answered to its end, though it is read only afterwards.
    server.signal("-TERM");
    let mut answer = Vec::new();
    asked[0].set_read_timeout(Some(Duration::from_secs(20))).unwrap();
    asked[0].read_to_end(&mut answer).unwrap();
    let answer = String::from_utf8(answer).unwrap();
    assert!(answer.starts_with("HTTP/1.1 200") && answer.trim_end().ends_with("</html>"), "{answer}");
    assert_eq!(server.end().0, 0);
    drop((silent, half));
}

#[test]
fn who_has_asked_and_hangs_up_halfway_is_answered() {
    let folder = tempfile::tempdir().unwrap();
    let server = serve(folder.path(), &["--idle-timeout", "1"]);
    for mut stream in visitors(&server, 20, "GET /embassies HTTP/1.1\r\nHost: localhost\r\n\r\n") {
        stream.shutdown(std::net::Shutdown::Write).unwrap();
        stream.set_read_timeout(Some(Duration::from_secs(20))).unwrap();
        let mut answer = String::new();
        stream.read_to_string(&mut answer).unwrap();
        assert!(answer.starts_with("HTTP/1.1 200") && answer.trim_end().ends_with("</html>"), "{answer}");
    }
}
