//! The command `tripartite`.

fn main() {}
