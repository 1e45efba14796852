//! Programs that are installed, called for a limited time with limited output.

#[cfg(feature = "ocr")]
mod hocr;
#[cfg(feature = "office")]
pub(crate) mod office;
#[cfg(feature = "ocr")]
mod picture;
#[cfg(feature = "ocr")]
pub(crate) mod scan;

use std::env;
use std::ffi::OsStr;
use std::io::{Read, Write};
use std::path::PathBuf;
use std::process::{Child, Command, Stdio};
use std::sync::mpsc;
use std::thread;
use std::time::{Duration, Instant};

use crate::ReadError;

/// A program and what it is told.
struct Call<'a> {
    /// What people call it.
    program: &'static str,
    path: PathBuf,
    arguments: Vec<&'a OsStr>,
    limit: Duration,
}

/// Finds a program where the shell would.
fn find(name: &str) -> Option<PathBuf> {
    let name = format!("{name}{}", env::consts::EXE_SUFFIX);
    let folders = env::var_os("PATH")?;
    env::split_paths(&folders).map(|folder| folder.join(&name)).find(|path| path.is_file())
}

impl Call<'_> {
    /// Gives it `input`, and takes its output.
    fn run(&self, input: &[u8]) -> Result<Vec<u8>, ReadError> {
        /// Bytes of output: a page in grey has nine million.
        const MOST: u64 = 256 << 20;
        /// Bytes of complaints.
        const SAID: u64 = 4096;
        /// How long output may stay away when the program is gone.
        const LINGER: Duration = Duration::from_secs(5);
        let deadline = Instant::now() + self.limit;
        let mut child = self.start()?;
        if let Some(mut stdin) = child.stdin.take() {
            let input = input.to_vec();
            // A program that has seen enough closes its input.
            thread::spawn(move || _ = stdin.write_all(&input));
        }
        let (output, said) = (collect(child.stdout.take(), MOST), collect(child.stderr.take(), SAID));
        let status = loop {
            match child.try_wait() {
                Ok(Some(status)) => break status,
                Ok(None) if Instant::now() < deadline => thread::sleep(Duration::from_millis(5)),
                _ => {
                    end(&mut child);
                    return Err(ReadError::TimedOut { program: self.program, seconds: self.limit.as_secs() });
                }
            }
        };
        let said = said.recv_timeout(LINGER).unwrap_or_default();
        let output = output.recv_timeout(LINGER).map_err(|_| self.failed("no output"))?;
        match status.success() {
            true if (output.len() as u64) < MOST => Ok(output),
            true => Err(self.failed("too much output")),
            false => Err(self.failed(String::from_utf8_lossy(&said).lines().last().unwrap_or("no reason given"))),
        }
    }

    fn start(&self) -> Result<Child, ReadError> {
        let mut command = Command::new(&self.path);
        command.args(&self.arguments).stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
        // One document is one thread; there are others.
        command.env("OMP_THREAD_LIMIT", "1");
        #[cfg(unix)]
        std::os::unix::process::CommandExt::process_group(&mut command, 0);
        command.spawn().map_err(|error| self.failed(&error.to_string()))
    }

    fn failed(&self, reason: &str) -> ReadError {
        ReadError::Failed { program: self.program, reason: reason.trim().chars().take(200).collect() }
    }
}

/// Reads on a thread of its own, so that neither stream waits for the other.
fn collect(stream: Option<impl Read + Send + 'static>, most: u64) -> mpsc::Receiver<Vec<u8>> {
    let (sender, receiver) = mpsc::channel();
    thread::spawn(move || {
        let mut bytes = Vec::new();
        if let Some(mut stream) = stream {
            let _ = stream.by_ref().take(most).read_to_end(&mut bytes);
            let _ = sender.send(bytes);
            // The rest is of no use, but who writes it must not wait.
            let _ = std::io::copy(&mut stream, &mut std::io::sink());
        }
    });
    receiver
}

/// Ends a program together with those that it started.
fn end(child: &mut Child) {
    #[cfg(unix)]
    if let Some(group) = i32::try_from(child.id()).ok().and_then(rustix::process::Pid::from_raw) {
        let _ = rustix::process::kill_process_group(group, rustix::process::Signal::KILL);
    }
    let _ = child.kill();
    let _ = child.wait();
}

#[cfg(all(test, unix))]
mod tests {
    use super::*;

    fn call(script: &str, limit: u64) -> Result<Vec<u8>, ReadError> {
        let arguments = vec![OsStr::new("-c"), OsStr::new(script)];
        let path = find("sh").expect("there is a shell");
        Call { program: "sh", path, arguments, limit: Duration::from_millis(limit) }.run(b"in")
    }

    #[test]
    fn output_failure_and_time() {
        assert_eq!(call("cat; echo out", 5000), Ok(b"inout\n".to_vec()));
        let failed = ReadError::Failed { program: "sh", reason: "why".to_owned() };
        assert_eq!(call("echo what >&2; echo why >&2; exit 3", 5000), Err(failed));
        let before = Instant::now();
        // What it started must not keep it.
        assert_eq!(call("sleep 60 & sleep 60", 300), Err(ReadError::TimedOut { program: "sh", seconds: 0 }));
        assert!(before.elapsed() < Duration::from_secs(10));
        assert_eq!(find("no-such-program-anywhere"), None);
    }
}
