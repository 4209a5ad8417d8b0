-- The record as SQLite. Everything here is made from the facts files by `chancery load`;
-- nothing is ever changed in place: a new load makes a new file.
--
-- Dates: the text as written (EDTF), and the earliest and latest possible day as ISO days;
-- a NULL day means that the bound is not known or that there is none. No day stands in for "unknown".
-- "known" is the day by which a thing had been published, NULL when its source is undated:
-- under a `known` limit, rows whose `known` is NULL or later do not exist.

-- What this file is.
CREATE TABLE meta (
  key   TEXT PRIMARY KEY,           -- 'build', 'version', 'facts'
  value TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- Who publishes.
CREATE TABLE publishers (
  id          TEXT PRIMARY KEY,
  name        TEXT NOT NULL,
  country     TEXT,                 -- ISO 3166-1 alpha-2
  kind        TEXT NOT NULL,        -- agency, newspaper, …
  reliability TEXT NOT NULL,        -- usual grade of its pages, A to F
  website     TEXT                  -- host name
) STRICT, WITHOUT ROWID;

-- Who says something.
CREATE TABLE speakers (
  id      TEXT PRIMARY KEY,
  name    TEXT NOT NULL,
  type    TEXT NOT NULL,            -- body, dataset, outlet, person, unnamed
  role    TEXT,
  country TEXT
) STRICT, WITHOUT ROWID;

-- Where information really comes from.
CREATE TABLE origins (
  id      TEXT PRIMARY KEY,
  name    TEXT NOT NULL,
  kind    TEXT NOT NULL,
  of      TEXT,                     -- of an occasion: who spoke, in `speakers` or `persons`
  country TEXT
) STRICT, WITHOUT ROWID;

-- One article, page or document.
CREATE TABLE sources (
  id                 TEXT PRIMARY KEY,
  publisher          TEXT NOT NULL,      -- as the page names it
  publisher_id       TEXT NOT NULL REFERENCES publishers (id),
  original_publisher TEXT REFERENCES publishers (id), -- true author of a mirror or agency text
  title              TEXT,               -- the publisher's own
  label              TEXT,               -- our description where there is no title
  url                TEXT,
  link               INTEGER NOT NULL,   -- 1: pages may link to url
  published          TEXT,               -- EDTF; NULL when undated
  published_earliest TEXT,
  known              TEXT,               -- latest possible day of publication
  language           TEXT NOT NULL,      -- ISO 639-1
  kind               TEXT NOT NULL,
  reliability        TEXT NOT NULL,      -- grade of the page, A to F
  access             TEXT NOT NULL,
  translated         INTEGER,            -- 1 yes, 0 no, NULL not known
  translated_from    TEXT,
  reprint_of         TEXT REFERENCES sources (id),
  original           INTEGER NOT NULL,   -- 1: its publisher's own work
  remark             TEXT,
  text_sha256        TEXT,               -- digest of the article that offsets are counted in
  text_chars         INTEGER,            -- its length in code points
  text_paragraphs    INTEGER
) STRICT, WITHOUT ROWID;

-- Diplomatic missions: what they are, never what became of them; that comes from claims.
CREATE TABLE missions (
  id           TEXT PRIMARY KEY,
  country      TEXT NOT NULL,       -- ISO 3166-1 alpha-2
  city         TEXT NOT NULL,
  hangul       TEXT,                -- as Seoul's press calls it
  region       TEXT NOT NULL,       -- as South Korea's foreign ministry groups it
  lat          REAL NOT NULL,       -- of the city
  lon          REAL NOT NULL,
  type         TEXT NOT NULL,
  form         TEXT,                -- closer description
  counted      INTEGER NOT NULL,    -- 1: on the list of South Korea's foreign ministry
  counted_note TEXT
) STRICT, WITHOUT ROWID;

-- Persons who defected, or of whom it was reported. Speakers who did not are in `speakers`.
CREATE TABLE persons (
  id             TEXT PRIMARY KEY,
  name           TEXT,              -- NULL for persons whom no published journalism names
  role           TEXT,              -- for these
  hangul         TEXT,
  hanja          TEXT,
  standing       TEXT NOT NULL,
  defector       INTEGER NOT NULL,
  class          TEXT NOT NULL,
  pseudonym      INTEGER NOT NULL,
  possible_match TEXT REFERENCES persons (id)
) STRICT, WITHOUT ROWID;

-- Where sources disagree, in the editors' words.
CREATE TABLE conflicts (
  subject_kind TEXT NOT NULL,       -- 'mission' or 'person'
  subject_id   TEXT NOT NULL,
  position     INTEGER NOT NULL,
  note         TEXT NOT NULL,
  PRIMARY KEY (subject_kind, subject_id, position)
) STRICT, WITHOUT ROWID;

-- One claim, one row, whatever its kind.
CREATE TABLE claims (
  id            TEXT PRIMARY KEY,   -- source, dot, running number
  source_id     TEXT NOT NULL REFERENCES sources (id),
  number        INTEGER NOT NULL,   -- the running number
  kind          TEXT NOT NULL,      -- mission, person, count, event, statement
  subject       TEXT,               -- the mission or person, when there is exactly one
  predicate     TEXT NOT NULL,      -- mission event, person field, measure, event kind, manner of speech
  body          TEXT NOT NULL,      -- all that is asserted, by kind: a JSON object with the keys of the facts file
  date          TEXT,               -- when it happened (EDTF)
  earliest      TEXT,
  latest        TEXT,
  as_of         TEXT,               -- the day for which it is said (EDTF)
  as_of_earliest TEXT,
  as_of_latest  TEXT,
  planned       TEXT,               -- the day that was announced (EDTF)
  speaker       TEXT NOT NULL,      -- in `speakers` or `persons`
  attributed_to TEXT,               -- as the source describes whom it credits
  outlet        TEXT NOT NULL REFERENCES publishers (id),
  origin        TEXT NOT NULL REFERENCES origins (id), -- where this claim's information comes from
  origin_rule   TEXT NOT NULL,      -- by which rule: stated, repeats, speaker, own
  repeats       TEXT,               -- the claim that it tells again
  report_of     TEXT,               -- whose report it counts as: the origin, or who spoke on that occasion; NULL: nobody can tell
  certainty     TEXT NOT NULL,
  superseded    INTEGER NOT NULL,   -- 1: a known error, never displayed as the value
  withdrawn     INTEGER NOT NULL,   -- 1: taken back by those who said it
  related       INTEGER NOT NULL,   -- 1: from a headline that the page links to
  derived       TEXT NOT NULL,      -- JSON list of fields that the editors inferred
  summary       TEXT NOT NULL,      -- in our own words
  remark        TEXT,
  seed_id       TEXT,               -- its number in the first article's list
  paragraph     INTEGER,            -- from 1
  start         INTEGER,            -- first code point of the passage, from 0
  "end"         INTEGER,            -- the code point after it
  digest        TEXT,               -- SHA-256 of the passage
  known         TEXT                -- copied from the source
) STRICT, WITHOUT ROWID;

CREATE INDEX claims_by_source ON claims (source_id, number);
CREATE INDEX claims_by_kind ON claims (kind, predicate);
CREATE INDEX claims_by_subject ON claims (kind, subject);

-- What a claim is about, and in which part.
CREATE TABLE claim_subjects (
  claim_id     TEXT NOT NULL REFERENCES claims (id),
  subject_kind TEXT NOT NULL,       -- 'mission', 'person', 'country'
  subject_id   TEXT NOT NULL,
  part         TEXT NOT NULL,       -- 'subject', 'candidate', 'covers', 'covered-from', 'place', 'people', 'with', 'from', 'to', 'possible-match'
  PRIMARY KEY (claim_id, subject_kind, subject_id, part)
) STRICT, WITHOUT ROWID;

CREATE INDEX claim_subjects_by_subject ON claim_subjects (subject_kind, subject_id, part);

-- Editors' rulings on missions.
CREATE TABLE decisions (
  id       TEXT PRIMARY KEY,
  "from"   TEXT NOT NULL,           -- EDTF
  "to"     TEXT,                    -- EDTF; NULL for no end
  earliest TEXT,                    -- first day
  latest   TEXT,                    -- last day; NULL for no end
  state    TEXT NOT NULL,
  basis    TEXT NOT NULL,
  fills    INTEGER NOT NULL,        -- 1: only fills days that the claims leave unknown
  reason   TEXT NOT NULL,
  known    TEXT,                    -- the day on which the last of its claims was known
  end_known TEXT                    -- the day on which the last of the claims that set its end was known
) STRICT, WITHOUT ROWID;

CREATE TABLE decision_missions (
  decision_id TEXT NOT NULL REFERENCES decisions (id),
  mission_id  TEXT NOT NULL REFERENCES missions (id),
  PRIMARY KEY (decision_id, mission_id)
) STRICT, WITHOUT ROWID;

CREATE TABLE decision_claims (
  decision_id TEXT NOT NULL REFERENCES decisions (id),
  claim_id    TEXT NOT NULL REFERENCES claims (id),
  ends        INTEGER NOT NULL,     -- 1: sets its end
  PRIMARY KEY (decision_id, claim_id, ends)
) STRICT, WITHOUT ROWID;

-- What happened, once: events made from the claims, as all of them are known and by the usual definition of being closed.
-- Under a limit or another definition they are made anew from the claims.
CREATE TABLE events (
  id             TEXT PRIMARY KEY,  -- that of one of its claims, or 'decision:…'
  position       INTEGER NOT NULL,  -- in the order of time, the undated last
  kind           TEXT NOT NULL,     -- what happened
  date           TEXT,              -- when, as it is printed (EDTF)
  earliest       TEXT,
  latest         TEXT,
  earliest_basis TEXT NOT NULL,     -- attested: claims give the day; presumed: only an editor does
  latest_basis   TEXT NOT NULL,
  certainty      TEXT NOT NULL,     -- of the date
  reports        INTEGER NOT NULL,  -- independent ones
  is_report      INTEGER NOT NULL,  -- 1: no confirmed or reported claim tells of it
  under          TEXT,              -- no row of its own: the event of which it is part, or 'subject'
  body           TEXT NOT NULL      -- all of it, as JSON
) STRICT, WITHOUT ROWID;

-- The claims that stand in an event, each in which part.
CREATE TABLE event_claims (
  event_id TEXT NOT NULL REFERENCES events (id),
  claim_id TEXT NOT NULL REFERENCES claims (id),
  part     TEXT NOT NULL,           -- dating, rival, also, corrected, guest, denies, against
  PRIMARY KEY (event_id, claim_id, part)
) STRICT, WITHOUT ROWID;

CREATE INDEX event_claims_by_claim ON event_claims (claim_id);

-- The claims that stand in no event, each with the reason.
CREATE TABLE claims_aside (
  claim_id TEXT PRIMARY KEY REFERENCES claims (id),
  clause   TEXT NOT NULL            -- no-event, posting, undated, ambiguous, expected
) STRICT, WITHOUT ROWID;

-- To whom or what it happened; a total stands only with the countries that are named with it.
CREATE TABLE event_subjects (
  event_id     TEXT NOT NULL REFERENCES events (id),
  subject_kind TEXT NOT NULL,       -- 'mission', 'person', 'country'
  subject_id   TEXT NOT NULL,
  PRIMARY KEY (event_id, subject_kind, subject_id)
) STRICT, WITHOUT ROWID;

CREATE INDEX event_subjects_by_subject ON event_subjects (subject_kind, subject_id);

-- Lists that name every counted mission of some days: without one known by then, no number of missions has an upper
-- bound for who knows only what was public by a day.
CREATE TABLE complete_lists (
  "by"      TEXT PRIMARY KEY,       -- the claim or decision
  earliest  TEXT,                   -- first day of which it lists all
  latest    TEXT,                   -- last day
  known     TEXT,                   -- the day on which it was known
  end_known TEXT                    -- the day on which its last day was known
) STRICT, WITHOUT ROWID;

-- Addresses that led somewhere once. Of what was withdrawn nothing is kept but a digest of its address,
-- its class and the month: the old address is recognised, and cannot be read off.
CREATE TABLE retired (
  digest TEXT PRIMARY KEY,          -- SHA-256 of the old address, such as /defectors/…
  kind   TEXT NOT NULL,             -- mission, person, source, claim
  "to"   TEXT,                      -- the new id, for what moved
  month  TEXT                       -- YYYY-MM, for what was withdrawn
) STRICT, WITHOUT ROWID;

-- What was wrong here and was corrected.
CREATE TABLE corrections (
  id       TEXT PRIMARY KEY,
  date     TEXT NOT NULL,           -- EDTF
  earliest TEXT,
  page     TEXT,                    -- path on the site; NULL for removals
  text     TEXT NOT NULL,
  reason   TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- What can be searched: names, places, titles, summaries.
CREATE VIRTUAL TABLE search USING fts5 (
  kind UNINDEXED,                   -- 'mission', 'person', 'source', 'claim'
  id UNINDEXED,
  known UNINDEXED,                  -- the day by which this row's words had been published
  title,                            -- weighs most
  body,
  joined,                           -- a name written together, from each of its parts on: "riilgyu ilgyu"
  tokenize = "unicode61 remove_diacritics 2",
  prefix = '2 3'
);
