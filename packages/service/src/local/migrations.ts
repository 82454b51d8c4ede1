/** Steps of the schema, in order: a database at version n has run the first n. A step is never changed once released. */
export const MIGRATIONS: readonly string[] = [
  `CREATE TABLE sessions (
     session_id TEXT PRIMARY KEY, owner TEXT NOT NULL, run_id TEXT NOT NULL, profile TEXT NOT NULL, created_at TEXT NOT NULL, expires_at TEXT NOT NULL
   ) STRICT, WITHOUT ROWID;
   CREATE INDEX sessions_by_owner ON sessions (owner, created_at DESC, session_id DESC);
   CREATE INDEX sessions_by_expiry ON sessions (expires_at);
   CREATE TABLE runs (
     run_id TEXT PRIMARY KEY, session_id TEXT NOT NULL, owner TEXT NOT NULL, status TEXT NOT NULL, last_seq INTEGER NOT NULL, started_at TEXT NOT NULL, ended_at TEXT
   ) STRICT, WITHOUT ROWID;
   CREATE INDEX runs_by_session ON runs (session_id);
   CREATE INDEX runs_unfinished ON runs (started_at) WHERE ended_at IS NULL;
   CREATE TABLE events (run_id TEXT NOT NULL, seq INTEGER NOT NULL, event TEXT NOT NULL, PRIMARY KEY (run_id, seq)) STRICT, WITHOUT ROWID;
   CREATE TABLE once_keys (run_id TEXT NOT NULL, once_key TEXT NOT NULL, PRIMARY KEY (run_id, once_key)) STRICT, WITHOUT ROWID;
   CREATE TABLE results (run_id TEXT PRIMARY KEY, result TEXT NOT NULL) STRICT, WITHOUT ROWID;`,
  `CREATE TABLE feedback (session_id TEXT NOT NULL, at TEXT NOT NULL, feedback TEXT NOT NULL, PRIMARY KEY (session_id, at)) STRICT, WITHOUT ROWID;
   CREATE TABLE api_keys (key_id TEXT PRIMARY KEY, created_at TEXT NOT NULL, revoked_at TEXT, api_key TEXT NOT NULL) STRICT, WITHOUT ROWID;
   CREATE TABLE counters (counter TEXT PRIMARY KEY, amount INTEGER NOT NULL, expires_at TEXT NOT NULL) STRICT, WITHOUT ROWID;
   CREATE INDEX counters_by_expiry ON counters (expires_at);`,
];
