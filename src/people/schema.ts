/**
 * Each step takes the tables from one version to the next; `user_version` counts the steps taken. A step that was
 * released is never changed: what people entered lives in files made by it.
 *
 * Times are milliseconds since 1970. Order is that of `seq`, not of the clock, which may be set back.
 */
export const MIGRATIONS: readonly string[] = [
  `
  CREATE TABLE marks (key TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID;

  CREATE TABLE answers (
    seq INTEGER PRIMARY KEY AUTOINCREMENT,
    id TEXT NOT NULL UNIQUE,
    at INTEGER NOT NULL,
    user TEXT NOT NULL,
    guild TEXT,
    channel TEXT NOT NULL,
    question TEXT NOT NULL,
    question_key TEXT NOT NULL,
    language TEXT NOT NULL,
    outcome TEXT NOT NULL,
    offers TEXT NOT NULL,
    answer TEXT NOT NULL,
    memory TEXT NOT NULL
  ) STRICT;
  CREATE INDEX answers_by_user ON answers(user);
  CREATE INDEX answers_by_time ON answers(at);
  CREATE INDEX answers_by_question ON answers(question_key);

  CREATE TABLE feedback (
    answer TEXT NOT NULL REFERENCES answers(id) ON DELETE CASCADE,
    user TEXT NOT NULL,
    helpful INTEGER NOT NULL CHECK (helpful IN (0, 1)),
    at INTEGER NOT NULL,
    PRIMARY KEY (answer, user)
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX feedback_by_user ON feedback(user);

  CREATE TABLE resolved (
    question_key TEXT PRIMARY KEY,
    through INTEGER NOT NULL,
    actor_id TEXT NOT NULL,
    actor_name TEXT NOT NULL,
    at INTEGER NOT NULL
  ) STRICT, WITHOUT ROWID;

  CREATE TABLE corrections (
    seq INTEGER PRIMARY KEY AUTOINCREMENT,
    id TEXT NOT NULL UNIQUE,
    offer TEXT NOT NULL,
    field TEXT NOT NULL,
    value TEXT NOT NULL,
    author_id TEXT NOT NULL,
    author_name TEXT NOT NULL,
    note TEXT,
    at INTEGER NOT NULL,
    withdrawn_at INTEGER,
    withdrawn_by_id TEXT,
    withdrawn_by_name TEXT
  ) STRICT;
  CREATE INDEX corrections_by_field ON corrections(offer, field, seq);
  CREATE TABLE corrections_version (version INTEGER NOT NULL) STRICT;
  INSERT INTO corrections_version VALUES (0);
  CREATE TRIGGER correction_set AFTER INSERT ON corrections
    BEGIN UPDATE corrections_version SET version = version + 1; END;
  CREATE TRIGGER correction_changed AFTER UPDATE ON corrections
    BEGIN UPDATE corrections_version SET version = version + 1; END;

  CREATE TABLE audit (
    seq INTEGER PRIMARY KEY AUTOINCREMENT,
    at INTEGER NOT NULL,
    actor_id TEXT NOT NULL,
    actor_name TEXT NOT NULL,
    guild TEXT,
    act TEXT NOT NULL,
    detail TEXT NOT NULL
  ) STRICT;

  CREATE TABLE conversations (
    key TEXT PRIMARY KEY,
    memory TEXT NOT NULL,
    at INTEGER NOT NULL,
    expires_at INTEGER NOT NULL
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX conversations_by_expiry ON conversations(expires_at);

  CREATE TABLE threads (id TEXT PRIMARY KEY, guild TEXT NOT NULL, at INTEGER NOT NULL) STRICT, WITHOUT ROWID;

  CREATE TABLE announcements (
    offer TEXT PRIMARY KEY,
    fingerprint TEXT,
    at INTEGER NOT NULL,
    done_at INTEGER,
    message TEXT
  ) STRICT, WITHOUT ROWID;

  CREATE TABLE drafts (
    seq INTEGER PRIMARY KEY AUTOINCREMENT,
    id TEXT NOT NULL UNIQUE,
    at INTEGER NOT NULL,
    author_id TEXT NOT NULL,
    author_name TEXT NOT NULL,
    guild TEXT,
    file_name TEXT NOT NULL,
    path TEXT NOT NULL,
    sha256 TEXT NOT NULL,
    size INTEGER NOT NULL,
    facts TEXT NOT NULL DEFAULT 'null',
    state TEXT NOT NULL DEFAULT 'open' CHECK (state IN ('open', 'published', 'cancelled')),
    settled_at INTEGER
  ) STRICT;
  `,
  `
  ALTER TABLE announcements ADD COLUMN removed_at INTEGER;
  `,
  `
  CREATE TABLE token_use (day TEXT PRIMARY KEY, tokens INTEGER NOT NULL) STRICT, WITHOUT ROWID;
  `,
];
