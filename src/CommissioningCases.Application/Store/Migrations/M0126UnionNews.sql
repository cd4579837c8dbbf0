-- When something was last recorded of a case that union representatives see: their lists are in that order, as everybody else's are in that of all entries.
-- What the column holds is made from the entries after this version starts.
alter table case_summaries add column public_recorded_at timestamp with time zone not null default '-infinity';
alter table case_summaries alter column public_recorded_at drop default;
create index case_summaries_pct_public_recorded on case_summaries (pct, public_recorded_at, case_id);
create index case_summaries_sha_public_recorded on case_summaries (sha, public_recorded_at, case_id);

-- A view has the columns that its table had when it was made.
create or replace view case_summaries_in_sight as
    select * from case_summaries where (select sight()) <> '{}' and is_shown(pct, sha, (select sight()));
