//! Writing a file whole or not at all.

use std::fs;
use std::io::{self, Write};
use std::path::Path;

/// Puts `text` in the place of a file. Whoever reads it meanwhile sees the old text or the new one, never half of it;
/// permissions stay, and a link keeps pointing where it points.
pub(crate) fn replace(path: &Path, text: &[u8]) -> io::Result<()> {
    let target = fs::canonicalize(path).unwrap_or_else(|_| path.to_owned());
    let folder = target.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
    let name = target.file_name().unwrap_or_default().to_string_lossy();
    let draft = folder.join(format!(".{name}.{}.tmp", std::process::id()));
    let write = || {
        let mut file = fs::File::create(&draft)?;
        file.write_all(text)?;
        file.sync_all()?;
        if let Ok(old) = fs::metadata(&target) {
            fs::set_permissions(&draft, old.permissions())?;
        }
        fs::rename(&draft, &target)
    };
    write().inspect_err(|_| {
        let _ = fs::remove_file(&draft);
    })
}
