-- The measures that cases and contracts have, from which others of the same trust take them over. What the table holds is made from the entries after this version starts.
create table measures_used (
    case_id uuid not null,
    number integer not null,
    set_on date not null,
    measure text not null,
    name text not null,
    kind text not null,
    unit text not null,
    direction text not null,
    pct text not null,
    sha text not null,
    constraint measures_used_pkey primary key (case_id, number)
);
create index measures_used_pct on measures_used (pct, set_on, case_id, number);

grant select, insert, update, delete on measures_used to commissioning_cases;
alter table measures_used enable row level security;
create policy in_sight on measures_used using (is_in_sight(pct, sha, (select sight())));
