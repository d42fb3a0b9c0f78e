//! A body that stops half way, so that there is an instant after half of it. Only under `crash-points`, and only when that
//! instant is waited for: every other body goes out in one piece.

use std::convert::Infallible;
use std::pin::Pin;
use std::task::{Context, Poll};
use std::time::Duration;

use bytes::Bytes;
use http_body::{Body, Frame, SizeHint};

/// Long enough for the first half to be on the wire.
const PAUSE: Duration = Duration::from_millis(5);

/// The body as it is sent.
pub(super) fn body(bytes: Bytes) -> reqwest::Body {
    if !crash::is_armed("C3") {
        return bytes.into();
    }
    let (first, second) = (bytes.slice(..bytes.len() / 2), bytes.slice(bytes.len() / 2..));
    reqwest::Body::wrap(Halves { first: Some(first), pause: None, second })
}

struct Halves {
    first: Option<Bytes>,
    pause: Option<Pin<Box<tokio::time::Sleep>>>,
    second: Bytes,
}

impl Body for Halves {
    type Data = Bytes;
    type Error = Infallible;

    fn poll_frame(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
    ) -> Poll<Option<Result<Frame<Bytes>, Infallible>>> {
        if let Some(first) = self.first.take() {
            return Poll::Ready(Some(Ok(Frame::data(first))));
        }
        let pause = self.pause.get_or_insert_with(|| Box::pin(tokio::time::sleep(PAUSE)));
        if pause.as_mut().poll(context).is_pending() {
            return Poll::Pending;
        }
        crash::point("C3");
        let rest = std::mem::take(&mut self.second);
        Poll::Ready((!rest.is_empty()).then(|| Ok(Frame::data(rest))))
    }

    fn is_end_stream(&self) -> bool {
        self.first.is_none() && self.second.is_empty()
    }

    fn size_hint(&self) -> SizeHint {
        let first = self.first.as_ref().map_or(0, Bytes::len);
        SizeHint::with_exact(u64::try_from(first + self.second.len()).unwrap_or(u64::MAX))
    }
}
