-- Libraries of version 3: files that were given for exports, such as an organisation's own template.
-- Every table that cannot be rebuilt is an ordinary rowid table, so that rescue finds its rows in plain leaf pages.
CREATE TABLE map(no INTEGER PRIMARY KEY, id BLOB NOT NULL UNIQUE, revision INTEGER NOT NULL, cursor INTEGER NOT NULL, updated INTEGER NOT NULL, binned INTEGER, stages INTEGER NOT NULL, touchpoints INTEGER NOT NULL) STRICT;
CREATE TABLE record(no INTEGER PRIMARY KEY, id BLOB NOT NULL UNIQUE, map BLOB, kind TEXT NOT NULL, ord BLOB, body TEXT NOT NULL, picture BLOB) STRICT;
CREATE INDEX record_map ON record(map, kind);
CREATE INDEX record_picture ON record(picture) WHERE picture IS NOT NULL;
CREATE TABLE step(no INTEGER PRIMARY KEY, map BLOB NOT NULL, seq INTEGER NOT NULL, id BLOB NOT NULL, command TEXT NOT NULL, at INTEGER NOT NULL, change TEXT NOT NULL) STRICT;
CREATE UNIQUE INDEX step_map ON step(map, seq);
CREATE TABLE picture(no INTEGER PRIMARY KEY, hash BLOB NOT NULL UNIQUE, data BLOB NOT NULL) STRICT;
CREATE TABLE step_picture(step INTEGER NOT NULL, hash BLOB NOT NULL, PRIMARY KEY(step, hash)) STRICT, WITHOUT ROWID;
CREATE INDEX step_picture_hash ON step_picture(hash);
CREATE TABLE snapshot(no INTEGER PRIMARY KEY, id BLOB NOT NULL UNIQUE, map BLOB NOT NULL, name TEXT NOT NULL, at INTEGER NOT NULL, revision INTEGER NOT NULL) STRICT;
CREATE INDEX snapshot_map ON snapshot(map);
CREATE TABLE snapshot_record(no INTEGER PRIMARY KEY, snapshot BLOB NOT NULL, id BLOB NOT NULL, kind TEXT NOT NULL, body TEXT NOT NULL, picture BLOB) STRICT;
CREATE UNIQUE INDEX snapshot_record_id ON snapshot_record(snapshot, id);
CREATE INDEX snapshot_record_picture ON snapshot_record(picture) WHERE picture IS NOT NULL;
CREATE TABLE setting(no INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE, value TEXT NOT NULL) STRICT;
CREATE TABLE file(no INTEGER PRIMARY KEY, use TEXT NOT NULL UNIQUE, name TEXT NOT NULL, data BLOB NOT NULL) STRICT;
CREATE TABLE thumbnail(no INTEGER PRIMARY KEY, map BLOB NOT NULL, theme TEXT NOT NULL, revision INTEGER NOT NULL, png BLOB NOT NULL) STRICT;
CREATE UNIQUE INDEX thumbnail_map ON thumbnail(map, theme);
CREATE TABLE usage(target BLOB NOT NULL, map BLOB NOT NULL, source BLOB NOT NULL, PRIMARY KEY(target, map, source)) STRICT, WITHOUT ROWID;
CREATE VIRTUAL TABLE text USING fts5(title, body, title_spelled, body_spelled, content='', contentless_delete=1, tokenize="unicode61 remove_diacritics 2", prefix='1 2 3');
