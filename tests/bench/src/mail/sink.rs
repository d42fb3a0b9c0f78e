//! A mail server on loopback that takes everything at once, or after a delay that stands for the line. Keeps the first
//! mails it is given and counts the rest.

use std::io::{Read, Write};
use std::net::{Ipv4Addr, SocketAddr, TcpListener, TcpStream};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use anyhow::Result;
use domain::Language;

const END: &[u8] = b"\r\n.\r\n";

/// A running server; it ends with the program.
pub struct Sink {
    pub address: SocketAddr,
    inner: Arc<Inner>,
}

#[derive(Default)]
struct Inner {
    delay: Duration,
    taken: AtomicUsize,
    kept: Mutex<Vec<Vec<u8>>>,
}

impl Sink {
    pub fn start(delay: Duration) -> Result<Self> {
        let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0))?;
        let address = listener.local_addr()?;
        let inner = Arc::new(Inner { delay, ..Inner::default() });
        let shared = Arc::clone(&inner);
        std::thread::Builder::new().name("mail-sink".into()).spawn(move || {
            for stream in listener.incoming().flatten() {
                let inner = Arc::clone(&shared);
                std::thread::spawn(move || inner.converse(stream));
            }
        })?;
        Ok(Self { address, inner })
    }

    /// How many mails it took.
    pub fn taken(&self) -> usize {
        self.inner.taken.load(Ordering::Acquire)
    }

    /// The first mails, one for each language, as they came: dots doubled, final dot included.
    pub fn kept(&self) -> Vec<Vec<u8>> {
        self.inner.kept.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }
}

impl Inner {
    fn converse(&self, mut stream: TcpStream) -> Result<()> {
        stream.set_nodelay(true)?;
        stream.write_all(b"220 sink\r\n")?;
        let (mut held, mut in_mail, mut chunk) = (Vec::with_capacity(64 * 1024), false, vec![0; 64 * 1024]);
        loop {
            match stream.read(&mut chunk)? {
                0 => return Ok(()),
                some => held.extend_from_slice(&chunk[..some]),
            }
            let replies = self.take(&mut held, &mut in_mail);
            if !replies.is_empty() {
                std::thread::sleep(self.delay);
                stream.write_all(&replies)?;
            }
        }
    }

    /// Replies to all that came in one piece, to be sent in one piece: that is a round trip.
    fn take(&self, held: &mut Vec<u8>, in_mail: &mut bool) -> Vec<u8> {
        let mut replies = Vec::new();
        while !*in_mail && let Some(end) = held.iter().position(|byte| *byte == b'\n') {
            let line: Vec<u8> = held.drain(..=end).collect();
            *in_mail = line.starts_with(b"DATA");
            replies.extend_from_slice(match line.get(..4) {
                Some(b"EHLO") => b"250-sink\r\n250-8BITMIME\r\n250 PIPELINING\r\n",
                Some(b"DATA") => b"354 go\r\n",
                Some(b"QUIT") => b"221 bye\r\n",
                _ => b"250 ok\r\n".as_slice(),
            });
        }
        // Whoever waits for the answer to a mail sends nothing behind it.
        if *in_mail && held.ends_with(END) {
            *in_mail = false;
            let mut kept = self.kept.lock().unwrap_or_else(PoisonError::into_inner);
            if kept.len() < Language::ALL.len() {
                kept.push(held.clone());
            }
            held.clear();
            self.taken.fetch_add(1, Ordering::Release);
            replies.extend_from_slice(b"250 ok\r\n");
        }
        replies
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_comes_in_one_piece_is_answered_in_one() {
        let (sink, mut in_mail) = (Inner::default(), false);
        let mut held = b"MAIL FROM:<a@b.example>\r\nRCPT TO:<c@d.example>\r\nDATA\r\n".to_vec();
        assert_eq!(sink.take(&mut held, &mut in_mail), b"250 ok\r\n250 ok\r\n354 go\r\n");
        held.extend(b"Subject: x\r\n\r\nbody");
        assert!(sink.take(&mut held, &mut in_mail).is_empty());
        held.extend(END);
        assert_eq!(sink.take(&mut held, &mut in_mail), b"250 ok\r\n");
        assert_eq!(sink.taken.load(Ordering::Acquire), 1);
        assert!(!in_mail && held.is_empty());
    }
}
