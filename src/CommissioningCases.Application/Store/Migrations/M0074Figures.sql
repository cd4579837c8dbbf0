-- The stages that cases were in, each with its days: what is told of how long stages take is counted from them. They are read by the case alone.
-- What the table holds is made from the entries after this version starts.
create table case_stages (
    case_id uuid not null,
    number integer not null,
    stage text not null,
    entered_on date not null,
    left_on date,
    pct text not null,
    sha text not null,
    constraint case_stages_pkey primary key (case_id, number)
);

grant select, insert, update, delete on case_stages to commissioning_cases;
alter table case_stages enable row level security;
create policy in_sight on case_stages using (is_in_sight(pct, sha, (select sight())));
