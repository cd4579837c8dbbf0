-- Contracts are monitored: to which day all of a contract's measures are measured, and which measurements ask what will be done.
-- What the columns and the table hold is made from the entries after this version starts.
alter table contracts add column measured_until date, add column open_prompts integer not null default 0;
alter table contracts alter column open_prompts drop default;

create table contract_prompts (
    case_id uuid not null,
    number integer not null,
    measure text not null,
    value text not null,
    until date not null,
    reason text not null,
    asked_on date not null,
    due date not null,
    answered_on date,
    answer text,
    lead text,
    pct text not null,
    sha text not null,
    constraint contract_prompts_pkey primary key (case_id, number)
);
create index contract_prompts_pct on contract_prompts (pct, due, case_id, number);
create index contract_prompts_sha on contract_prompts (sha, due, case_id, number);
create index contract_prompts_day on contract_prompts (due, case_id, number);
create index contract_prompts_pct_open on contract_prompts (pct, due, case_id, number) where answered_on is null;
create index contract_prompts_sha_open on contract_prompts (sha, due, case_id, number) where answered_on is null;
create index contract_prompts_open on contract_prompts (due, case_id, number) where answered_on is null;

grant select, insert, update, delete on contract_prompts to commissioning_cases;
alter table contract_prompts enable row level security;
create policy in_sight on contract_prompts using (is_in_sight(pct, sha, (select sight())));
