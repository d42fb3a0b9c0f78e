//! Reply bodies that misbehave: too slow, or torn in the middle. Knows no content.

use std::pin::Pin;
use std::task::{Context, Poll, ready};
use std::time::Duration;

use axum::body::{Body, Bytes};
use http_body::{Frame, SizeHint};
use tokio::time::{Interval, MissedTickBehavior, Sleep, interval, sleep};

/// How long the first half of a torn reply has to get out before the tear.
const FLUSH: Duration = Duration::from_millis(50);

/// The reply, one byte per `pace`.
pub(crate) fn slow(text: String, pace: Duration) -> Body {
    let mut beat = interval(pace.max(Duration::from_millis(1)));
    beat.set_missed_tick_behavior(MissedTickBehavior::Delay);
    Body::new(Slow { left: Bytes::from(text), beat })
}

/// The first half of the reply, then an error that makes the server drop the connection.
pub(crate) fn half(text: String) -> Body {
    let whole = Bytes::from(text);
    let first = whole.slice(..whole.len() / 2);
    Body::new(Half { length: whole.len() as u64, first: Some(first), pause: Box::pin(sleep(FLUSH)) })
}

struct Slow {
    left: Bytes,
    beat: Interval,
}

impl http_body::Body for Slow {
    type Data = Bytes;
    type Error = std::io::Error;

    fn poll_frame(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
    ) -> Poll<Option<Result<Frame<Bytes>, Self::Error>>> {
        if self.left.is_empty() {
            return Poll::Ready(None);
        }
        ready!(self.beat.poll_tick(context));
        Poll::Ready(Some(Ok(Frame::data(self.left.split_to(1)))))
    }

    fn is_end_stream(&self) -> bool {
        self.left.is_empty()
    }

    fn size_hint(&self) -> SizeHint {
        SizeHint::with_exact(self.left.len() as u64)
    }
}

struct Half {
    length: u64,
    first: Option<Bytes>,
    pause: Pin<Box<Sleep>>,
}

impl http_body::Body for Half {
    type Data = Bytes;
    type Error = std::io::Error;

    fn poll_frame(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
    ) -> Poll<Option<Result<Frame<Bytes>, Self::Error>>> {
        if let Some(first) = self.first.take().filter(|first| !first.is_empty()) {
            return Poll::Ready(Some(Ok(Frame::data(first))));
        }
        ready!(self.pause.as_mut().poll(context));
        Poll::Ready(Some(Err(std::io::Error::from(std::io::ErrorKind::ConnectionReset))))
    }

    fn size_hint(&self) -> SizeHint {
        SizeHint::with_exact(self.length)
    }
}
