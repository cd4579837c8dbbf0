-- How people want to be told by mail, kind by kind, where they have chosen otherwise than is usual.
create table notification_choices (
    person uuid not null,
    kind text not null,
    delivery text not null,
    constraint notification_choices_pkey primary key (person, kind)
);

grant select, insert, update, delete on notification_choices to commissioning_cases;
alter table notification_choices enable row level security;
create policy in_sight on notification_choices using ((select sight()) && array['all', 'person ' || person]);

-- What a server is to look at, and what waits for the digest of the day.
create index notifications_waiting on notifications (at, id) where mail = 'waiting';
create index notifications_daily on notifications (person, at) where mail = 'daily';
