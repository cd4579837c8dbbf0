-- By what lists of cases are narrowed besides: an index for each that holds no other case. The views are filled anew once they are defined anew.
alter table case_summaries add column held_since date;
create index case_summaries_held on case_summaries (case_id) where held_since is not null;
create index case_summaries_pct_held on case_summaries (pct, case_id) where held_since is not null;
create index case_summaries_sha_held on case_summaries (sha, case_id) where held_since is not null;
create index case_summaries_said on case_summaries (case_id) where not_engaged_said_on is not null;
create index case_summaries_pct_said on case_summaries (pct, case_id) where not_engaged_said_on is not null;
create index case_summaries_sha_said on case_summaries (sha, case_id) where not_engaged_said_on is not null;
create index case_departures_case_waiting on case_departures (case_id, number) where state in ('open', 'more-asked') and not is_struck;

-- A view has the columns that its table had when it was made.
create or replace view case_summaries_in_sight as
    select * from case_summaries where (select sight()) <> '{}' and is_shown(pct, sha, (select sight()));
