-- The engagement register, the partnership forum's quarters and the board's list, each read from an index in its order.

alter table case_summaries
    add column public_due date,
    add column public_due_what text,
    add column awarded_to text;
create index case_summaries_pct_public_due on case_summaries (pct, public_due, case_id);
create index case_summaries_sha_public_due on case_summaries (sha, public_due, case_id);
create index case_summaries_staff on case_summaries (stage_entered, case_id) where closed_on is null and not staff_engaged;
create index case_summaries_awarded on case_summaries (closed_on, case_id) where awarded_to is not null;
create index case_summaries_pct_awarded on case_summaries (pct, closed_on, case_id) where awarded_to is not null;
create index case_summaries_sha_awarded on case_summaries (sha, closed_on, case_id) where awarded_to is not null;

alter table case_engagements add column staff_account text;
drop index case_engagements_pct;
drop index case_engagements_sha;
create index case_engagements_day on case_engagements (on_day, case_id, number);
create index case_engagements_pct on case_engagements (pct, on_day, case_id, number);
create index case_engagements_sha on case_engagements (sha, on_day, case_id, number);
create index case_engagements_disputed on case_engagements (staff_view_on, case_id, number) where staff_view = 'disputed';

alter table case_chances add column expectations text not null default '';
alter table case_chances alter column expectations drop default;
alter table case_chances
    add column search tsvector generated always as (to_tsvector('english'::regconfig, expectations)) stored;
drop index case_chances_pct;
drop index case_chances_sha;
create index case_chances_day on case_chances (offered, case_id, number);
create index case_chances_pct on case_chances (pct, offered, case_id, number);
create index case_chances_sha on case_chances (sha, offered, case_id, number);
create index case_chances_judged on case_chances (judged_on, case_id, number) where judged_on is not null;
create index case_chances_search on case_chances using gin (pct, sha, search);

create index case_board_matters_waiting on case_board_matters (missing, since, case_id, number) where is_approved is null;
create index case_board_matters_decided on case_board_matters (decided_on, case_id, number) where is_approved is not null;
create index case_board_matters_pct_decided on case_board_matters (pct, decided_on, case_id, number) where is_approved is not null;
