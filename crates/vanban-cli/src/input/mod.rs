//! From the paths of the command line to texts.

mod format;
mod layout;
mod load;
mod walk;

use std::fs;
use std::io::{self, IsTerminal};
use std::path::{Path, PathBuf};

use crate::args::{FileArgs, Ocr};
use crate::error::Error;
use crate::messages::{Lang, Message};
use crate::report::Reporter;

pub(crate) use load::Loaded;

/// Something that holds one document.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Input {
    Stdin,
    File(PathBuf),
}

impl Input {
    /// The path as the user gave it; `None` for standard input.
    pub(crate) fn name(&self) -> Option<String> {
        match self {
            Input::Stdin => None,
            Input::File(path) => Some(path.to_string_lossy().into_owned()),
        }
    }

    /// What people call it.
    pub(crate) fn title(&self, lang: Lang) -> String {
        self.name().unwrap_or_else(|| Message::StandardInput.text(lang))
    }

    /// A guess, for planning only: the file may change before it is read.
    fn size(&self) -> u64 {
        match self {
            Input::Stdin => 0,
            Input::File(path) => fs::metadata(path).map_or(0, |m| m.len()),
        }
    }
}

/// What is to be read, in the order of the output.
#[derive(Debug)]
pub(crate) struct Inputs {
    pub(crate) list: Vec<Input>,
    /// One document was asked for, rather than as many as there are.
    pub(crate) single: bool,
    /// What was named and is not there, or could not be searched.
    pub(crate) missing: Vec<Missing>,
}

/// A path that leads to no document, and why.
#[derive(Debug)]
pub(crate) struct Missing {
    pub(crate) path: String,
    pub(crate) error: Error,
}

impl Inputs {
    /// What the arguments name. What is missing is reported, so that the rest can be read.
    ///
    /// # Errors
    /// Nothing to read, or an output file that would destroy one of the documents.
    pub(crate) fn of(files: &FileArgs, reporter: &Reporter) -> Result<Self, Error> {
        let inputs = Self::named(&files.paths, files.output.as_deref(), files.ocr)?;
        inputs.missing.iter().for_each(|missing| reporter.fail(Some(&missing.path), &missing.error));
        Ok(inputs)
    }

    /// What the paths name, and what of it is missing.
    ///
    /// # Errors
    /// As of [`Inputs::of`].
    pub(crate) fn named(paths: &[PathBuf], output: Option<&Path>, ocr: Ocr) -> Result<Self, Error> {
        let inputs = Self::find(paths, ocr)?;
        output.map_or(Ok(()), |path| inputs.check_output(path))?;
        Ok(inputs)
    }

    /// Paths stay in the order they were given in; the files of a folder are sorted.
    fn find(paths: &[PathBuf], ocr: Ocr) -> Result<Self, Error> {
        if paths.is_empty() {
            if io::stdin().is_terminal() {
                return Err(Error::NothingToRead);
            }
            return Ok(Inputs { list: vec![Input::Stdin], single: true, missing: Vec::new() });
        }
        let (mut list, mut missing) = (Vec::new(), Vec::new());
        let mut single = paths.len() == 1;
        for path in paths {
            if path.as_os_str() == "-" {
                // The second time there would be nothing left in it.
                if !list.contains(&Input::Stdin) {
                    list.push(Input::Stdin);
                }
                continue;
            }
            match fs::metadata(path) {
                Err(error) => {
                    let path = path.to_string_lossy().into_owned();
                    missing.push(Missing { path, error: Error::reading(error) });
                }
                Ok(meta) if meta.is_dir() => {
                    single = false;
                    list.extend(walk::documents(path, ocr, &mut missing).into_iter().map(Input::File));
                }
                Ok(_) => list.push(Input::File(path.clone())),
            }
        }
        Ok(Inputs { list, single, missing })
    }

    /// Refuses an output file that would destroy one of the documents.
    fn check_output(&self, output: &Path) -> Result<(), Error> {
        let Ok(target) = output.canonicalize() else {
            return Ok(());
        };
        let same = |input: &Input| match input {
            Input::File(path) => path.canonicalize().is_ok_and(|path| path == target),
            Input::Stdin => false,
        };
        if self.list.iter().any(same) {
            return Err(Error::WouldOverwrite(output.to_owned()));
        }
        Ok(())
    }
}

/// Splits the list into runs to be read at the same time: files enough to keep the threads busy, but no more text
/// than fits in memory together with its output.
pub(crate) fn batches(mut rest: &[Input], threads: usize) -> impl Iterator<Item = &[Input]> {
    const MAX_BYTES: u64 = 32 << 20;
    std::iter::from_fn(move || {
        let mut bytes = 0;
        let fits = |input: &&Input| {
            let room = bytes < MAX_BYTES;
            bytes += input.size();
            room
        };
        let count = rest.iter().take(threads * 16).take_while(fits).count();
        let (now, later) = rest.split_at(count);
        rest = later;
        (count > 0).then_some(now)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn batches_keep_order_and_lose_nothing() {
        let files: Vec<Input> = (0..70).map(|i| Input::File(format!("{i}").into())).collect();
        let runs: Vec<&[Input]> = batches(&files, 2).collect();
        assert_eq!(runs.iter().map(|run| run.len()).collect::<Vec<_>>(), [32, 32, 6]);
        assert_eq!(runs.concat(), files);
    }
}
