//! The exported list in a real spreadsheet program: whatever was typed, it computes nothing and links nowhere, and what is a
//! figure arrives as one.

use std::path::Path;
use std::process::{Command, Stdio};

use crate::desk::{Desk, card};
use crate::{export, hostile};

/// What a sheet is once the program has read the file with this separator, as its own XML.
fn opened(file: &Path, separator: u8) -> String {
    let place = tempfile::tempdir().unwrap();
    let out = place.path().join("out");
    let mut program = Command::new("soffice");
    // The program's settings are its own and empty; quotes are quotes, the text is UTF-8, and reading begins in the first line.
    let profile = format!("-env:UserInstallation=file://{}", place.path().join("profile").display());
    let read_as = format!("--infilter=CSV:{separator},34,76,1");
    program.args([&profile, "--headless", "--norestore", "--convert-to", "fods", &read_as, "--outdir"]);
    program.arg(&out).arg(file).env("HOME", place.path()).stdout(Stdio::null()).stderr(Stdio::null());
    let ended = program.status().expect("setup installs a spreadsheet program");
    assert!(ended.success(), "{ended}");
    let name = Path::new(file.file_name().unwrap()).with_extension("fods");
    std::fs::read_to_string(out.join(name)).unwrap()
}

fn formulas(sheet: &str) -> Vec<&str> {
    sheet.split(" table:formula=\"").skip(1).map(|rest| rest.split('"').next().unwrap()).collect()
}

#[test]
fn the_program_computes_what_nobody_guarded() {
    let place = tempfile::tempdir().unwrap();
    let file = place.path().join("bare.csv");
    std::fs::write(&file, "a,b\r\n=1+1,\"=HYPERLINK(\"\"http://evil.example\"\")\"\r\n'=1+1,80.50\r\n")
        .unwrap();
    assert_eq!(formulas(&opened(&file, b',')).len(), 2, "or the next test proves nothing");
}

#[tokio::test(flavor = "multi_thread")]
async fn nothing_that_was_typed_is_computed_and_amounts_stay_figures() {
    let desk = Desk::open().await;
    let corpus = hostile::corpus();
    for (index, text) in corpus.iter().enumerate() {
        let (order, _) = hostile::order_with(&desk, &format!("SO-{index}"), text).await;
        desk.charge(&order, card("4111111111111111")).await;
    }
    let saved = desk.app.list_export(export::everything()).await.unwrap();
    assert_eq!(saved.rows as usize, corpus.len());
    for separator in *b",;\t" {
        let sheet = opened(Path::new(&saved.path), separator);
        assert_eq!(formulas(&sheet), [""; 0], "read with {:?}", char::from(separator));
        assert!(!sheet.contains("<text:a "), "nothing can be clicked");
        if separator == b',' {
            // Two lines of two peonies at 38.50 and a tenth of tax.
            assert!(sheet.matches(" office:value=\"169.4\"").count() >= corpus.len(), "amounts are figures");
        }
    }
}
