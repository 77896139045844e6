//! Who sits at this computer, as far as the system tells; written into locks and journals, never looked up elsewhere.

/// The name of the person: what the session says, else the system's list of accounts, else the account's number.
#[must_use]
pub fn person() -> String {
    let said = ["USER", "LOGNAME", "USERNAME"].into_iter().filter_map(|name| std::env::var(name).ok());
    said.map(|name| name.trim().to_owned()).find(|name| !name.is_empty()).or_else(account).unwrap_or_default()
}

/// A service, a container or a task of the clock has an account but no session.
#[cfg(unix)]
fn account() -> Option<String> {
    use std::io::Read;
    const MOST_BYTES: u64 = 1 << 20;
    let uid = rustix::process::getuid().as_raw();
    let mut listed = Vec::new();
    if let Ok(file) = std::fs::File::open("/etc/passwd") {
        // what cannot be read names nobody
        let _ = file.take(MOST_BYTES).read_to_end(&mut listed);
    }
    let listed = String::from_utf8_lossy(&listed);
    Some(named(&listed, uid).map_or_else(|| format!("uid {uid}"), str::to_owned))
}

#[cfg(not(unix))]
fn account() -> Option<String> {
    None
}

/// The name of an account in a list of lines `name:password:number:…`.
#[cfg(unix)]
fn named(listed: &str, uid: u32) -> Option<&str> {
    let names = listed.lines().filter_map(|line| {
        let mut parts = line.split(':');
        let name = parts.next()?;
        (parts.nth(1)?.parse() == Ok(uid)).then_some(name)
    });
    names.into_iter().find(|name| !name.is_empty())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    #[cfg(unix)]
    fn an_account_is_found_by_its_number_alone() {
        let listed = "root:x:0:0::/:/bin/sh\n# none\n+::::::\n:x:7:7::/:\nanna:x:1000:0:Anna:/home/anna:/bin/sh\n";
        assert_eq!(named(listed, 1000), Some("anna"));
        assert_eq!(named(listed, 0), Some("root"));
        assert_eq!(named(listed, 7), None, "a line without a name names nobody");
        assert_eq!(named(listed, 1), None);
    }
}
