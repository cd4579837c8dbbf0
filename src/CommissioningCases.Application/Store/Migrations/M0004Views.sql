-- What the entries come to, for lists, registers and dashboards. Written in the transaction of the entry, rebuildable from the entries at any time,
-- and therefore without references to them.

-- Scope and text are searched in one index.
create extension if not exists btree_gin;

create table case_summaries (
    case_id uuid not null,
    name text not null,
    scenario integer not null,
    pct text not null,
    sha text not null,
    service text not null,
    summary text not null,
    needs text not null,
    providers text[] not null,
    owner text,
    stage text not null,
    stage_entered date not null,
    began date not null,
    closed_on date,
    departures integer not null,
    staff_engaged boolean not null,
    next_due date,
    next_due_what text,
    last_number integer not null,
    last_on date not null,
    last_recorded_at timestamp with time zone not null,
    edition text not null,
    constraint case_summaries_pkey primary key (case_id)
);
create index case_summaries_owner on case_summaries using hash (owner) where closed_on is null;
create index case_summaries_pct_due on case_summaries (pct, next_due, case_id) where next_due is not null;
create index case_summaries_pct_recorded on case_summaries (pct, last_recorded_at, case_id);
create index case_summaries_providers on case_summaries using gin (providers);
create index case_summaries_recorded on case_summaries (last_recorded_at, case_id);
create index case_summaries_sha_due on case_summaries (sha, next_due, case_id) where next_due is not null;
create index case_summaries_sha_recorded on case_summaries (sha, last_recorded_at, case_id);

create table case_texts (
    case_id uuid not null,
    number integer not null,
    is_commercial boolean not null,
    text text not null,
    pct text not null,
    sha text not null,
    search tsvector generated always as (to_tsvector('english'::regconfig, text)) stored,
    constraint case_texts_pkey primary key (case_id, number)
);
create index case_texts_search on case_texts using gin (pct, sha, search);

create table case_deadlines (
    case_id uuid not null,
    number integer not null,
    what text not null,
    due date not null,
    pct text not null,
    sha text not null,
    constraint case_deadlines_pkey primary key (case_id, number)
);
create index case_deadlines_pct on case_deadlines (pct, due);
create index case_deadlines_sha on case_deadlines (sha, due);

create table case_engagements (
    case_id uuid not null,
    number integer not null,
    on_day date not null,
    stage text not null,
    engaged_with text not null,
    party text not null,
    method text not null,
    summary text not null,
    is_struck boolean not null,
    pct text not null,
    sha text not null,
    constraint case_engagements_pkey primary key (case_id, number)
);
create index case_engagements_pct on case_engagements (pct, on_day);
create index case_engagements_sha on case_engagements (sha, on_day);

create table case_chances (
    case_id uuid not null,
    number integer not null,
    kind text not null,
    offered date not null,
    due date not null,
    judged_on date,
    outcome text,
    pct text not null,
    sha text not null,
    constraint case_chances_pkey primary key (case_id, number)
);
create index case_chances_pct on case_chances (pct, due);
create index case_chances_sha on case_chances (sha, due);

create table case_assurances (
    case_id uuid not null,
    number integer not null,
    on_day date not null,
    mechanism text not null,
    outcome text not null,
    notes text not null,
    is_struck boolean not null,
    pct text not null,
    sha text not null,
    constraint case_assurances_pkey primary key (case_id, number)
);
create index case_assurances_pct on case_assurances (pct, on_day);
create index case_assurances_sha on case_assurances (sha, on_day);

create table case_departures (
    case_id uuid not null,
    number integer not null,
    on_day date not null,
    clause text not null,
    party text not null,
    explanation text not null,
    is_struck boolean not null,
    pct text not null,
    sha text not null,
    constraint case_departures_pkey primary key (case_id, number)
);
create index case_departures_pct on case_departures (pct, on_day);
create index case_departures_sha on case_departures (sha, on_day);

create table choice_programmes (
    case_id uuid not null,
    name text not null,
    cluster text not null,
    began date not null,
    last_number integer not null,
    last_on date not null,
    last_recorded_at timestamp with time zone not null,
    edition text not null,
    constraint choice_programmes_pkey primary key (case_id)
);
create unique index choice_programmes_cluster on choice_programmes (cluster);

create table case_counts (
    pct text not null,
    scenario integer not null,
    stage text not null,
    sha text not null,
    cases integer not null,
    constraint case_counts_pkey primary key (pct, scenario, stage)
);
create index case_counts_sha on case_counts (sha);
