//! Memory that is free, given back to the system.

/// Gives back what was freed. The allocator of most Linux systems keeps it where anything lies behind it, so that a
/// large scene that was let go and the large file that is made of it would both count until the end.
pub(crate) fn give_back() {
    #[cfg(all(target_os = "linux", target_env = "gnu"))]
    // SAFETY: may be called at any time, from any thread
    #[allow(unsafe_code)]
    unsafe {
        libc::malloc_trim(0);
    }
}
