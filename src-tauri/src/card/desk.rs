//! The one place where a card may be keyed at a time: who is keying for which order, and until when. Knows no window system.

use std::sync::atomic::{AtomicU32, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::{Duration, Instant};

use app::card_entry::{Entry, EntryError, Stroke, View};
use app::{App, CardTicket, HeldRecording, Recording};
use domain::Language;
use domain::card::Card;
use tokio::sync::Notify;

use crate::start::process;

/// A card nobody types on is thrown away after this long.
pub const IDLE: Duration = Duration::from_secs(180);
/// How long *send* waits for key presses that are still on their way.
const STRAGGLERS: Duration = Duration::from_secs(2);

/// The desk.
#[derive(Default)]
pub struct Desk {
    seat: Mutex<Option<Seat>>,
    taken: AtomicU32,
    arrived: Notify,
    /// Held while a window opens, so that two requests open one.
    pub door: tokio::sync::Mutex<()>,
}

/// One order being paid.
pub struct Seat {
    /// The window's label.
    pub label: String,
    /// What is paid, through which account.
    pub ticket: Arc<CardTicket>,
    /// The terminal.
    pub app: Arc<App>,
    /// The rep's language.
    pub rep: Language,
    /// How the card is keyed.
    pub way: Way,
    /// The recording of the call, looked after until nobody sits here.
    recording: Option<HeldRecording>,
    until: Instant,
}

/// Whose card is about to be keyed.
pub struct Guest {
    /// What is paid, through which account.
    pub ticket: CardTicket,
    /// The recording of the call.
    pub recording: HeldRecording,
}

/// How the card is keyed.
pub enum Way {
    /// Here, key by key.
    Keyed(Box<Keyed>),
    /// On the provider's page.
    Page {
        /// What is paid there.
        payment_id: String,
        /// How long the provider serves it; a call is not recorded for longer than that.
        lasts: Duration,
    },
}

/// The entry and the guard of its memory.
pub struct Keyed {
    entry: Entry,
    kept: Kept,
}

/// Pages that hold a card are not swapped out while this lives.
pub struct Kept(usize, usize);

impl Kept {
    fn of(entry: &Entry) -> Self {
        let (start, len) = entry.memory();
        process::keep_in_memory(start, len);
        Self(start as usize, len)
    }
}

impl Drop for Kept {
    fn drop(&mut self) {
        process::release(self.0 as *const u8, self.1);
    }
}

impl Way {
    /// How long its window may stay with nobody at it.
    fn stays(&self) -> Duration {
        match self {
            Self::Keyed(_) => IDLE,
            Self::Page { lasts, .. } => IDLE.max(*lasts),
        }
    }

    /// A fresh entry, its memory kept from now on.
    #[must_use]
    pub fn keyed(entry: Entry) -> Self {
        let kept = Kept::of(&entry);
        Self::Keyed(Box::new(Keyed { entry, kept }))
    }
}

impl Desk {
    /// A label nobody had before.
    pub fn label(&self, beginning: &str) -> String {
        format!("{beginning}{}", self.taken.fetch_add(1, Ordering::Relaxed) + 1)
    }

    /// Seats a customer's order.
    pub fn take(&self, label: String, guest: Guest, app: Arc<App>, rep: Language, way: Way) {
        let (ticket, recording) = (Arc::new(guest.ticket), Some(guest.recording));
        let until = Instant::now() + way.stays();
        *self.lock() = Some(Seat { label, ticket, app, rep, way, recording, until });
    }

    /// The window in use.
    #[must_use]
    pub fn label_in_use(&self) -> Option<String> {
        self.lock().as_ref().map(|seat| seat.label.clone())
    }

    /// Frees the desk if `label` sits there, or whoever does where none is given. Every way out comes by here, so here the
    /// recording of the call goes on.
    pub fn free(&self, label: Option<&str>) -> Option<Seat> {
        let mut seat = self.lock();
        let mut freed = match (&*seat, label) {
            (Some(taken), Some(label)) if taken.label != label => None,
            _ => seat.take(),
        }?;
        drop(freed.recording.take());
        Some(freed)
    }

    /// Until when the window may stay; none when it is gone.
    #[must_use]
    pub fn until(&self, label: &str) -> Option<Instant> {
        self.lock().as_ref().filter(|seat| seat.label == label).map(|seat| seat.until)
    }

    /// One key press.
    ///
    /// # Errors
    /// The window is not the one in use, or presses are missing.
    pub fn press(&self, label: &str, stroke: Stroke) -> Result<(View, Arc<App>, Language), EntryError> {
        let answer = self.with(label, |seat, entry| {
            entry.take(stroke)?;
            Ok((entry.view(), Arc::clone(seat.app), seat.rep))
        });
        self.arrived.notify_waiters();
        answer
    }

    /// Works on the entry of the window in use, and starts its time anew.
    ///
    /// # Errors
    /// There is none of that label, or what `work` says.
    pub fn with<T>(
        &self,
        label: &str,
        work: impl FnOnce(&SeatView<'_>, &mut Entry) -> Result<T, EntryError>,
    ) -> Result<T, EntryError> {
        let mut seat = self.lock();
        let seat = seat.as_mut().filter(|seat| seat.label == label).ok_or(EntryError::KeyLost)?;
        seat.until = Instant::now() + IDLE;
        let recording = seat.recording.as_ref().map_or(Recording::NoCall, HeldRecording::state);
        let view = SeatView { ticket: &seat.ticket, app: &seat.app, rep: seat.rep, recording };
        match &mut seat.way {
            Way::Keyed(keyed) => work(&view, &mut keyed.entry),
            Way::Page { .. } => Err(EntryError::KeyLost),
        }
    }

    /// The finished card, with its seat: from here on nobody is at the desk. Waits for presses that are still on their way.
    ///
    /// # Errors
    /// The card is not whole, or presses stayed out.
    pub async fn finish(
        &self,
        label: &str,
        holder: &str,
        last: u32,
    ) -> Result<(Seat, Box<Card>), EntryError> {
        let deadline = tokio::time::Instant::now() + STRAGGLERS;
        loop {
            let arrived = self.arrived.notified();
            match self.with(label, |_, entry| entry.finish(holder, last)) {
                Ok(card) => {
                    return self.free(Some(label)).map(|seat| (seat, card)).ok_or(EntryError::KeyLost);
                }
                Err(EntryError::Incomplete) => return Err(EntryError::Incomplete),
                Err(EntryError::KeyLost) => {}
            }
            if tokio::time::timeout_at(deadline, arrived).await.is_err() {
                return Err(EntryError::KeyLost);
            }
        }
    }

    fn lock(&self) -> MutexGuard<'_, Option<Seat>> {
        self.seat.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// A seat as the entry's owner sees it.
pub struct SeatView<'a> {
    /// What is paid.
    pub ticket: &'a Arc<CardTicket>,
    /// The terminal.
    pub app: &'a Arc<App>,
    /// The rep's language.
    pub rep: Language,
    /// How it stands with the recording of the call.
    pub recording: Recording,
}

impl Seat {
    /// The guard of the card's memory, to be held until the card is gone.
    #[must_use]
    pub fn kept(self) -> Option<Kept> {
        match self.way {
            Way::Keyed(keyed) => Some(keyed.kept),
            Way::Page { .. } => None,
        }
    }
}
