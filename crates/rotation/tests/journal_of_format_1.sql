-- A journal as the versions up to 0.1 wrote it: format 1, which does not say who.
CREATE TABLE event (
    seq INTEGER PRIMARY KEY AUTOINCREMENT,
    at TEXT NOT NULL,
    what TEXT NOT NULL
) STRICT;
CREATE TRIGGER event_is_never_changed BEFORE UPDATE ON event
    BEGIN SELECT raise(ABORT, 'the journal is append-only'); END;
CREATE TRIGGER event_is_never_deleted BEFORE DELETE ON event
    BEGIN SELECT raise(ABORT, 'the journal is append-only'); END;
CREATE TABLE probe (only INTEGER PRIMARY KEY CHECK (only = 1), at TEXT NOT NULL) STRICT;
INSERT INTO event (at, what) VALUES
    ('2026-03-10T08:55:00Z', '{"event":"account-added","environment":"production","login":"TECH_039012665400024@cpp2017.fr","structure_id":"39012665400024","structure_name":"78 RUE D''AUTEUIL"}'),
    ('2026-03-10T08:56:00Z', '{"event":"destination-added","account":1,"name":"Odoo","updated_by":"me","note":""}'),
    ('2026-03-10T09:00:00.25Z', '{"event":"intended","account":1,"supersedes":null}'),
    ('2026-03-10T09:01:00Z', '{"event":"requested","rotation":3,"generation":"first"}'),
    ('2026-03-10T09:02:00Z', '{"event":"captured","rotation":3,"source":"copied-page","generation":"first"}'),
    ('2026-03-10T09:02:01Z', '{"event":"stored","rotation":3}'),
    ('2026-03-10T09:02:01Z', '{"event":"effective","rotation":3,"reset_at":"2026-03-10T09:02:00Z"}');
PRAGMA application_id = 1416785781;
PRAGMA user_version = 1;
