-- Those who oversee cases, and the staff side: what they are asked, what they said, and what waits for them.

alter table case_assurances
    add column conditions text,
    add column conditions_due date,
    add column conditions_met_on date;

alter table case_departures
    add column state text not null default 'open',
    add column dealt_with_on date,
    add column required_action text;
alter table case_departures alter column state drop default;

alter table case_engagements
    add column staff_view text,
    add column staff_view_on date,
    add column staff_union text,
    add column search tsvector generated always as (to_tsvector('english'::regconfig, party || ' ' || summary)) stored;
create index case_engagements_search on case_engagements using gin (pct, sha, search);

create table case_reviews (
    case_id uuid not null,
    number integer not null,
    mechanism text not null,
    question text not null,
    asked_on date not null,
    needed_by date,
    answered_on date,
    outcome text,
    is_dropped boolean not null,
    pct text not null,
    sha text not null,
    constraint case_reviews_pkey primary key (case_id, number)
);
create index case_reviews_pct on case_reviews (pct, asked_on);
create index case_reviews_sha on case_reviews (sha, asked_on);
create index case_reviews_waiting on case_reviews (sha, asked_on, case_id, number) where answered_on is null and not is_dropped;

create table case_oversight (
    case_id uuid not null,
    number integer not null,
    scenario integer not null,
    mechanism text not null,
    state text not null,
    since date not null,
    pct text not null,
    sha text not null,
    constraint case_oversight_pkey primary key (case_id, number)
);
create index case_oversight_pct on case_oversight (pct, state, since, case_id);
create index case_oversight_sha on case_oversight (sha, state, since, case_id);

create table case_board_matters (
    case_id uuid not null,
    number integer not null,
    step text not null,
    missing integer not null,
    is_approved boolean,
    decided_on date,
    since date not null,
    pct text not null,
    sha text not null,
    constraint case_board_matters_pkey primary key (case_id, number)
);
create index case_board_matters_pct on case_board_matters (pct, missing, since, case_id, number) where is_approved is null;

create index case_departures_waiting on case_departures (sha, on_day, case_id, number) where state in ('open', 'more-asked') and not is_struck;
create index case_summaries_pct_staff on case_summaries (pct, stage_entered, case_id) where closed_on is null and not staff_engaged;
create index case_summaries_sha_staff on case_summaries (sha, stage_entered, case_id) where closed_on is null and not staff_engaged;

create table case_tallies (
    pct text not null,
    what text not null,
    scenario integer not null,
    subject text not null,
    state text not null,
    sha text not null,
    count integer not null,
    constraint case_tallies_pkey primary key (pct, what, scenario, subject, state)
);
create index case_tallies_sha on case_tallies (sha, what);

-- What union representatives do not find: not only tenders, but also notes, minutes, and what reviewers and commissioners say to each other.
alter table case_texts rename column is_commercial to is_confidential;

-- By which edition of their definition the views were made. Where the service has a newer one it makes them anew before it serves the first page.
create table view_edition (
    edition integer not null
);
insert into view_edition values (1);
