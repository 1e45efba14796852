//! Paths as keys: absolute, without `.` and `..`, and relative to a folder.

use std::path::{Component, Path, PathBuf};

/// The path from the root, whether the file exists or not. Links are not followed: settings hold for the path that the
/// user sees.
pub(super) fn absolute(path: &Path) -> PathBuf {
    let whole = std::path::absolute(path).unwrap_or_else(|_| path.to_owned());
    let mut clean = PathBuf::new();
    for part in whole.components() {
        match part {
            Component::ParentDir => {
                clean.pop();
            }
            Component::CurDir => {}
            part => clean.push(part),
        }
    }
    clean
}

/// The path as it is kept in a file of `folder`: relative to it where it is inside, with `/`.
pub(super) fn key(path: &Path, folder: &Path) -> String {
    let whole = absolute(path);
    let inside = whole.strip_prefix(folder).unwrap_or(&whole);
    inside.components().map(|part| part.as_os_str().to_string_lossy()).collect::<Vec<_>>().join("/")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn keys_do_not_depend_on_how_a_path_is_written() {
        let folder = absolute(Path::new("kho"));
        for path in ["kho/a/b.txt", "./kho/a/b.txt", "kho/x/../a/./b.txt"] {
            assert_eq!(key(Path::new(path), &folder), "a/b.txt");
        }
    }
}
