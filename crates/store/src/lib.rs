//! Journal, projections, outbox and queries over SQLite; knows nothing of providers or windows.
