//! The file of known findings: read, compared, written.

use std::fs;
use std::path::{Path, PathBuf};

use vanban_lint::Report;
use vanban_lint::baseline::Baseline;
use vanban_lint::config::Settings;

use super::args::BaselineArgs;
use super::atomic::replace;
use super::paths::{absolute, key};
use crate::error::Error;

/// Findings that are known, and what is to be done with them.
pub(crate) struct Known {
    path: PathBuf,
    /// To which the paths in it are relative.
    folder: PathBuf,
    baseline: Baseline,
    write: bool,
    prune: bool,
}

impl Known {
    /// The baseline of a check, if there is one.
    ///
    /// # Errors
    /// A baseline that is missing or cannot be read: without it old findings would come as new ones, or none at all.
    pub(crate) fn of(settings: &Settings, args: &BaselineArgs) -> Result<Option<Self>, Error> {
        let Some(path) = settings.baseline.clone() else {
            let asked = args.write_baseline || args.prune_baseline;
            return if asked { Err(Error::WhichBaseline) } else { Ok(None) };
        };
        let wrong = |reason: String| Error::Baseline { path: path.clone(), reason };
        let baseline = match fs::read_to_string(&path) {
            Ok(text) => Baseline::parse(&text).map_err(wrong)?,
            Err(error) if args.write_baseline && error.kind() == std::io::ErrorKind::NotFound => Baseline::default(),
            Err(error) => return Err(wrong(error.to_string())),
        };
        let folder = absolute(&path).parent().unwrap_or(Path::new("/")).to_owned();
        Ok(Some(Known { path, folder, baseline, write: args.write_baseline, prune: args.prune_baseline }))
    }

    /// Takes the known findings out of a report, and writes the file if that was asked for.
    pub(crate) fn apply(self, report: &mut Report) -> Result<(), Error> {
        let key = |path: &str| key(Path::new(path), &self.folder);
        let checked: Vec<String> = report.files.iter().map(|file| key(&file.path)).collect();
        // Of a file that was not asked for nothing can be said, unless it is gone.
        let asked = |path: &str| checked.iter().any(|other| other == path) || !self.folder.join(path).exists();
        if self.write {
            // Entries of files that were not looked at stay as they are.
            let mut written = self.baseline.clone().without(&self.baseline, asked);
            for (file, path) in report.files.iter_mut().zip(&checked) {
                file.known += file.findings.len();
                for finding in std::mem::take(&mut file.findings) {
                    written.absorb(path, &finding);
                }
            }
            return self.save(&written);
        }
        let mut left = self.baseline.clone();
        for (file, path) in report.files.iter_mut().zip(&checked) {
            file.known = left.take_known(path, &mut file.findings);
        }
        if self.prune {
            return self.save(&self.baseline.clone().without(&left, asked));
        }
        report.stale = left.into_stale(asked);
        Ok(())
    }

    fn save(&self, baseline: &Baseline) -> Result<(), Error> {
        replace(&self.path, baseline.to_json().as_bytes())
            .map_err(|source| Error::NotWritable { path: Some(self.path.clone()), source })
    }
}
