-- Mail that the service sends. Each message is added by the transaction of what it tells of; a server takes it up afterwards, and tries again for as long as it is of use.
-- What it says is encrypted by the keys of the service, because it may hold a link by which a password is chosen, and goes once it is sent or given up.
create table mail_messages (
    id uuid not null,
    kind text not null,
    recipient uuid not null,
    address text not null,
    content bytea,
    queued_at timestamp with time zone not null,
    expires_at timestamp with time zone not null,
    state text not null,
    tries integer not null,
    due_at timestamp with time zone not null,
    ended_at timestamp with time zone,
    reason text,
    constraint mail_messages_pkey primary key (id)
);

create index mail_messages_due on mail_messages (due_at, id) where state = 'waiting';
create index mail_messages_queued on mail_messages (queued_at, id);
create index mail_messages_ended on mail_messages (ended_at) where ended_at is not null;

grant select, insert, update, delete on mail_messages to commissioning_cases;

-- Whatever tells somebody something adds a message. Who has mail, and what became of it, is for administrators.
alter table mail_messages enable row level security;
create policy added on mail_messages for insert with check ((select sight()) <> '{}');
create policy in_sight on mail_messages using ((select sight()) && array['administrator']);

-- That somebody says to have forgotten the password of an account. Whether there is such an account is looked up afterwards, so that the answer takes as long either way.
create table password_requests (
    id uuid not null,
    name text not null,
    asked_at timestamp with time zone not null,
    constraint password_requests_pkey primary key (id)
);

grant select, insert, update, delete on password_requests to commissioning_cases;
alter table password_requests enable row level security;
create policy at_sign_in on password_requests using ((select sight()) && array['accounts']);
