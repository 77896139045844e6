//! The system's editor for one text: `$VISUAL`, `$EDITOR`, else `vi`.

use std::io::Write;
use std::process::Command;

/// Lets the system's editor change a text; gives the text that was saved, or why there is none.
///
/// The terminal must have been given back before, and is taken again after.
pub fn edit_text(text: &str) -> Result<String, String> {
    let wish =
        ["VISUAL", "EDITOR"].iter().find_map(|name| std::env::var(name).ok()).filter(|wish| !wish.trim().is_empty());
    let wish = wish.unwrap_or_else(|| "vi".to_owned());
    // the variable may carry options, as in "code --wait"
    let mut parts = wish.split_whitespace();
    let program = parts.next().unwrap_or("vi");
    let mut file =
        tempfile::Builder::new().prefix("tripartite-").suffix(".txt").tempfile().map_err(|error| error.to_string())?;
    file.write_all(text.as_bytes()).and_then(|()| file.flush()).map_err(|error| error.to_string())?;
    let status =
        Command::new(program).args(parts).arg(file.path()).status().map_err(|error| format!("{program}: {error}"))?;
    if !status.success() {
        return Err(format!("{program}: {status}"));
    }
    std::fs::read_to_string(file.path()).map_err(|error| error.to_string())
}
