//! Lines and message bodies over a stream, replies gathered while commands are pipelined. Knows no command.

use std::io::{Error, ErrorKind, Result};

use tokio::io::{AsyncRead, AsyncReadExt as _, AsyncWrite, AsyncWriteExt as _};

const LONGEST_LINE: usize = 64 * 1024;
const LARGEST_MAIL: usize = 32 * 1024 * 1024;

/// A stream with unread bytes and unsent replies.
pub(super) struct Wire<S> {
    stream: S,
    unread: Vec<u8>,
    unsent: Vec<u8>,
}

impl<S: AsyncRead + AsyncWrite + Unpin> Wire<S> {
    /// Wraps a stream.
    pub fn new(stream: S) -> Self {
        Self { stream, unread: Vec::new(), unsent: Vec::new() }
    }

    /// The stream itself. What the client sent ahead is dropped: after STARTTLS it must not count.
    pub async fn into_stream(mut self) -> Result<S> {
        self.flush().await?;
        Ok(self.stream)
    }

    /// The next line without its ending; none when the client has gone.
    pub async fn line(&mut self) -> Result<Option<String>> {
        let mut searched = 0;
        loop {
            let fresh = self.unread.get(searched..).unwrap_or_default();
            if let Some(place) = fresh.iter().position(|byte| *byte == b'\n') {
                let line: Vec<u8> = self.unread.drain(..=searched + place).collect();
                return Ok(Some(String::from_utf8_lossy(&line).trim_end_matches(['\r', '\n']).to_owned()));
            }
            searched = self.unread.len();
            if searched > LONGEST_LINE {
                return Err(Error::from(ErrorKind::InvalidData));
            }
            if !self.more().await? {
                return Ok(None);
            }
        }
    }

    /// A message up to the lone dot, dots unstuffed; none when the client left before it.
    pub async fn message(&mut self) -> Result<Option<Vec<u8>>> {
        const END: &[u8] = b"\r\n.\r\n";
        let mut searched = 0_usize;
        loop {
            if self.unread.starts_with(b".\r\n") {
                self.unread.drain(..3);
                return Ok(Some(Vec::new()));
            }
            let from = searched.saturating_sub(END.len());
            let fresh = self.unread.get(from..).unwrap_or_default();
            if let Some(place) = fresh.windows(END.len()).position(|window| window == END) {
                let end = from + place;
                let mut message: Vec<u8> = self.unread.drain(..end + END.len()).collect();
                message.truncate(end + 2);
                return Ok(Some(unstuff(&message)));
            }
            searched = self.unread.len();
            if searched > LARGEST_MAIL {
                return Err(Error::from(ErrorKind::InvalidData));
            }
            if !self.more().await? {
                return Ok(None);
            }
        }
    }

    /// Says a reply line; it leaves when the client waits for it.
    pub fn say(&mut self, line: &str) {
        self.unsent.extend_from_slice(line.as_bytes());
        self.unsent.extend_from_slice(b"\r\n");
    }

    /// Sends what was said.
    pub async fn flush(&mut self) -> Result<()> {
        self.stream.write_all(&self.unsent).await?;
        self.unsent.clear();
        self.stream.flush().await
    }

    /// Reads more; false at the end of the stream.
    async fn more(&mut self) -> Result<bool> {
        if !self.unsent.is_empty() {
            self.flush().await?;
        }
        Ok(self.stream.read_buf(&mut self.unread).await? > 0)
    }
}

/// Takes away the dot that protects a line starting with one.
fn unstuff(message: &[u8]) -> Vec<u8> {
    let mut out = Vec::with_capacity(message.len());
    let mut line_start = true;
    for byte in message {
        if !(line_start && *byte == b'.') {
            out.push(*byte);
        }
        line_start = *byte == b'\n';
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[tokio::test]
    async fn a_message_ends_at_the_lone_dot_and_loses_its_stuffing() {
        let mut wire = Wire::new(tokio::io::join(&b"Hi\r\n..dot\r\nx.y\r\n.\r\nQUIT\r\n"[..], Vec::new()));
        assert_eq!(wire.message().await.unwrap().unwrap(), b"Hi\r\n.dot\r\nx.y\r\n");
        assert_eq!(wire.line().await.unwrap().as_deref(), Some("QUIT"));
        assert_eq!(wire.line().await.unwrap(), None);
    }

    #[tokio::test]
    async fn a_message_without_its_dot_is_none() {
        let mut wire = Wire::new(tokio::io::join(&b"Hi\r\nthere"[..], Vec::new()));
        assert_eq!(wire.message().await.unwrap(), None);
    }
}
