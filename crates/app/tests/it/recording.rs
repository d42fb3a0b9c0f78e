//! The recorder of calls, beside the terminal: one that does as it is told, one that refuses, one that never answers.
//! Whatever it does, the person knows before anything is typed, and it is asked to go on whatever becomes of the window.

use std::sync::{Arc, Mutex};
use std::time::Duration;

use app::api::{AppEvent, Channel, Fault, RecorderSettings, RecordingAlarm};
use app::{CardTicket, HeldRecording, Recording};
use domain::Language;
use rusqlite::Connection;
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::watch;

use crate::desk::{Desk, card};

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Manner {
    Obeys,
    Refuses,
    Hangs,
}

/// What it was asked, word by word.
struct Recorder {
    address: String,
    heard: Arc<Mutex<Vec<String>>>,
    manner: watch::Sender<Manner>,
}

impl Recorder {
    async fn start() -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let address = format!("http://{}", listener.local_addr().unwrap());
        let heard = Arc::<Mutex<Vec<String>>>::default();
        let (manner, mannered) = watch::channel(Manner::Obeys);
        let told = Arc::clone(&heard);
        tokio::spawn(async move {
            while let Ok((stream, _)) = listener.accept().await {
                tokio::spawn(serve(stream, Arc::clone(&told), mannered.clone()));
            }
        });
        Self { address, heard, manner }
    }

    fn heard(&self) -> Vec<String> {
        self.heard.lock().unwrap().clone()
    }

    fn settings(&self) -> RecorderSettings {
        let at = |path: &str| format!("{}/{path}", self.address);
        RecorderSettings { pause: at("pause?line=7"), resume: at("resume?line=7") }
    }
}

async fn serve(mut stream: TcpStream, heard: Arc<Mutex<Vec<String>>>, manner: watch::Receiver<Manner>) {
    let mut asked = Vec::new();
    let mut piece = [0; 1024];
    while let Ok(length @ 1..) = stream.read(&mut piece).await {
        asked.extend_from_slice(&piece[..length]);
        let text = String::from_utf8_lossy(&asked).into_owned();
        let Some((head, body)) = text.split_once("\r\n\r\n").filter(|(_, body)| body.ends_with('}')) else {
            continue;
        };
        heard.lock().unwrap().push(format!("{} {body}", head.lines().next().unwrap()));
        let answer = match *manner.borrow() {
            Manner::Obeys => "HTTP/1.1 204 No Content\r\n\r\n",
            Manner::Refuses => "HTTP/1.1 403 Forbidden\r\ncontent-length: 0\r\n\r\n",
            Manner::Hangs => "",
        };
        asked.clear();
        if stream.write_all(answer.as_bytes()).await.is_err() {
            return;
        }
    }
}

const PAUSE: &str = r#"POST /pause?line=7 HTTP/1.1 {"action":"pause"}"#;
const RESUME: &str = r#"POST /resume?line=7 HTTP/1.1 {"action":"resume"}"#;

struct Given {
    desk: Desk,
    recorder: Recorder,
    ticket: CardTicket,
}

impl Given {
    async fn new() -> Self {
        let desk = Desk::open().await.waiting(Some(Duration::from_millis(1_500))).await;
        let recorder = Recorder::start().await;
        desk.app.recorder_save(recorder.settings()).await.unwrap();
        let order = desk.order("SO-1", 8_000).await;
        let ticket = desk.app.card_prepare(desk.request(&order, Channel::Telephone)).await.unwrap();
        Self { desk, recorder, ticket }
    }

    async fn pause(&self) -> HeldRecording {
        self.desk.app.recording_pause(&self.ticket).await.unwrap()
    }

    /// What the window and the title of a provider's page say.
    fn said(&self, recording: Recording) -> [String; 2] {
        let app = &self.desk.app;
        let opening = app.card_opening(&self.ticket, Language::En, recording, &app.card_entry().view());
        [opening.recording_words, app.card_page_title(&self.ticket, Language::En, recording)]
    }

    /// What the journal keeps of recordings, oldest first.
    fn kept(&self) -> Vec<String> {
        let record = Connection::open(self.desk.folder.path().join("counterfoil.sqlite3")).unwrap();
        let mut bodies = record.prepare("SELECT body FROM journal ORDER BY seq").unwrap();
        let bodies = bodies.query_map([], |row| row.get::<_, String>(0)).unwrap();
        let step = |body: String| {
            let event: serde_json::Value = serde_json::from_str(&body).unwrap();
            let step = event["step"].as_str()?.strip_prefix("recording_")?;
            Some(step.to_owned())
        };
        bodies.filter_map(|body| step(body.unwrap())).collect()
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn it_pauses_before_the_window_and_goes_on_after_it() {
    let given = Given::new().await;
    let held = given.pause().await;
    assert_eq!((held.state(), given.recorder.heard()), (Recording::Paused, vec![PAUSE.to_owned()]));
    let [window, title] = given.said(held.state());
    assert_eq!(window, "The call recording is paused.");
    assert!(title.starts_with("€80.00 for SO-1"), "{title}");
    drop(held);
    given.desk.app.recordings_settled().await;
    assert_eq!(given.recorder.heard(), [PAUSE, RESUME]);
    assert_eq!(given.kept(), ["paused", "resumed"]);
    given.desk.app.card_charge(&given.ticket, card("4111111111111111")).await.unwrap();
    let payment = given.desk.app.list(crate::desk::every(app::api::ViewId::All)).await.unwrap();
    let told = given.desk.app.detail(payment.rows[0].payment_id.clone()).await.unwrap().timeline;
    assert!(told.iter().any(|line| line.code == "recording-paused" && line.who.is_some()));
    assert!(told.iter().any(|line| line.code == "recording-resumed"));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_recorder_that_refuses_or_hangs_is_told_of_before_typing_and_still_asked_to_go_on() {
    for manner in [Manner::Refuses, Manner::Hangs] {
        let given = Given::new().await;
        given.recorder.manner.send_replace(manner);
        let held = given.pause().await;
        assert_eq!(held.state(), Recording::NotPaused, "{manner:?}");
        let [window, title] = given.said(held.state());
        let words = "The call recording could not be paused. Pause it by hand before you ask.";
        assert_eq!(window, words);
        assert!(title.starts_with(words), "the provider's page says nothing of it: {title}");
        // It may have paused all the same: it is asked to go on, and the person told that it did not say so.
        let mut news = given.desk.app.events();
        drop(held);
        given.desk.app.recordings_settled().await;
        assert_eq!(given.recorder.heard(), [PAUSE, RESUME], "{manner:?}");
        let told = news.recv().await.unwrap();
        assert!(
            matches!(&told, AppEvent::RecordingAlarm(RecordingAlarm { title, .. }) if title.contains("paused"))
        );
        assert_eq!(given.kept(), ["not_paused", "not_resumed"]);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_recorder_that_is_not_there_does_not_hold_the_customer() {
    let given = Given::new().await;
    let nobody = TcpListener::bind("127.0.0.1:0").await.unwrap().local_addr().unwrap();
    let at = |path: &str| format!("http://{nobody}/{path}");
    let gone = RecorderSettings { pause: at("pause"), resume: at("resume") };
    given.desk.app.recorder_save(gone).await.unwrap();
    assert_eq!(given.pause().await.state(), Recording::NotPaused);
    assert_eq!(given.recorder.heard(), [""; 0]);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_call_that_ended_late_does_not_record_the_next_one() {
    let given = Given::new().await;
    let first = given.pause().await;
    let second = given.pause().await;
    drop(first);
    given.desk.app.recordings_settled().await;
    assert_eq!(given.recorder.heard(), [PAUSE, PAUSE], "the second card is still being keyed");
    let busy = Fault::from(given.desk.app.recorder_test().await.unwrap_err());
    assert_eq!((busy.code.as_str(), given.recorder.heard().len()), ("recorder-busy", 2));
    drop(second);
    given.desk.app.recordings_settled().await;
    assert_eq!(given.recorder.heard(), [PAUSE, PAUSE, RESUME]);
}

#[tokio::test(flavor = "multi_thread")]
async fn what_a_crash_left_paused_goes_on_with_the_next_start() {
    let given = Given::new().await;
    // The window is open when the program ends: nothing is let go of.
    std::mem::forget(given.pause().await);
    let Given { desk, recorder, .. } = given;
    let desk = desk.reopened().await;
    let (stop, stopped) = watch::channel(false);
    let mut news = desk.app.events();
    let jobs = tokio::spawn(Arc::clone(&desk.app).run_jobs(stopped));
    while recorder.heard() != [PAUSE, RESUME] {
        tokio::task::yield_now().await;
    }
    stop.send_replace(true);
    jobs.await.unwrap();
    let alarmed =
        std::iter::from_fn(|| news.try_recv().ok()).any(|event| matches!(event, AppEvent::RecordingAlarm(_)));
    assert!(!alarmed);
    // Once: the start after that finds nothing.
    let desk = desk.reopened().await;
    let (stop, stopped) = watch::channel(true);
    Arc::clone(&desk.app).run_jobs(stopped).await;
    drop(stop);
    assert_eq!(recorder.heard(), [PAUSE, RESUME]);
}

/// Runs the jobs of a start until the recorder has heard so many words.
async fn started(desk: &Desk, recorder: &Recorder, words: usize) {
    let (stop, stopped) = watch::channel(false);
    let jobs = tokio::spawn(Arc::clone(&desk.app).run_jobs(stopped));
    while recorder.heard().len() < words {
        tokio::task::yield_now().await;
    }
    stop.send_replace(true);
    jobs.await.unwrap();
    desk.app.recordings_settled().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn what_could_not_be_switched_on_is_tried_again_by_the_next_start_and_shown_until_it_is() {
    let given = Given::new().await;
    let held = given.pause().await;
    given.recorder.manner.send_replace(Manner::Refuses);
    drop(held);
    given.desk.app.recordings_settled().await;
    let shown = given.desk.app.session().await.unwrap().recording_alarm.unwrap();
    assert!(shown.title.contains("paused"), "a page that comes later sees it too: {shown:?}");
    let Given { desk, recorder, ticket } = given;

    let desk = desk.reopened().await;
    assert!(desk.app.session().await.unwrap().recording_alarm.is_none());
    started(&desk, &recorder, 3).await;
    assert_eq!(recorder.heard(), [PAUSE, RESUME, RESUME]);
    assert!(desk.app.session().await.unwrap().recording_alarm.is_some(), "it refused once more");

    // Once by itself, and no more: the start after that leaves it to the person.
    let desk = desk.reopened().await;
    let (_stop, stopped) = watch::channel(true);
    Arc::clone(&desk.app).run_jobs(stopped).await;
    assert_eq!(recorder.heard().len(), 3);

    recorder.manner.send_replace(Manner::Obeys);
    drop(desk.app.recording_pause(&ticket).await.unwrap());
    desk.app.recordings_settled().await;
    assert!(desk.app.session().await.unwrap().recording_alarm.is_none(), "it goes on now");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_program_that_ends_while_the_recorder_is_asked_lets_it_go_on_with_the_next_start() {
    let given = Given::new().await;
    let Given { desk, recorder, .. } = given;
    // Opened, and nothing after it: what became of the pause is on no record.
    let desk = desk.reopened().await;
    started(&desk, &recorder, 1).await;
    assert_eq!(recorder.heard(), [RESUME]);
}

#[tokio::test(flavor = "multi_thread")]
async fn the_end_of_the_program_asks_for_a_window_that_was_still_opening() {
    let given = Given::new().await;
    // Held by nobody who could let go of it: the window was not there yet.
    std::mem::forget(given.pause().await);
    given.desk.app.recordings_ended().await;
    assert_eq!(given.recorder.heard(), [PAUSE, RESUME]);
    assert_eq!(given.kept(), ["paused", "resumed"]);
    given.desk.app.recordings_ended().await;
    assert_eq!(given.recorder.heard().len(), 2, "once");
}

#[tokio::test(flavor = "multi_thread")]
async fn the_recorder_that_paused_is_the_one_that_goes_on() {
    let given = Given::new().await;
    let held = given.pause().await;
    let refused = Fault::from(given.desk.app.recorder_save(RecorderSettings::default()).await.unwrap_err());
    assert_eq!(refused.code, "recorder-busy");
    drop(held);
    given.desk.app.recordings_settled().await;
    assert_eq!(given.recorder.heard(), [PAUSE, RESUME]);
    given.desk.app.recorder_save(RecorderSettings::default()).await.unwrap();
}

#[tokio::test(flavor = "multi_thread")]
async fn the_reminder_before_the_window_is_for_those_whose_recorder_does_not_do_it() {
    let given = Given::new().await;
    let reminded = async |reference| {
        let order = given.desk.input(reference, 8_000);
        let check = given.desk.app.order_check(order, true).await.unwrap();
        check.checks.iter().any(|line| line.code == "pause-recording")
    };
    assert!(!reminded("SO-2").await);
    given.desk.app.recorder_save(RecorderSettings::default()).await.unwrap();
    assert!(reminded("SO-2").await);
}

#[tokio::test(flavor = "multi_thread")]
async fn nobody_speaks_for_a_mail_order_and_without_a_recorder_the_person_is_reminded() {
    let given = Given::new().await;
    let order = given.desk.order("SO-2", 9_000).await;
    let by_mail = given.desk.app.card_prepare(given.desk.request(&order, Channel::Mail)).await.unwrap();
    let held = given.desk.app.recording_pause(&by_mail).await.unwrap();
    assert_eq!((held.state(), given.said(Recording::NoCall)[0].as_str()), (Recording::NoCall, ""));
    drop(held);
    given.desk.app.recorder_save(RecorderSettings::default()).await.unwrap();
    let held = given.pause().await;
    assert_eq!(held.state(), Recording::ByHand);
    assert_eq!(given.said(held.state())[0], "Pause the call recording first.");
    drop(held);
    given.desk.app.recordings_settled().await;
    assert_eq!(given.recorder.heard(), [""; 0]);
    assert_eq!(given.kept(), ["reminded"]);
}

#[tokio::test(flavor = "multi_thread")]
async fn both_addresses_or_none_and_never_one_that_leaves_unprotected() {
    let given = Given::new().await;
    let save = async |pause: &str, resume: &str| {
        let typed = RecorderSettings { pause: pause.into(), resume: resume.into() };
        let refused = given.desk.app.recorder_save(typed).await.map_err(|error| Fault::from(error).fields);
        refused.err().flatten().unwrap_or_default().into_iter().collect::<Vec<_>>()
    };
    let at = |field: &str, code: &str| vec![(field.to_owned(), code.to_owned())];
    let good = "https://recorder.example/x";
    assert_eq!(save(good, "").await, at("resume", "recorder-both"));
    assert_eq!(save("", good).await, at("pause", "recorder-both"));
    assert_eq!(save("http://recorder.example/x", good).await, at("pause", "recorder-address"));
    assert_eq!(save(good, "https://me:secret@recorder.example/").await, at("resume", "recorder-address"));
    assert_eq!(save(good, &format!("{good}?{}", "x".repeat(600))).await, at("resume", "text-too-long"));
    let kept = given.desk.app.recorder().await.unwrap();
    assert_eq!(kept, given.recorder.settings(), "what was refused changed nothing");
    assert_eq!(save(good, " http://localhost:8020/on ").await, []);
    assert_eq!(given.desk.app.recorder().await.unwrap().resume, "http://localhost:8020/on");
}

#[tokio::test(flavor = "multi_thread")]
async fn trying_it_pauses_and_goes_on_and_says_what_is_wrong() {
    let given = Given::new().await;
    let tried = given.desk.app.recorder_test().await.unwrap();
    assert!(tried.ok && given.recorder.heard() == [PAUSE, RESUME], "{tried:?}");
    given.recorder.manner.send_replace(Manner::Refuses);
    let tried = given.desk.app.recorder_test().await.unwrap();
    assert_eq!((tried.ok, tried.code.as_deref()), (false, Some("recorder-refused")));
    assert_eq!((tried.details["hook"].as_str(), tried.details["status"].as_str()), ("pause", "403"));
    given.recorder.manner.send_replace(Manner::Hangs);
    let mut news = given.desk.app.events();
    let tried = given.desk.app.recorder_test().await.unwrap();
    assert_eq!(tried.code.as_deref(), Some("recorder-silent"));
    // It may have paused all the same, and somebody's call goes on.
    assert!(matches!(news.try_recv().unwrap(), AppEvent::RecordingAlarm(_)));
}
