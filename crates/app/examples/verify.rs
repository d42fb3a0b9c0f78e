//! Checks one file of a record and says what was checked: for `cargo xtask verify`. Shows nothing that the file holds but
//! numbers and hashes, and never the key.
#![allow(clippy::print_stdout, clippy::print_stderr, reason = "it talks to the person who started it")]

use std::io::Read;
use std::path::Path;
use std::process::ExitCode;

use zeroize::Zeroizing;

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let words: Vec<&str> = arguments.iter().map(String::as_str).collect();
    let (file, key) = match words.as_slice() {
        [file] => (*file, None),
        [file, "--key-file", from] => match key(from) {
            Ok(key) => (*file, Some(key)),
            Err(error) => return refuse(&format!("the key cannot be read: {error}")),
        },
        _ => return refuse("expected FILE, or FILE --key-file PATH (- reads standard input)"),
    };
    let key = key.as_ref().map(|key| key.as_str());
    let found = match app::verify_file(Path::new(file), key) {
        Ok(found) => found,
        Err(error) => return refuse(&error.to_string()),
    };
    println!("file      {file}");
    println!("entries   {}", found.entries);
    if let Some(since) = found.since {
        println!("since     {since}");
    }
    let hash: String = found.head.hash.iter().map(|byte| format!("{byte:02x}")).collect();
    println!("newest    {} {hash}", found.head.seq);
    println!(
        "checked   {}",
        match key {
            Some(_) => "structure, every hash with the key, tables rebuilt from the entries",
            None =>
                "structure, order of entries, each naming the hash before it, tables rebuilt from the entries; \
                 WITHOUT THE KEY, so whoever made the hashes anew is not found out (--key-file)",
        }
    );
    println!(
        "not told  whether entries after the newest were cut off: compare it with a head noted elsewhere"
    );
    match found.broken {
        None => {
            println!("WHOLE");
            ExitCode::SUCCESS
        }
        Some(broken) => {
            println!("BROKEN    {broken}");
            ExitCode::FAILURE
        }
    }
}

/// 64 hexadecimal digits, as the keychain's entry `journal/key` has them.
fn key(from: &str) -> std::io::Result<Zeroizing<String>> {
    let mut text = Zeroizing::new(String::with_capacity(4_096));
    let reader: &mut dyn Read = match from {
        "-" => &mut std::io::stdin().lock(),
        path => &mut std::fs::File::open(path)?,
    };
    // A file that is no key is not read whole.
    reader.take(4_096).read_to_string(&mut text)?;
    Ok(text)
}

fn refuse(why: &str) -> ExitCode {
    eprintln!("verify: {why}");
    ExitCode::from(2)
}
