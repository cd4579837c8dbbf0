-- The trail: what was attempted on each case. Entries are only ever added.

create function refuse_change() returns trigger language plpgsql as $$
begin
    raise exception '% of % is refused: the trail is append-only', tg_op, tg_table_name using errcode = 'insufficient_privilege';
end
$$;

create table case_histories (
    id uuid not null,
    name text not null,
    edition text not null,
    constraint case_histories_pkey primary key (id),
    -- Unique names. A name may be longer than a B-tree takes, so the constraint rests on a hash index.
    constraint case_histories_name exclude using hash (name with =)
);

create trigger case_histories_append_only before update or delete or truncate on case_histories
    for each statement execute function refuse_change();

create table entries (
    case_id uuid not null references case_histories (id),
    number integer not null check (number > 0),
    "do" text not null,
    on_day date not null,
    record_id text,
    fields jsonb not null,
    outcome text not null check (outcome in ('accepted', 'refused')),
    unmet text[] not null check ((outcome = 'accepted') = (unmet = '{}')),
    recorded_at timestamp with time zone not null,
    user_id uuid not null,
    user_name text not null,
    role text not null,
    organisation text,
    attempt_id uuid not null,
    previous_hash bytea not null,
    hash bytea not null,
    constraint entries_pkey primary key (case_id, number)
);

create unique index entries_attempt on entries (case_id, attempt_id);

create trigger entries_append_only before update or delete or truncate on entries
    for each statement execute function refuse_change();

-- Where each chain ends, so that entries missing at its end are noticed.
create table case_heads (
    case_id uuid not null references case_histories (id),
    last_number integer not null,
    last_hash bytea not null,
    constraint case_heads_pkey primary key (case_id)
);

create function let_head_move_on() returns trigger language plpgsql as $$
begin
    if (tg_op = 'INSERT' and new.last_number <> 1)
        or (tg_op = 'UPDATE' and (new.case_id <> old.case_id or new.last_number <> old.last_number + 1)) then
        raise exception '% of case_heads is refused: a head moves on by one entry at a time', tg_op using errcode = 'insufficient_privilege';
    end if;
    return new;
end
$$;

create trigger case_heads_move_on before insert or update on case_heads
    for each row execute function let_head_move_on();

create trigger case_heads_not_removed before delete or truncate on case_heads
    for each statement execute function refuse_change();

-- Not even a session that replays changes of another server gets around the guards.
alter table case_histories enable always trigger case_histories_append_only;
alter table entries enable always trigger entries_append_only;
alter table case_heads enable always trigger case_heads_move_on;
alter table case_heads enable always trigger case_heads_not_removed;

-- References of cases that are logged in this service: CC-2009-00001.
create sequence case_references;
