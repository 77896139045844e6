//! The logo of the cover: it stands in DOCX, HTML and PDF with its words, and one that cannot be shown is told and costs no
//! report.

use crate::filling::example;
use crate::support_saving::{Desk, PROGRAM, code, complaint};
use std::io::Read;
use std::process::Output;
use tripartite::store::to_text;

/// A JPEG of 60 by 30 dots with a comment that is nobody else’s business.
const LOGO: &[u8] = include_bytes!("../outside/logo.jpg");

/// The worked example, with a logo of this name, among these files.
fn desk(name: &str, files: &[(&str, &[u8])]) -> Desk {
    let desk = Desk::new();
    let mut workbook = example();
    workbook.logo = name.to_owned();
    workbook.institution = "Ministry & Partners".to_owned();
    std::fs::write(desk.at("w.yaml"), to_text(&workbook).unwrap()).unwrap();
    for (name, bytes) in files {
        let path = desk.at(name);
        std::fs::create_dir_all(path.parent().unwrap()).unwrap();
        std::fs::write(path, bytes).unwrap();
    }
    desk
}

fn run(desk: &Desk, args: &[&str]) -> Output {
    desk.command(PROGRAM, args).current_dir(desk.at("")).output().unwrap()
}

fn report(desk: &Desk, name: &str) -> Vec<u8> {
    let said = run(desk, &["report", "w.yaml", "-o", name]);
    assert_eq!((code(&said), complaint(&said).as_str()), (0, ""), "{said:?}");
    std::fs::read(desk.at(name)).unwrap()
}

#[test]
fn the_logo_stands_in_every_format_with_pictures_and_says_whose_it_is() {
    let desk = desk("pictures/logo.jpg", &[("pictures/logo.jpg", LOGO)]);
    let bytes = report(&desk, "r.docx");
    let mut file = zip::ZipArchive::new(std::io::Cursor::new(bytes)).unwrap();
    let mut part = |name: &str| {
        let mut bytes = Vec::new();
        file.by_name(name).unwrap().read_to_end(&mut bytes).unwrap();
        bytes
    };
    let picture = part("word/media/logo.jpeg");
    assert!(picture.starts_with(&[0xFF, 0xD8]) && !picture.windows(8).any(|it| it == b"Somebody"));
    let text = String::from_utf8(part("word/document.xml")).unwrap();
    // 60 by 30 dots at 96 to the inch
    assert!(text.contains("<wp:extent cx=\"571500\" cy=\"285750\"/>"), "{}", &text[..3000]);
    assert!(text.contains("descr=\"Logo: Ministry &amp; Partners\"") && text.contains("r:embed=\"logo1\""));
    assert!(text.find("logo1").unwrap() < text.find("Malaysia").unwrap(), "it stands above the title");
    let types = String::from_utf8(part("[Content_Types].xml")).unwrap();
    assert!(types.contains("Extension=\"jpeg\" ContentType=\"image/jpeg\""));
    let links = String::from_utf8(part("word/_rels/document.xml.rels")).unwrap();
    assert!(links.contains("Target=\"media/logo.jpeg\""));
    let page = String::from_utf8(report(&desk, "r.html")).unwrap();
    assert!(page.contains("<img src=\"data:image/jpeg;base64,/9j/"));
    assert!(page.contains("alt=\"Logo: Ministry &amp; Partners\" width=\"45\"") && page.contains("img-src data:;"));
    let pdf = report(&desk, "r.pdf");
    assert!(pdf.windows(14).any(|it| it == b"/Subtype/Image" || it == b"/Subtype /Imag"), "a picture is in it");
    let plain = String::from_utf8(report(&desk, "r.txt")).unwrap();
    assert!(!plain.contains("pictures/logo.jpg"), "where there are no pictures nobody is told of a file");
    assert_eq!(code(&run(&desk, &["check", "w.yaml"])), code(&run(&self::desk("", &[]), &["check", "w.yaml"])));
}

#[test]
fn a_logo_that_cannot_be_shown_is_told_and_the_report_is_written_without_it() {
    let long = [LOGO, vec![0; 5 << 20].as_slice()].concat();
    let secret = tempfile::NamedTempFile::new().unwrap();
    std::fs::write(secret.path(), LOGO).unwrap();
    let elsewhere = secret.path().to_str().unwrap();
    let half = &LOGO[..LOGO.len() / 2];
    let files: &[(&str, &[u8])] = &[("half.jpg", half), ("long.jpg", &long), ("text.png", b"no picture")];
    let cases = [
        ("none.png", "There is no such file"),
        ("half.jpg", "cannot be read to its end"),
        ("long.jpg", "larger than 4096 KB"),
        ("text.png", "neither a PNG nor a JPEG"),
        ("../logo.jpg", "does not stand beside"),
        (elsewhere, "does not stand beside"),
        ("link.jpg", "does not stand beside"),
        (".", "folder"),
    ];
    for (name, why) in cases {
        // a link is a matter of rights on Windows
        if cfg!(not(unix)) && name == "link.jpg" {
            continue;
        }
        let desk = desk(name, files);
        #[cfg(unix)]
        std::os::unix::fs::symlink(secret.path(), desk.at("link.jpg")).unwrap();
        for format in ["docx", "pdf", "html"] {
            let said = run(&desk, &["report", "w.yaml", "-o", &format!("r.{format}")]);
            let complaint = complaint(&said);
            assert!(code(&said) == 0 && complaint.contains("Without the logo"), "{name} {format}: {said:?}");
            assert!(complaint.to_lowercase().contains(&why.to_lowercase()), "{name}: {complaint}");
            assert!(desk.at(&format!("r.{format}")).is_file());
        }
        let said = run(&desk, &["check", "w.yaml"]);
        let out = String::from_utf8_lossy(&said.stdout);
        assert!(code(&said) == 1 && out.contains("workbook/logo: "), "{name}: {out}");
        assert!(out.to_lowercase().contains(&why.to_lowercase()), "{name}: {out}");
        // nothing else is told of a document that has no cover
        assert_eq!(complaint_of(&desk, "requests"), "", "{name}");
    }
}

fn complaint_of(desk: &Desk, document: &str) -> String {
    complaint(&run(desk, &["report", "w.yaml", "-d", document, "-o", "m.docx", "--force"]))
}
