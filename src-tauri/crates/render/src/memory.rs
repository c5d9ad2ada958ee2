//! Memory that is free, given back to the system.

/// Gives back what was freed, now and from now on. The allocator of most Linux systems keeps it where anything lies behind
/// it, so that a large scene that was let go and the large file that is made of it would both count until the end; and of
/// blocks as large as one it has once freed, it keeps the memory for the next.
pub(crate) fn give_back() {
    #[cfg(all(target_os = "linux", target_env = "gnu"))]
    {
        /// Blocks of so many bytes are given back as soon as they are freed.
        const LARGE: i32 = 1 << 20;
        // SAFETY: both may be called at any time, from any thread
        #[allow(unsafe_code)]
        unsafe {
            libc::mallopt(libc::M_MMAP_THRESHOLD, LARGE);
            libc::malloc_trim(0);
        }
    }
}
