//! The command `tripartite`.

/// That of musl asks the system for memory too often.
#[cfg(target_env = "musl")]
#[global_allocator]
static ALLOCATOR: dlmalloc::GlobalDlmalloc = dlmalloc::GlobalDlmalloc;

fn main() -> std::process::ExitCode {
    tripartite::cli::run(std::env::args_os().collect())
}
