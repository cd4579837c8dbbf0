-- What Strategic Health Authorities record of providers under the NHS Performance Regime: the last entry of a provider counts.
create table regime_entries (
    sha text not null,
    provider text not null,
    number integer not null check (number > 0),
    level text not null,
    on_day date not null,
    reasons text not null,
    plan text,
    next_review date,
    pcts text[] not null,
    recorded_at timestamp with time zone not null,
    recorded_by uuid not null,
    recorded_by_name text not null,
    constraint regime_entries_pkey primary key (sha, provider, number),
    check ((level = 'left') = (next_review is null))
);

create trigger regime_entries_append_only before update or delete or truncate on regime_entries
    for each statement execute function refuse_change();
alter table regime_entries enable always trigger regime_entries_append_only;

-- A reviewer adds to those of their own authority. They and the people of its trusts read them, and so does who sees everything; unions do not.
grant select, insert on regime_entries to commissioning_cases;
alter table regime_entries enable row level security;
create policy added on regime_entries for insert with check ((select sight()) && array['sha ' || sha] and not (select sight()) && array['union']);
create policy in_sight on regime_entries for select using (is_programme_in_sight(pcts, sha, (select sight())) and not (select sight()) && array['union']);
