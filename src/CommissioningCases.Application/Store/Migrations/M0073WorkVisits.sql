-- When somebody last looked at their work, and when they had looked before that: what has changed since then is told first.
create table work_visits (
    person uuid not null,
    at timestamp with time zone not null,
    before timestamp with time zone,
    constraint work_visits_pkey primary key (person)
);
grant select, insert, update, delete on work_visits to commissioning_cases;
alter table work_visits enable row level security;
create policy in_sight on work_visits using ((select sight()) && array['all', 'person ' || person]);
