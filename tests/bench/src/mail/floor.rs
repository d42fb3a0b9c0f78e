//! The floor of a batch of mails: conversations that have every byte ready and wait for no more than they must.

use std::io::{BufRead, BufReader, Write};
use std::net::{SocketAddr, TcpStream};
use std::time::Instant;

use anyhow::{Result, anyhow, ensure};

/// Seconds for all messages, over several sessions at once.
pub fn send(server: SocketAddr, mails: &[Vec<u8>], messages: usize, sessions: usize) -> Result<f64> {
    let start = Instant::now();
    std::thread::scope(|scope| {
        let session =
            |first| scope.spawn(move || converse(server, mails, (first..messages).step_by(sessions)));
        let sessions: Vec<_> = (0..sessions).map(session).collect();
        sessions.into_iter().try_for_each(|one| one.join().map_err(|_| anyhow!("a session ended early"))?)
    })?;
    Ok(start.elapsed().as_secs_f64())
}

fn converse(server: SocketAddr, mails: &[Vec<u8>], numbers: impl Iterator<Item = usize>) -> Result<()> {
    let stream = TcpStream::connect(server)?;
    stream.set_nodelay(true)?;
    let mut stream = BufReader::new(stream);
    expect(&mut stream, "220")?;
    stream.get_mut().write_all(b"HELO floor\r\n")?;
    expect(&mut stream, "250")?;
    for number in numbers {
        let head = b"MAIL FROM:<orders@verdelune.example>\r\nRCPT TO:<ines@verdelune.example>\r\nDATA\r\n";
        stream.get_mut().write_all(head)?;
        for code in ["250", "250", "354"] {
            expect(&mut stream, code)?;
        }
        stream.get_mut().write_all(&mails[number % mails.len()])?;
        expect(&mut stream, "250")?;
    }
    Ok(())
}

fn expect(stream: &mut BufReader<TcpStream>, code: &str) -> Result<()> {
    let mut line = String::with_capacity(32);
    stream.read_line(&mut line)?;
    ensure!(line.starts_with(code), "the server said {line:?} instead of {code}");
    Ok(())
}
