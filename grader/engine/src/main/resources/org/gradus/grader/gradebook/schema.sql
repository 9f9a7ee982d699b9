-- The gradebook of one exercise, as `gradus grade` keeps it. PRAGMA user_version is 1. Instants are ISO 8601 in UTC.

-- A notebook's bytes, whoever handed them in.
CREATE TABLE submission (
  digest     TEXT PRIMARY KEY,                       -- SHA-256
  first_seen TEXT NOT NULL
) WITHOUT ROWID;

-- What came of grading them. Kept for ever: points that were given can be looked up.
CREATE TABLE result (
  id         INTEGER PRIMARY KEY,
  submission TEXT REFERENCES submission (digest),    -- null: there was no file that could be read
  conditions TEXT,                                   -- SHA-256 of all else that it rests on; null: never to be used again
  status     TEXT NOT NULL,                          -- graded, not gradable, grader fault
  points     REAL NOT NULL,
  maximum    REAL NOT NULL,
  json       TEXT NOT NULL                           -- result.json without the student's name
);
CREATE UNIQUE INDEX result_of_submission ON result (submission, conditions) WHERE conditions IS NOT NULL;

-- A student's last hand-in, and the result that counts for it.
CREATE TABLE hand_in (
  id         TEXT PRIMARY KEY,                       -- as its files are called
  student    TEXT NOT NULL,
  file       TEXT NOT NULL,
  handed_in  TEXT,                                   -- null: nobody knows
  due        TEXT,                                   -- for this student; null: no deadline
  factor     REAL NOT NULL,                          -- that points are multiplied by
  note       TEXT,                                   -- a sentence: late, extended, excused
  result     INTEGER NOT NULL REFERENCES result (id)
) WITHOUT ROWID;

-- Each grading that was done, faults of the grader included.
CREATE TABLE attempt (
  id         INTEGER PRIMARY KEY,
  hand_in    TEXT NOT NULL,
  result     INTEGER NOT NULL REFERENCES result (id),
  ended      TEXT NOT NULL,
  seconds    REAL NOT NULL,
  machine    TEXT NOT NULL,
  log        TEXT NOT NULL                           -- of the grader, where it failed
);

-- What else happened: a batch began, ended, was forced.
CREATE TABLE event (
  id         INTEGER PRIMARY KEY,
  at         TEXT NOT NULL,
  what       TEXT NOT NULL,
  detail     TEXT NOT NULL
);

PRAGMA user_version = 1;
