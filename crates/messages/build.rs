//! Lists every `locales/<language>/<feature>.ftl` so that the texts are part of the binary; knows none of their words.

use std::fmt::Write as _;
use std::path::{Path, PathBuf};
use std::{env, fs, io};

fn main() -> io::Result<()> {
    let here = PathBuf::from(env::var_os("CARGO_MANIFEST_DIR").unwrap_or_default());
    let locales = here.join("../../locales");
    let mut found = Vec::new();
    for language in entries(&locales)? {
        for file in entries(&language)? {
            if file.extension().is_some_and(|extension| extension == "ftl") {
                let file = file.canonicalize()?;
                found.push((name(&language), name(&file.with_extension("")), file));
            }
        }
    }
    found.sort();
    let mut code = String::from("pub(super) static FILES: &[(&str, &str, &str)] = &[\n");
    for (language, feature, file) in found {
        let _ = writeln!(code, "    ({language:?}, {feature:?}, include_str!({file:?})),");
    }
    code.push_str("];\n");
    let out = PathBuf::from(env::var_os("OUT_DIR").unwrap_or_default());
    fs::write(out.join("locales.rs"), code)?;
    // A folder's own entry covers added and removed files, `include_str!` the changed ones.
    let folders = entries(&locales)?.map(|path| path.display().to_string());
    for folder in folders.into_iter().chain([locales.display().to_string()]) {
        let mut out = io::stdout().lock();
        io::Write::write_fmt(&mut out, format_args!("cargo::rerun-if-changed={folder}\n"))?;
    }
    Ok(())
}

fn entries(folder: &Path) -> io::Result<impl Iterator<Item = PathBuf> + use<>> {
    let mut paths = fs::read_dir(folder)?.map(|entry| Ok(entry?.path())).collect::<io::Result<Vec<_>>>()?;
    paths.sort();
    let is_file_or_folder = |path: &PathBuf| path.is_dir() || path.extension().is_some();
    Ok(paths.into_iter().filter(is_file_or_folder))
}

fn name(path: &Path) -> String {
    path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default()
}
