//! The real program as a process.

use std::io::{BufRead, BufReader, Read};
use std::path::Path;
use std::process::{Child, Command, Output, Stdio};
use std::time::{Duration, Instant};

/// The program with settings of its own and nothing from the environment.
pub(crate) fn program(facts: &Path, database: &Path) -> Command {
    program_that_logs(facts, database, "warn")
}

/// The same, telling as much as a level says.
pub(crate) fn program_that_logs(facts: &Path, database: &Path, level: &str) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_chancery"));
    for (name, _) in std::env::vars().filter(|(name, _)| name.starts_with("CHANCERY_")) {
        command.env_remove(name);
    }
    command.arg("--facts").arg(facts).arg("--database").arg(database).args(["--listen", "127.0.0.1:0", "--log", level]);
    command.stdin(Stdio::null());
    command
}

/// The same where no more than so many files may be open at once.
pub(crate) fn with_few_files(command: &Command, files: u32) -> Command {
    let mut limited = Command::new("sh");
    limited.arg("-c").arg(format!("ulimit -n {files}; exec \"$0\" \"$@\"")).arg(command.get_program());
    limited.args(command.get_args()).stdin(Stdio::null());
    limited
}

/// The same from a copy of the program's file with something after its end, which changes nothing in what it does.
pub(crate) fn with_another_file(command: &Command, copy: &Path) -> Command {
    // A process of its own writes it: a file cannot be run as long as any thread's new process still holds it open.
    let mut writing = Command::new("sh");
    writing.args(["-c", "cp \"$0\" \"$1\" && echo >> \"$1\""]).arg(command.get_program()).arg(copy);
    assert!(writing.status().unwrap().success());
    let mut other = Command::new(copy);
    other.args(command.get_args()).stdin(Stdio::null());
    other
}

/// Runs to the end.
pub(crate) fn run(mut command: Command) -> (i32, String, String) {
    let Output { status, stdout, stderr } = command.output().unwrap();
    (status.code().unwrap_or(-1), String::from_utf8(stdout).unwrap(), String::from_utf8(stderr).unwrap())
}

/// A running server; killed when dropped.
pub(crate) struct Server {
    child: Child,
    pub url: String,
    pub port: u16,
}

impl Server {
    /// Starts it and waits for the line that says where it answers.
    pub(crate) fn start(mut command: Command) -> Self {
        let mut child = command.stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
        let mut line = String::new();
        BufReader::new(child.stdout.take().unwrap()).read_line(&mut line).unwrap();
        let url = line.trim().to_owned();
        let port = url.rsplit(':').next().and_then(|p| p.parse().ok());
        let Some(port) = port else {
            let mut said = String::new();
            child.stderr.take().unwrap().read_to_string(&mut said).unwrap();
            panic!("the server did not start: {said}");
        };
        Self { child, url, port }
    }

    /// One request over a plain socket, closed after the answer: status line, headers and body.
    pub(crate) fn request(&self, head: &str) -> String {
        use std::io::Write;
        let mut stream = std::net::TcpStream::connect(("127.0.0.1", self.port)).unwrap();
        stream.set_read_timeout(Some(Duration::from_secs(20))).unwrap();
        stream.write_all(format!("{head}\r\nHost: localhost\r\nConnection: close\r\n\r\n").as_bytes()).unwrap();
        let mut answer = Vec::new();
        stream.read_to_end(&mut answer).unwrap();
        String::from_utf8_lossy(&answer).into_owned()
    }

    pub(crate) fn get(&self, path: &str) -> String {
        self.request(&format!("GET {path} HTTP/1.1"))
    }

    /// The number of its process.
    pub(crate) fn id(&self) -> u32 {
        self.child.id()
    }

    pub(crate) fn signal(&self, name: &str) {
        assert!(Command::new("kill").args([name, &self.child.id().to_string()]).status().unwrap().success());
    }

    /// Waits for the end: exit code and what was said on standard error.
    pub(crate) fn end(mut self) -> (i32, String) {
        let mut said = String::new();
        let status = self.child.wait().unwrap();
        self.child.stderr.take().unwrap().read_to_string(&mut said).unwrap();
        (status.code().unwrap_or(-1), said)
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// Waits until something holds; says what it was waiting for when it never does.
pub(crate) fn eventually(what: &str, mut test: impl FnMut() -> bool) {
    let end = Instant::now() + Duration::from_secs(30);
    while Instant::now() < end {
        if test() {
            return;
        }
        std::thread::sleep(Duration::from_millis(100));
    }
    panic!("waited in vain: {what}");
}
