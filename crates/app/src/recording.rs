//! The recorder of the shop's calls: asked to pause before a card is said aloud and to go on when the card's window is
//! gone, by whatever way. Where no recorder is set up, a person is reminded. Knows no window, and tells nobody which
//! order or customer it is about.

use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::{Duration, Instant};

use domain::event::{Actor, CardEntryStep, Event};
use domain::payment::Channel;
use domain::role::Deed;
use providers::{HookError, is_hook_address};
use serde::Serialize;
use store::{Entry, Store};
use tokio::runtime::Handle;
use tokio::sync::RwLock;

use crate::api::{AppEvent, ConnectionTest, Details, Fault, RecorderSettings, RecordingAlarm};
use crate::{App, CardTicket, Error, config};

/// A recorder that has not answered by then counts as not paused: the customer waits on the phone.
const PATIENCE: Duration = Duration::from_secs(3);
/// How far back a start looks for a recording that nobody asked to go on: a card's window stays for half an hour at most.
const LOOK_BACK: u32 = 2_000;
const ADDRESS_MAX: usize = 500;

/// How it stands with the recording of the call while a card is keyed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Recording {
    /// The order came by mail: nobody speaks.
    NoCall,
    /// No recorder is set up: the person is reminded.
    ByHand,
    /// The recorder says that it paused.
    Paused,
    /// It was asked and did not say so: the person has to do it, before the number is said.
    NotPaused,
}

/// The call on which a card is keyed.
#[derive(Debug, Clone)]
struct Call {
    reference: String,
    channel: Channel,
}

/// What the terminal remembers of its recorder.
pub(crate) struct Recorder {
    /// Held while it is asked, so that nothing overtakes.
    turn: tokio::sync::Mutex<Turn>,
    /// Paused by a run of the terminal that ended before it could say *go on*.
    left: Mutex<Option<Call>>,
    /// Read while one is asked to go on: the end of the program waits for it.
    resuming: Arc<RwLock<()>>,
    /// What a person has to see to, until the recorder says that it goes on.
    alarm: Mutex<Option<RecordingAlarm>>,
    patience: Duration,
}

/// Whose turn it is.
#[derive(Default)]
struct Turn {
    /// Counts the pauses, so that a call which ended late does not switch on the recording of the next one.
    number: u64,
    /// The call on which a card is being keyed.
    held: Option<Call>,
}

/// What the recorder is asked to do.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Hook {
    Pause,
    Resume,
}

/// A call whose recording was looked after. Letting go of it asks the recorder to go on, whatever the reason: there is no
/// way out that forgets.
pub struct HeldRecording {
    state: Recording,
    resume: Option<Resume>,
}

struct Resume {
    app: Arc<App>,
    call: Call,
    turn: u64,
    runtime: Handle,
}

impl HeldRecording {
    /// What was told before anything was typed.
    #[must_use]
    pub fn state(&self) -> Recording {
        self.state
    }
}

impl Drop for HeldRecording {
    fn drop(&mut self) {
        let Some(Resume { app, call, turn, runtime }) = self.resume.take() else { return };
        // Only the end of the program writes here, and it asks for itself what nobody asked yet.
        let busy = Arc::clone(&app.recorder.resuming).try_read_owned();
        runtime.spawn(async move {
            app.resume(&call, turn, false).await;
            drop(busy);
        });
    }
}

impl Recorder {
    /// As the last run left it; asked no longer than everything else is.
    pub(crate) async fn left_by(store: &Store, patience: Option<Duration>) -> Self {
        // A record that cannot be read says so elsewhere, and louder.
        let newest = store.newest_entries(LOOK_BACK).await.unwrap_or_default();
        Self {
            turn: tokio::sync::Mutex::default(),
            left: Mutex::new(left_paused(&newest)),
            resuming: Arc::default(),
            alarm: Mutex::default(),
            patience: patience.map_or(PATIENCE, |most| PATIENCE.min(most)),
        }
    }

    fn take_left(&self) -> Option<Call> {
        self.left.lock().unwrap_or_else(PoisonError::into_inner).take()
    }

    fn alarm(&self) -> MutexGuard<'_, Option<RecordingAlarm>> {
        self.alarm.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// The call that was paused last, if nothing says that it goes on again. A window that was opened and came no further may
/// have had its recording paused; what could not be switched on by whoever closed it is tried once more.
fn left_paused(newest: &[Entry]) -> Option<Call> {
    use CardEntryStep::{Opened, RecordingNotPaused, RecordingNotResumed, RecordingPaused, RecordingResumed};
    let mut steps = newest.iter().filter_map(|entry| match &entry.event {
        Event::CardEntry { reference, channel: channel @ Channel::Telephone, step } => {
            Some((entry, Call { reference: reference.clone(), channel: *channel }, *step))
        }
        _ => None,
    });
    let (entry, call, step) = steps
        .by_ref()
        .enumerate()
        .find(|(at, (_, _, step))| match step {
            RecordingPaused | RecordingNotPaused | RecordingResumed | RecordingNotResumed => true,
            Opened => *at == 0,
            _ => false,
        })?
        .1;
    let left = match step {
        RecordingResumed => false,
        RecordingNotResumed => matches!(entry.actor, Actor::Operator(_)),
        _ => true,
    };
    left.then_some(call)
}

impl App {
    /// Asks the recorder to pause, before the window opens; answers within seconds, whatever the recorder does.
    ///
    /// # Errors
    /// The record cannot be written; the recorder is then asked to go on.
    pub async fn recording_pause(self: &Arc<Self>, ticket: &CardTicket) -> Result<HeldRecording, Error> {
        let call = Call { reference: ticket.order.reference.as_str().to_owned(), channel: ticket.channel };
        if call.channel != Channel::Telephone {
            return Ok(HeldRecording { state: Recording::NoCall, resume: None });
        }
        if self.settings().recorder.pause.is_empty() {
            self.note_entry(ticket, CardEntryStep::RecordingReminded).await?;
            return Ok(HeldRecording { state: Recording::ByHand, resume: None });
        }
        let mut turn = self.recorder.turn.lock().await;
        *turn = Turn { number: turn.number + 1, held: Some(call.clone()) };
        // What an earlier run left paused stays paused: this call says when to go on.
        drop(self.recorder.take_left());
        // Held before the question is out: also who gives up while it is asked lets the recorder go on.
        let resume = Resume {
            app: Arc::clone(self),
            call: call.clone(),
            turn: turn.number,
            runtime: Handle::current(),
        };
        let mut held = HeldRecording { state: Recording::NotPaused, resume: Some(resume) };
        let step = match self.ask_recorder(Hook::Pause).await {
            Ok(()) => {
                held.state = Recording::Paused;
                CardEntryStep::RecordingPaused
            }
            Err(error) => {
                tracing::warn!(%error, "the recorder did not pause");
                CardEntryStep::RecordingNotPaused
            }
        };
        self.note_entry(ticket, step).await?;
        if held.state == Recording::NotPaused && ticket.is_hosted() {
            // The window that opens now is the provider's, and has only a title to say it in.
            let language = self.operator_language();
            if let Ok(words) = self.l10n.text(language, "card-recording-not-paused", &[]) {
                let body = self.card_page_title(ticket, language, Recording::NoCall);
                self.raise(words.text, body);
            }
        }
        Ok(held)
    }

    /// Waits until recorders that were asked to go on have answered.
    pub async fn recordings_settled(&self) {
        drop(self.recorder.resuming.write().await);
    }

    /// For the end of the program: whoever still keyed a card, or was about to, is gone; the recorder is asked to go on and
    /// has answered, or had its time.
    pub async fn recordings_ended(&self) {
        let (held, number) = {
            let turn = self.recorder.turn.lock().await;
            (turn.held.clone(), turn.number)
        };
        if let Some(call) = held {
            self.resume(&call, number, false).await;
        }
        self.recordings_settled().await;
    }

    /// What a person has to see to, until the recorder says that it goes on.
    pub(crate) fn recording_alarm(&self) -> Option<RecordingAlarm> {
        self.recorder.alarm().clone()
    }

    /// At the start: a recording that the last run left paused goes on.
    pub(crate) async fn resume_left_recording(&self) {
        let turn = self.recorder.turn.lock().await.number;
        if let Some(call) = self.recorder.take_left() {
            self.resume(&call, turn, true).await;
        }
    }

    async fn resume(&self, call: &Call, mine: u64, left: bool) {
        let mut turn = self.recorder.turn.lock().await;
        if turn.number != mine || (turn.held.take().is_none() && !left) {
            // Another card is being keyed and its window says when to go on; or it was said already.
            return;
        }
        let answer = self.ask_recorder(Hook::Resume).await;
        let step = match &answer {
            Ok(()) => CardEntryStep::RecordingResumed,
            Err(_) => CardEntryStep::RecordingNotResumed,
        };
        let Call { reference, channel } = call.clone();
        let batch = if left { self.job_batch("recording") } else { self.batch() };
        if self.store.append(batch.event(Event::CardEntry { reference, channel, step })).await.is_err() {
            tracing::error!("what became of a recording could not be noted");
        }
        match answer {
            Ok(()) => {
                if self.recorder.alarm().take().is_some() {
                    self.tell(AppEvent::SessionChanged);
                }
            }
            Err(error) => {
                tracing::warn!(%error, "the recorder does not go on");
                self.tell_not_resumed();
            }
        }
    }

    async fn ask_recorder(&self, hook: Hook) -> Result<(), HookError> {
        let recorder = &self.settings().recorder;
        let (address, word) = match hook {
            Hook::Pause => (&recorder.pause, "pause"),
            Hook::Resume => (&recorder.resume, "resume"),
        };
        self.http.hook(address, format!(r#"{{"action":"{word}"}}"#), self.recorder.patience).await
    }

    fn tell_not_resumed(&self) {
        let language = self.operator_language();
        let text = |id| self.l10n.text(language, id, &[]);
        if let (Ok(title), Ok(body)) = (text("say-recording-off"), text("say-recording-off-body")) {
            self.raise(title.text, body.text);
        }
    }

    /// Told at once, and kept for a page that was not there to hear it.
    fn raise(&self, title: String, body: String) {
        let alarm = RecordingAlarm { title, body };
        *self.recorder.alarm() = Some(alarm.clone());
        self.tell(AppEvent::RecordingAlarm(alarm));
    }

    /// Where the recorder is asked.
    ///
    /// # Errors
    /// None today.
    pub async fn recorder(&self) -> Result<RecorderSettings, Error> {
        let config::Recorder { pause, resume } = self.settings().recorder.clone();
        Ok(RecorderSettings { pause, resume })
    }

    /// Keeps where the recorder is asked.
    ///
    /// # Errors
    /// An address cannot be taken, one of the two is missing, a card is being keyed (the recorder that was asked to pause is
    /// the one to go on), or the record cannot be written.
    pub async fn recorder_save(&self, typed: RecorderSettings) -> Result<RecorderSettings, Error> {
        self.demand(Deed::ManageSettings, None)?;
        let kept =
            config::Recorder { pause: typed.pause.trim().to_owned(), resume: typed.resume.trim().to_owned() };
        let mut problems = Details::new();
        for (field, address, other) in
            [("pause", &kept.pause, &kept.resume), ("resume", &kept.resume, &kept.pause)]
        {
            let code = match address.as_str() {
                "" if other.is_empty() => continue,
                "" => "recorder-both",
                long if long.len() > ADDRESS_MAX => "text-too-long",
                good if is_hook_address(good) => continue,
                _ => "recorder-address",
            };
            problems.insert(field.to_owned(), code.to_owned());
        }
        if !problems.is_empty() {
            return Err(Fault::fields(problems).into());
        }
        let turn = self.recorder.turn.lock().await;
        if turn.held.is_some() {
            return Err(Fault::new("recorder-busy").into());
        }
        self.keep_section(&kept).await?;
        drop(turn);
        self.recorder().await
    }

    /// Asks the kept recorder to pause and to go on at once.
    ///
    /// # Errors
    /// A card is being keyed: its recording has to stay paused. A bad answer of the recorder is in the test itself.
    pub async fn recorder_test(&self) -> Result<ConnectionTest, Error> {
        self.demand(Deed::ManageSettings, None)?;
        // Before the turn, as everybody who goes on: the end of the program waits for both.
        let _at_the_end = self.recorder.resuming.read().await;
        let turn = self.recorder.turn.lock().await;
        if turn.held.is_some() {
            return Err(Fault::new("recorder-busy").into());
        }
        let began = Instant::now();
        let paused = self.ask_recorder(Hook::Pause).await;
        // Also a recorder that did not say that it paused may have.
        let resumed = self.ask_recorder(Hook::Resume).await;
        if resumed.is_err() && !matches!(paused, Err(HookError::Refused(_) | HookError::Address)) {
            // Somebody's call may go on unrecorded.
            self.tell_not_resumed();
        }
        let milliseconds = u32::try_from(began.elapsed().as_millis()).unwrap_or(u32::MAX);
        let failed = match (paused, resumed) {
            (Err(error), _) => Some(("pause", error)),
            (Ok(()), Err(error)) => Some(("resume", error)),
            (Ok(()), Ok(())) => None,
        };
        let mut details = Details::new();
        let code = failed.map(|(hook, error)| {
            let code = match error {
                HookError::Address => "recorder-address",
                HookError::NoAnswer => "recorder-silent",
                HookError::Refused(status) => {
                    details.insert("status".to_owned(), status.to_string());
                    "recorder-refused"
                }
            };
            details.insert("hook".to_owned(), hook.to_owned());
            code.to_owned()
        });
        Ok(ConnectionTest { ok: code.is_none(), milliseconds, code, details })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use domain::id::OperatorId;

    type Step = (CardEntryStep, fn() -> Actor);

    fn entry((step, by): Step) -> Entry {
        let event = Event::CardEntry { reference: "SO-1".into(), channel: Channel::Telephone, step };
        let at = "2026-11-27T09:00:00Z".parse().unwrap();
        Entry { seq: 1, at, actor: by(), event }
    }

    #[test]
    fn what_was_paused_last_and_not_resumed_is_left() {
        use CardEntryStep::{
            Cancelled, Opened, RecordingNotPaused, RecordingNotResumed, RecordingPaused, RecordingReminded,
            RecordingResumed, Shown,
        };
        let rep: fn() -> Actor = || Actor::Operator(OperatorId::new("rep"));
        let start: fn() -> Actor = || Actor::Terminal("recording".into());
        let left = |steps: &[Step]| {
            let newest: Vec<Entry> = steps.iter().rev().map(|step| entry(*step)).collect();
            left_paused(&newest).is_some()
        };
        let by_rep =
            |steps: &[CardEntryStep]| left(&steps.iter().map(|step| (*step, rep)).collect::<Vec<_>>());
        assert!(by_rep(&[Opened, RecordingPaused]) && by_rep(&[RecordingNotPaused, Cancelled]));
        assert!(by_rep(&[RecordingPaused, RecordingResumed, RecordingPaused, Shown]));
        assert!(!by_rep(&[]) && !by_rep(&[RecordingPaused, Cancelled, RecordingResumed]));
        // Ended while the recorder was being asked.
        assert!(by_rep(&[RecordingPaused, RecordingResumed, Opened]));
        assert!(!by_rep(&[RecordingPaused, RecordingResumed, Opened, Cancelled]));
        assert!(!by_rep(&[RecordingPaused, RecordingResumed, Opened, RecordingReminded]));
        // A resumption that failed is tried once more, by the next start, and not for ever.
        assert!(by_rep(&[RecordingPaused, RecordingNotResumed]));
        assert!(!left(&[(RecordingPaused, rep), (RecordingNotResumed, rep), (RecordingNotResumed, start)]));
    }
}
