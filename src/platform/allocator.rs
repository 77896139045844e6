//! The allocator of the static program for Linux: that of musl asks the system for memory too often.

#[global_allocator]
static ALLOCATOR: dlmalloc::GlobalDlmalloc = dlmalloc::GlobalDlmalloc;
