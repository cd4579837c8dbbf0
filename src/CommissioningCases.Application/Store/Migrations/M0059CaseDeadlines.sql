-- Every day by which something is due on an open case, for a page over all cases: until now only the next of each case stood in its summary.
-- What the table holds is made from the entries after this version starts.
create table case_deadlines (
    case_id uuid not null,
    number integer not null,
    due date not null,
    what text not null,
    clause text not null,
    is_public boolean not null,
    owner text,
    pct text not null,
    sha text not null,
    constraint case_deadlines_pkey primary key (case_id, number)
);
create index case_deadlines_day on case_deadlines (due, case_id, number);
create index case_deadlines_pct on case_deadlines (pct, due, case_id, number);
create index case_deadlines_sha on case_deadlines (sha, due, case_id, number);
create index case_deadlines_owner on case_deadlines (owner, due, case_id, number);

-- Of one kind there may be few among many others.
create index case_deadlines_pct_what on case_deadlines (pct, what, due, case_id, number);
create index case_deadlines_sha_what on case_deadlines (sha, what, due, case_id, number);
create index case_deadlines_what on case_deadlines (what, due, case_id, number);

grant select, insert, update, delete on case_deadlines to commissioning_cases;
alter table case_deadlines enable row level security;
create policy in_sight on case_deadlines using (is_in_sight(pct, sha, (select sight())));
