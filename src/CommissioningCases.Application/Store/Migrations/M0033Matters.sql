-- Where a dispute over the record of an engagement with staff stands, what was replied and settled, and from which day the engagement counts.
-- What these tables hold is made anew from the entries after this version starts.
delete from case_engagements;

alter table case_engagements
    add column dispute text not null check (dispute in ('none', 'open', 'answered', 'stands', 'falls')),
    add column disputed_on date,
    add column reply_due date,
    add column replied_on date,
    add column reply text,
    add column settled_on date,
    add column settled_why text,
    add column counts_from date;
create index case_engagements_sha_dispute on case_engagements (sha, disputed_on, case_id, number) where dispute in ('open', 'answered') and not is_struck;
create index case_engagements_pct_dispute on case_engagements (pct, disputed_on, case_id, number) where dispute in ('open', 'answered') and not is_struck;
create index case_engagements_dispute on case_engagements (disputed_on, case_id, number) where dispute in ('open', 'answered') and not is_struck;

-- Breaches whose required action is not confirmed as done.
create index case_departures_actions on case_departures (sha, action_due, case_id, number) where state = 'breach' and not is_struck;

-- How many engagements of a case are disputed, and whether the staff side says that it was not engaged at all.
alter table case_summaries
    add column disputes integer not null default 0,
    add column not_engaged_said_on date;
alter table case_summaries alter column disputes drop default;

-- A view has the columns that its table had when it was made.
create or replace view case_engagements_in_sight as select * from case_engagements where is_in_sight(pct, sha);
create or replace view case_summaries_in_sight as select * from case_summaries where is_in_sight(pct, sha);

-- The assurances for which open cases wait, whether or not they were asked for: what was asked first, then by the day by which it is needed.
create table case_awaited (
    case_id uuid not null,
    number integer not null,
    mechanism text not null,
    needed_for text not null,
    turn integer not null,
    asked integer,
    question text,
    wanted_by date not null,
    since date not null,
    said text,
    pct text not null,
    sha text not null,
    constraint case_awaited_pkey primary key (case_id, number)
);
create index case_awaited_sha on case_awaited (sha, turn, wanted_by, since, case_id, number);
create index case_awaited_turn on case_awaited (turn, wanted_by, since, case_id, number);
grant select, insert, update, delete on case_awaited to commissioning_cases;
alter table case_awaited enable row level security;
create policy in_sight on case_awaited using (is_in_sight(pct, sha));
