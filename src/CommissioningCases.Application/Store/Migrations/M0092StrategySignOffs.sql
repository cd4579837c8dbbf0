-- That Strategic Health Authorities signed off the strategies of Primary Care Trusts: the last of a trust counts, until it expires.
create table strategy_sign_offs (
    trust text not null,
    number integer not null check (number > 0),
    sha text not null,
    signed_on date not null,
    expires date not null,
    document text not null,
    recorded_at timestamp with time zone not null,
    recorded_by uuid not null,
    recorded_by_name text not null,
    constraint strategy_sign_offs_pkey primary key (trust, number),
    check (expires >= signed_on)
);

create trigger strategy_sign_offs_append_only before update or delete or truncate on strategy_sign_offs
    for each statement execute function refuse_change();
alter table strategy_sign_offs enable always trigger strategy_sign_offs_append_only;

-- A reviewer adds to those of their own authority. They and the trust's people read them, and so does who sees everything; unions do not.
grant select, insert on strategy_sign_offs to commissioning_cases;
alter table strategy_sign_offs enable row level security;
create policy added on strategy_sign_offs for insert with check ((select sight()) && array['sha ' || sha] and not (select sight()) && array['union']);
create policy in_sight on strategy_sign_offs for select using (is_in_sight(trust, sha, (select sight())) and not (select sight()) && array['union']);

-- Which cases of a trust wait for a mechanism.
create index case_awaited_pct on case_awaited (pct, mechanism, turn, wanted_by, case_id);
