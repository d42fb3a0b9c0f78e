//! The global allocator: wipes every block before it is given back. Knows nothing of what was in it.
//!
//! HTTP and TLS libraries free request bodies as they are; with the standard allocator the tail of a card number was found in
//! freed memory long after the call. Wiping on free, and moving instead of growing in place, closes that for all libraries.

use std::alloc::{GlobalAlloc, Layout, System};
use std::sync::atomic::{Ordering, compiler_fence};

/// The system allocator, wiping on free.
pub struct Wiping;

// SAFETY: every call goes to `System` with the caller's own arguments; the only addition is writing zeros into a block that the
// caller has just given up and that `System` still owns. `realloc` is left to the default, which allocates, copies and calls
// `dealloc` below, so that the old block is wiped as well.
unsafe impl GlobalAlloc for Wiping {
    unsafe fn alloc(&self, layout: Layout) -> *mut u8 {
        // SAFETY: the caller upholds the contract of `GlobalAlloc::alloc`.
        unsafe { System.alloc(layout) }
    }

    unsafe fn alloc_zeroed(&self, layout: Layout) -> *mut u8 {
        // SAFETY: as above.
        unsafe { System.alloc_zeroed(layout) }
    }

    unsafe fn dealloc(&self, block: *mut u8, layout: Layout) {
        // SAFETY: the caller hands over a live block of exactly `layout.size()` bytes that nobody else uses any more.
        unsafe { wipe(block, layout.size()) };
        // SAFETY: as above; the block came from `System`.
        unsafe { System.dealloc(block, layout) }
    }
}

/// # Safety
/// `block` must be valid for writing `len` bytes.
#[inline]
unsafe fn wipe(block: *mut u8, len: usize) {
    // A plain memset is fast; handing its address to an empty assembly block keeps the optimiser from dropping it as dead.
    // SAFETY: passed on from the caller.
    unsafe { block.write_bytes(0, len) };
    // SAFETY: no instruction is emitted.
    unsafe { std::arch::asm!("/* {0} */", in(reg) block, options(nostack, preserves_flags)) };
    compiler_fence(Ordering::SeqCst);
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_freed_block_holds_no_trace() {
        let layout = Layout::from_size_align(4096, 8).unwrap();
        // SAFETY: the block is written within its size; after the free only its address is used, and read back through the
        // system's own view of the process memory, which cannot fault.
        let (address, before) = unsafe {
            let block = Wiping.alloc(layout);
            block.write_bytes(0xA7, 4096);
            let before = peek(block as usize);
            Wiping.dealloc(block, layout);
            (block as usize, before)
        };
        assert_eq!(before, [0xA7; 64]);
        assert!(!peek(address).contains(&0xA7));
    }

    /// These tests are linked into the program's own binary: without its allocator this one fails.
    #[test]
    fn what_this_program_frees_holds_no_trace() {
        let block = vec![0xB9_u8; 4096];
        let address = block.as_ptr() as usize;
        let before = peek(address);
        drop(block);
        assert_eq!(before, [0xB9; 64]);
        assert!(!peek(address).contains(&0xB9));
    }

    /// Bytes from the middle of a block; the allocator keeps lists of its own at a freed block's ends.
    fn peek(address: usize) -> [u8; 64] {
        use std::os::unix::fs::FileExt;
        let mut bytes = [0; 64];
        let memory = std::fs::File::open("/proc/self/mem").unwrap();
        memory.read_exact_at(&mut bytes, address as u64 + 2048).unwrap();
        bytes
    }
}
