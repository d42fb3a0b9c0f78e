//! The same search over files and texts: folders with all they hold, outputs, titles, clipboards.

use std::fs;
use std::path::{Path, PathBuf};

use super::forms::{Find, Forms};

/// Everything below `folder`, folders before what is in them; a folder that is not there holds nothing.
#[must_use]
pub fn below(folder: &Path) -> Vec<PathBuf> {
    let mut all = Vec::new();
    for entry in fs::read_dir(folder).into_iter().flatten().flatten() {
        all.push(entry.path());
        if entry.file_type().is_ok_and(|kind| kind.is_dir()) {
            all.extend(below(&entry.path()));
        }
    }
    all
}

/// Finds in every file below `folder`, the names of files and folders included.
#[must_use]
pub fn sweep_folder(folder: &Path, forms: &Forms) -> Vec<(PathBuf, Find)> {
    let search = |path: PathBuf| {
        // A pipe or a socket holds nothing, and would never end.
        let file = fs::symlink_metadata(&path).is_ok_and(|kind| kind.is_file());
        let bytes = if file { fs::read(&path).unwrap_or_default() } else { Vec::new() };
        let mut finds = forms.search(path.to_string_lossy().as_bytes());
        finds.extend(forms.search(&bytes));
        finds.into_iter().map(move |find| (path.clone(), find)).collect::<Vec<_>>()
    };
    below(folder).into_iter().flat_map(search).collect()
}

/// Finds in a text.
#[must_use]
pub fn sweep_text(text: &str, forms: &Forms) -> Vec<Find> {
    forms.search(text.as_bytes())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::hunt::Card;

    #[test]
    fn a_number_in_a_file_or_in_its_name_is_found() {
        let folder = std::env::temp_dir().join(format!("counterfoil-sweep-{}", std::process::id()));
        fs::create_dir_all(folder.join("deep")).unwrap();
        let forms = Forms::of(&Card { number: "4874970686672022".into(), code: "731".into() });
        fs::write(folder.join("deep/log.txt"), "paid with 4874 97xx xxxx 2022").unwrap();
        assert!(sweep_folder(&folder, &forms).is_empty());
        fs::write(folder.join("deep/dump.bin"), b"\0\x014874970686672022").unwrap();
        fs::write(folder.join("4874970686672022.png"), b"").unwrap();
        assert_eq!(sweep_folder(&folder, &forms).len(), 2);
        assert_eq!(sweep_text("Card 4874-9706-8667-2022", &forms).len(), 1);
        fs::remove_dir_all(&folder).unwrap();
    }
}
