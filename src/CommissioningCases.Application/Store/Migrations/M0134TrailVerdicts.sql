-- What came of each verification of the trail that a server has run: whatever becomes of its job, the verdict stays.
create table trail_verdicts (
    id bigint not null,
    is_nightly boolean not null,
    asked_at timestamp with time zone not null,
    ended_at timestamp with time zone not null,
    histories bigint not null,
    entries bigint not null,
    events bigint not null,
    seals bigint not null,
    found bigint not null,
    is_of_its_seal_alone boolean not null,
    fingerprint text not null,
    discrepancies text[] not null,
    constraint trail_verdicts_pkey primary key (id)
);

create trigger trail_verdicts_append_only before update or delete or truncate on trail_verdicts
    for each statement execute function refuse_change();
alter table trail_verdicts enable always trigger trail_verdicts_append_only;

grant select, insert on trail_verdicts to commissioning_cases;
alter table trail_verdicts enable row level security;
create policy in_sight on trail_verdicts for select using ((select sight()) && array['all', 'administrator']);
create policy added on trail_verdicts for insert with check ((select sight()) && array['all', 'administrator']);

-- Whether the night's has been asked for is looked up every minute.
create index trail_checks_asked on trail_checks (asked_by, asked_at);
