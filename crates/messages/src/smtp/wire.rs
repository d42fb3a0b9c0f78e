//! Lines in and bytes out, with a time limit on each; knows no meaning of any.

use std::time::Duration;

use tokio::io::{AsyncRead, AsyncReadExt, AsyncWrite, AsyncWriteExt};
use tokio::time::timeout;

use super::reply::{self, MAX_LINE, MAX_LINES, Reply};

/// The connection did not carry what was asked of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum WireError {
    /// Closed, reset or too slow.
    Lost,
    /// What came is no SMTP reply.
    Garbled,
}

/// A connection with what was read ahead.
pub(super) struct Wire<S> {
    stream: S,
    read: Vec<u8>,
    start: usize,
}

impl<S: AsyncRead + AsyncWrite + Unpin> Wire<S> {
    pub(super) fn new(stream: S) -> Self {
        Self { stream, read: Vec::with_capacity(1_024), start: 0 }
    }

    /// The connection itself, if nothing was read ahead: bytes that came before TLS are never taken for an answer inside it.
    pub(super) fn into_stream(self) -> Option<S> {
        (self.start == self.read.len()).then_some(self.stream)
    }

    /// All of `bytes`, in as few writes as the system takes.
    ///
    /// An error means that the last byte was not taken.
    pub(super) async fn write(&mut self, bytes: &[u8], limit: Duration) -> Result<(), WireError> {
        let all = async {
            self.stream.write_all(bytes).await?;
            self.stream.flush().await
        };
        timeout(limit, all).await.map_err(|_| WireError::Lost)?.map_err(|_| WireError::Lost)
    }

    /// The next reply.
    pub(super) async fn reply(&mut self, limit: Duration) -> Result<Reply, WireError> {
        timeout(limit, self.read_reply()).await.map_err(|_| WireError::Lost)?
    }

    async fn read_reply(&mut self) -> Result<Reply, WireError> {
        let mut found = Reply::default();
        loop {
            let line = self.read_line().await?;
            let line = reply::line(&line).ok_or(WireError::Garbled)?;
            if !found.lines.is_empty() && found.code != line.code || found.lines.len() == MAX_LINES {
                return Err(WireError::Garbled);
            }
            found.code = line.code;
            found.lines.push(line.text);
            if line.last {
                return Ok(found);
            }
        }
    }

    async fn read_line(&mut self) -> Result<Vec<u8>, WireError> {
        loop {
            let ahead = &self.read[self.start..];
            if let Some(end) = ahead.iter().position(|byte| *byte == b'\n') {
                let line = ahead[..end].strip_suffix(b"\r").unwrap_or(&ahead[..end]).to_vec();
                self.start += end + 1;
                return Ok(line);
            }
            if ahead.len() > MAX_LINE {
                return Err(WireError::Garbled);
            }
            self.read.drain(..self.start);
            self.start = 0;
            match self.stream.read_buf(&mut self.read).await {
                Ok(0) | Err(_) => return Err(WireError::Lost),
                Ok(_) => {}
            }
        }
    }

    /// Closes without a word.
    pub(super) async fn close(mut self, limit: Duration) {
        let _ = timeout(limit, self.stream.shutdown()).await;
    }
}
