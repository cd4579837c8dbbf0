-- Auditors read all entries as they were recorded, and those of one person.
create index entries_recorded on entries (recorded_at, case_id, number);
create index entries_user on entries (user_id, recorded_at, case_id, number);
