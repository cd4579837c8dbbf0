-- Sessions are kept on the server, so that they can be ended at once, wherever they are in use.
create table sessions (
    id uuid not null,
    code_hash bytea not null,
    user_id uuid not null,
    started_at timestamp with time zone not null,
    seen_at timestamp with time zone not null,
    confirmed_at timestamp with time zone not null,
    has_second_factor boolean not null,
    ended_at timestamp with time zone,
    address text,
    browser text,
    constraint sessions_pkey primary key (id)
);

create unique index sessions_code on sessions (code_hash);
create index sessions_user on sessions (user_id, started_at);

-- Browsers from which somebody has signed in, each with a count of wrong passwords of its own.
create table known_devices (
    user_id uuid not null,
    code_hash bytea not null,
    failures integer not null,
    locked_until timestamp with time zone,
    used_at timestamp with time zone not null,
    constraint known_devices_pkey primary key (user_id, code_hash)
);

grant select, insert, update, delete on sessions, known_devices to commissioning_cases;
