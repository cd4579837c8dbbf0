-- One log of the service: sign-ins, what is done to accounts and organisations, imports, exports, and what was turned away. Only ever added to, and each event
-- is hashed with the hash of the one before it, as the entries of a case are.
create table service_events (
    number bigint not null check (number > 0),
    at timestamp with time zone not null,
    kind text not null,
    person uuid,
    person_name text,
    role text,
    organisation text,
    account uuid,
    subject text,
    address text,
    user_agent text,
    details jsonb not null,
    previous_hash bytea not null,
    hash bytea not null,
    constraint service_events_pkey primary key (number)
);

create index service_events_person on service_events (person, number);
create index service_events_account on service_events (account, number);
create index service_events_kind on service_events (kind, number);

create trigger service_events_append_only before update or delete or truncate on service_events
    for each statement execute function refuse_change();
alter table service_events enable always trigger service_events_append_only;

-- Where the log ends, so that events missing at its end are noticed. It has one row.
create table service_log_head (
    last_number bigint not null,
    last_hash bytea not null
);
insert into service_log_head (last_number, last_hash) values (0, decode(repeat('00', 32), 'hex'));

create trigger service_log_head_not_removed before insert or delete or truncate on service_log_head
    for each statement execute function refuse_change();
alter table service_log_head enable always trigger service_log_head_not_removed;

create function let_log_head_move_on() returns trigger language plpgsql as $$
begin
    if new.last_number <> old.last_number + 1 then
        raise exception '% of service_log_head is refused: it moves on by one event at a time', tg_op using errcode = 'insufficient_privilege';
    end if;
    return new;
end
$$;

create trigger service_log_head_moves_on before update on service_log_head
    for each row execute function let_log_head_move_on();
alter table service_log_head enable always trigger service_log_head_moves_on;

-- Gives the end of the log to whoever appends next, and keeps it from others until their transaction ends. It runs with the rights of its owner, because the
-- service may not move the head itself.
create function hold_service_log() returns service_log_head language plpgsql volatile security definer set search_path from current as $$
declare
    head service_log_head;
begin
    select * into strict head from service_log_head for update;
    return head;
end
$$;
revoke execute on function hold_service_log() from public;

-- An event follows the last one, or is turned away; the head moves on with it.
create function chain_service_event() returns trigger language plpgsql security definer set search_path from current as $$
begin
    update service_log_head set last_number = new.number, last_hash = new.hash
    where last_number = new.number - 1 and last_hash = new.previous_hash;
    if not found then
        raise exception 'Event % does not follow the last one of the service log', new.number using errcode = 'serialization_failure';
    end if;
    return new;
end
$$;
revoke execute on function chain_service_event() from public;

create trigger service_events_chained before insert on service_events
    for each row execute function chain_service_event();
alter table service_events enable always trigger service_events_chained;

-- The sign-ins that were kept in a log of their own are the first events. Whoever signed in or out did it; of what came before a sign-in only the account is known.
-- Their text is the one that the service hashes: what stands in it needs no escaping.
do $$
declare
    line record;
    number bigint := 0;
    previous bytea := decode(repeat('00', 32), 'hex');
    hash bytea;
begin
    for line in
        select
            at,
            case outcome
                when 'still-locked' then 'tried-while-locked'
                when 'disabled' then 'tried-while-disabled'
                when 'outside-dates' then 'tried-outside-dates'
                when 'link-used' then 'password-chosen'
                else outcome
            end as kind,
            case when outcome in ('signed-in', 'signed-out') then user_id end as person,
            user_id as account
        from sign_in_events
        order by id
    loop
        number := number + 1;
        hash := sha256(convert_to(format(
            '{"previous":"%s","number":%s,"at":"%s","kind":"%s","person":%s,"personName":null,"role":null,"organisation":null,"account":%s,"subject":null,"address":null,"userAgent":null,"details":{}}',
            encode(previous, 'hex'),
            number,
            to_char(line.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'),
            line.kind,
            coalesce('"' || line.person || '"', 'null'),
            coalesce('"' || line.account || '"', 'null')), 'UTF8'));
        insert into service_events (number, at, kind, person, account, details, previous_hash, hash)
        values (number, line.at, line.kind, line.person, line.account, '{}', previous, hash);
        previous := hash;
    end loop;
end
$$;

drop table sign_in_events;

grant select, insert on service_events to commissioning_cases;
grant select on service_log_head to commissioning_cases;
grant execute on function hold_service_log() to commissioning_cases;
