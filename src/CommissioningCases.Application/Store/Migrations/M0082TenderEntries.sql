-- Notices of tenders are read from this index, as they were opened: few entries of all cases open one.
create index entries_tenders on entries (recorded_at, case_id, number) where "do" = 'open-tender' and outcome = 'accepted';
