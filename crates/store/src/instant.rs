//! Instants as the indexed columns keep them: whole microseconds since 1970. Documents keep their full precision.

use domain::Timestamp;

pub(crate) fn micros(at: Timestamp) -> i64 {
    at.as_microsecond()
}

pub(crate) fn from_micros(micros: i64) -> Result<Timestamp, crate::StoreError> {
    Timestamp::from_microsecond(micros)
        .map_err(|_| crate::StoreError::Damaged("an instant is out of range".into()))
}
