-- The auditor's register of refused attempts is read from this index, the latest first: refusals are few among the entries of all cases.
create index entries_refused on entries (recorded_at, case_id, number) where outcome = 'refused';
