//! Keeps the process's memory to itself: no dumps, no tracing by its own user, card memory not swapped. Knows no cards.

/// What could be put in place; shown under *Security*.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Guard {
    /// Other programs of the same user cannot read this process or make it dump.
    pub not_dumpable: bool,
    /// A crash leaves no file with memory in it.
    pub no_core: bool,
}

/// Asks the system for both; first thing in `main`.
#[cfg(target_os = "linux")]
#[must_use]
pub fn guard() -> Guard {
    let none = libc::rlimit { rlim_cur: 0, rlim_max: 0 };
    // SAFETY: both calls take plain values, or a pointer to a value that outlives the call, and change only this process.
    let (not_dumpable, no_core) = unsafe {
        (
            libc::prctl(libc::PR_SET_DUMPABLE, 0, 0, 0, 0) == 0,
            libc::setrlimit(libc::RLIMIT_CORE, &raw const none) == 0,
        )
    };
    Guard { not_dumpable, no_core }
}

/// Elsewhere only the core limit exists, if anything.
#[cfg(not(target_os = "linux"))]
#[must_use]
pub fn guard() -> Guard {
    #[cfg(unix)]
    let no_core = {
        let none = libc::rlimit { rlim_cur: 0, rlim_max: 0 };
        // SAFETY: takes a pointer to a value that outlives the call.
        unsafe { libc::setrlimit(libc::RLIMIT_CORE, &raw const none) == 0 }
    };
    #[cfg(not(unix))]
    let no_core = false;
    Guard { not_dumpable: false, no_core }
}

/// Keeps the pages of a short-lived buffer out of swap and out of dumps, as far as the system allows; says whether it did.
pub fn keep_in_memory(start: *const u8, len: usize) -> bool {
    #[cfg(unix)]
    {
        // SAFETY: the range belongs to a live allocation of ours; locking changes no content.
        let locked = unsafe { libc::mlock(start.cast(), len) } == 0;
        #[cfg(target_os = "linux")]
        {
            let page = 4096_usize;
            let first = start as usize & !(page - 1);
            let bytes = (start as usize + len).next_multiple_of(page) - first;
            // SAFETY: whole pages around a live allocation; only advises the system what to leave out of a dump.
            unsafe { libc::madvise(first as *mut libc::c_void, bytes, libc::MADV_DONTDUMP) };
        }
        locked
    }
    #[cfg(not(unix))]
    {
        let _unused = (start, len);
        false
    }
}

/// Lets the system treat the pages as any others again.
pub fn release(start: *const u8, len: usize) {
    #[cfg(unix)]
    // SAFETY: as above.
    unsafe {
        libc::munlock(start.cast(), len);
    }
    #[cfg(not(unix))]
    let _unused = (start, len);
}

#[cfg(all(test, target_os = "linux"))]
mod tests {
    use super::*;

    #[test]
    fn the_guarded_process_cannot_be_dumped() {
        let guard = guard();
        assert!(guard.not_dumpable && guard.no_core);
        // SAFETY: only reads a flag of this process.
        assert_eq!(unsafe { libc::prctl(libc::PR_GET_DUMPABLE, 0, 0, 0, 0) }, 0);
    }

    #[test]
    fn a_small_buffer_can_be_kept_in_memory() {
        let buffer = Box::new([0_u8; 64]);
        assert!(keep_in_memory(buffer.as_ptr(), buffer.len()));
        release(buffer.as_ptr(), buffer.len());
    }
}
