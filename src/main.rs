//! The command `tripartite`.

fn main() -> std::process::ExitCode {
    tripartite::cli::run(std::env::args_os().collect())
}
