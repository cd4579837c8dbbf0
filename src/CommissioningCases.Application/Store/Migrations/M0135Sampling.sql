-- Samples that auditors draw of cases and entries, what they looked at, the findings that they raise to Primary Care Trusts, and what is said of each.
create table samples (
    number integer not null check (number > 0),
    subject text not null,
    trust text,
    from_day date not null,
    to_day date not null,
    kind text,
    size integer not null check (size > 0),
    seed bytea not null,
    population bigint not null,
    cases uuid[] not null,
    entries integer[] not null,
    attempt_id uuid not null,
    drawn_at timestamp with time zone not null,
    drawn_by uuid not null,
    drawn_by_name text not null,
    constraint samples_pkey primary key (number),
    check (to_day >= from_day),
    check (cardinality(cases) = cardinality(entries) and cardinality(cases) <= size)
);
create unique index samples_attempt on samples (attempt_id);

create table sample_looks (
    sample integer not null,
    place integer not null check (place > 0),
    at timestamp with time zone not null,
    by uuid not null,
    by_name text not null,
    constraint sample_looks_pkey primary key (sample, place),
    constraint sample_looks_sample foreign key (sample) references samples (number)
);

create table findings (
    number integer not null check (number > 0),
    sample integer not null,
    place integer not null check (place > 0),
    trust text not null,
    sha text not null,
    case_id uuid not null,
    entry integer not null,
    clause text not null,
    text text not null,
    answer_by date not null,
    attempt_id uuid not null,
    raised_at timestamp with time zone not null,
    raised_by uuid not null,
    raised_by_name text not null,
    constraint findings_pkey primary key (number),
    constraint findings_sample foreign key (sample) references samples (number)
);
create unique index findings_attempt on findings (attempt_id);
create index findings_of_sample on findings (sample, place);
create index findings_of_case on findings (case_id, number);
create index findings_trust on findings (trust, number);
create index findings_sha on findings (sha, number);

create table finding_acts (
    finding integer not null,
    number integer not null check (number > 0),
    kind text not null,
    text text,
    answer_by date,
    attempt_id uuid not null,
    at timestamp with time zone not null,
    by uuid not null,
    by_name text not null,
    role text not null,
    constraint finding_acts_pkey primary key (finding, number),
    constraint finding_acts_finding foreign key (finding) references findings (number)
);
create unique index finding_acts_attempt on finding_acts (attempt_id);
create index finding_acts_ended on finding_acts (finding) where kind in ('accepted', 'closed');

do $$
declare
    named text;
begin
    foreach named in array array['samples', 'sample_looks', 'findings', 'finding_acts'] loop
        execute format('create trigger %I before update or delete or truncate on %I for each statement execute function refuse_change()', named || '_append_only', named);
        execute format('alter table %I enable always trigger %I', named, named || '_append_only');
        execute format('grant select, insert on %I to commissioning_cases', named);
        execute format('alter table %I enable row level security', named);
    end loop;
end
$$;

-- Samples are the auditors' own. Findings are read by the trust's people and the reviewers of its authority, too, and by no union; the trust's people answer them.
create policy in_sight on samples for select using ((select sight()) && array['all']);
create policy added on samples for insert with check ((select sight()) && array['all']);
create policy in_sight on sample_looks for select using ((select sight()) && array['all']);
create policy added on sample_looks for insert with check ((select sight()) && array['all']);
create policy in_sight on findings for select using (is_in_sight(trust, sha, (select sight())) and not (select sight()) && array['union']);
create policy added on findings for insert with check ((select sight()) && array['all']);
create policy in_sight on finding_acts for select using ((select true from findings f where f.number = finding_acts.finding));
create policy added on finding_acts for insert with check (
    (select sight()) && array['all']
    or kind = 'answered' and (select (select sight()) && array['pct ' || f.trust] from findings f where f.number = finding_acts.finding));
