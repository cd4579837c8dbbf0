-- The cases of an owner, the latest first: for those who see all trusts, and would otherwise read every case for the owner of few.
create index case_summaries_owner_recorded on case_summaries (owner, last_recorded_at, case_id);
