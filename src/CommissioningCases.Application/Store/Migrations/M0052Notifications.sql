-- What people are told. A notification is written by the transaction of what it tells of, for each person who is told, and says no more than which kind it is and of what:
-- what that was, whoever reads it sees in the case itself, or not.
create table notifications (
    id uuid not null,
    person uuid not null,
    kind text not null,
    case_id uuid,
    number integer,
    due date,
    at timestamp with time zone not null,
    read_at timestamp with time zone,
    mail text not null,
    constraint notifications_pkey primary key (id)
);

create index notifications_person on notifications (person, at, id);
create index notifications_unread on notifications (person) where read_at is null;
create index notifications_due on notifications (case_id, kind, due) where due is not null;
create index notifications_at on notifications (at);

grant select, insert, update, delete on notifications to commissioning_cases;

-- Whoever does something tells others of it; what one is told is one's own. Sign-in counts what somebody has not read.
alter table notifications enable row level security;
create policy added on notifications for insert with check ((select sight()) <> '{}');
create policy in_sight on notifications using ((select sight()) && array['all', 'accounts', 'person ' || person]);
