//! The floor of a charge: two requests on an open connection and two synced commits, and not a thing more.

use std::path::Path;
use std::time::Instant;

use anyhow::{Result, ensure};
use reqwest::header::{ACCEPT, AUTHORIZATION, CONTENT_TYPE};
use rusqlite::Connection;

use crate::server::Server;

const TOKEN: &str = "card_number=4111111111111111&card_expiry_month=12&card_expiry_year=2030&card_holder=CAMILLE+ROUSSET&cvc=123&multi_use=0&generate_request_id=0";
const ORDER: &str = "operation=Authorization&description=Peonies+and+candles&currency=EUR&amount=42.50&language=fr_FR&email=c.rousset%40bellerive.example&firstname=Camille&lastname=Rousset&custom_data=%7B%22_reporting_data_1%22%3A%22INV-2026-3307%22%7D&payment_product=visa&cardtoken=3f9a0c52d1be47786a10fe93c4b7d2580e6f31a94cc85d7b2e90a4413fd6c817&eci=1&authentication_indicator=0";

pub struct Floor {
    http: reqwest::Client,
    record: Connection,
    vault: String,
    gateway: String,
}

impl Floor {
    pub fn open(folder: &Path, server: &Server) -> Result<Self> {
        let roots = server.root.iter().map(|pem| reqwest::Certificate::from_pem(pem.as_bytes()));
        let http = reqwest::Client::builder().tls_certs_merge(roots.collect::<Result<Vec<_>, _>>()?);
        let record = Connection::open(folder.join("floor.sqlite3"))?;
        record.execute_batch(
            "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA wal_autocheckpoint = 8192;
             CREATE TABLE events (seq INTEGER PRIMARY KEY, what TEXT) STRICT",
        )?;
        let (vault, gateway) = (server.address("rest/v2/token/create"), server.address("rest/v1/order"));
        Ok(Self { http: http.http1_only().no_proxy().tcp_nodelay(true).build()?, record, vault, gateway })
    }

    /// Seconds of one charge.
    pub async fn charge(&self, number: usize) -> Result<f64> {
        let start = Instant::now();
        self.commit(&format!("{number} is about to be sent {TOKEN}{ORDER}"))?;
        self.post(&self.vault, TOKEN.to_owned()).await?;
        let answer = self.post(&self.gateway, format!("orderid=SO-{number}&{ORDER}")).await?;
        self.commit(&String::from_utf8_lossy(&answer))?;
        Ok(start.elapsed().as_secs_f64())
    }

    async fn post(&self, url: &str, form: String) -> Result<Vec<u8>> {
        let request = self.http.post(url).header(AUTHORIZATION, "Basic c2FuZGJveDpzYW5kYm94").body(form);
        let request = request.header(ACCEPT, "application/json");
        let answer = request.header(CONTENT_TYPE, "application/x-www-form-urlencoded").send().await?;
        ensure!(answer.status().is_success(), "the server answered {}", answer.status());
        Ok(answer.bytes().await?.to_vec())
    }

    fn commit(&self, what: &str) -> Result<()> {
        self.record.execute("INSERT INTO events (what) VALUES (?)", [what])?;
        Ok(())
    }
}
