-- What is overdue, the last recorded first: the indexes of that order hold the day as well, so that a page is found in them without a look at the cases in between.
drop index case_summaries_recorded, case_summaries_pct_recorded, case_summaries_sha_recorded, case_summaries_pct_public_recorded, case_summaries_sha_public_recorded;
create index case_summaries_recorded on case_summaries (last_recorded_at, case_id, next_due);
create index case_summaries_pct_recorded on case_summaries (pct, last_recorded_at, case_id, next_due);
create index case_summaries_sha_recorded on case_summaries (sha, last_recorded_at, case_id, next_due);
create index case_summaries_pct_public_recorded on case_summaries (pct, public_recorded_at, case_id, public_due);
create index case_summaries_sha_public_recorded on case_summaries (sha, public_recorded_at, case_id, public_due);
