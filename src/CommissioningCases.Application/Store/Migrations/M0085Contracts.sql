-- The register of contracts: a third kind of history beside cases and programmes. What the table holds is made from the entries after this version starts.
create table contracts (
    case_id uuid not null,
    name text not null,
    provider text not null,
    services text[] not null,
    type text not null,
    number text,
    from_day date not null,
    last_day date not null,
    ends date,
    superseded_by text,
    value_band text,
    notice_months integer,
    lead text,
    measures integer not null,
    words text not null,
    pct text not null,
    sha text not null,
    last_number integer not null,
    last_on date not null,
    last_recorded_at timestamp with time zone not null,
    edition text not null,
    constraint contracts_pkey primary key (case_id)
);
create index contracts_pct on contracts (pct, last_day, case_id);
create index contracts_sha on contracts (sha, last_day, case_id);
create index contracts_day on contracts (last_day, case_id);
create index contracts_pct_standing on contracts (pct, last_day, case_id) where ends is null;
create index contracts_sha_standing on contracts (sha, last_day, case_id) where ends is null;
create index contracts_standing on contracts (last_day, case_id) where ends is null;
create index contracts_provider on contracts (provider, last_day, case_id);
create index contracts_lead on contracts (lead, last_day, case_id);
create index contracts_number on contracts (pct, number);
create index contracts_words on contracts using gin (words gin_trgm_ops);

grant select, insert, update, delete on contracts to commissioning_cases;
alter table contracts enable row level security;
create policy in_sight on contracts using (is_in_sight(pct, sha, (select sight())));

-- From which contract a case started.
alter table case_summaries add column contract text;
create index case_summaries_contract on case_summaries (contract, case_id) where contract is not null;
create or replace view case_summaries_in_sight as
    select * from case_summaries where (select sight()) <> '{}' and is_shown(pct, sha, (select sight()));

-- A history is a case's, a programme's or a contract's, and is in sight where that is.
create or replace function is_unlogged_case_in_sight(id uuid, sight text[]) returns boolean language sql stable security definer parallel safe set search_path = public, pg_temp
return exists (select from unnest(sight) word where starts_with(word, 'pct '))
    and not sight && array['union']
    and not exists (select from case_summaries s where s.case_id = id)
    and not exists (select from choice_programmes p where p.case_id = id)
    and not exists (select from contracts c where c.case_id = id)
    and not exists (select from entries e where e.case_id = id and e.number = 1 and not coalesce(sight && array['pct ' || e.organisation], false));

alter policy in_sight on case_histories using (
    (select sight()) && array['all']
    or (select true from case_summaries s where s.case_id = case_histories.id)
    or (select true from contracts c where c.case_id = case_histories.id)
    or (select true from choice_programmes p where p.case_id = case_histories.id)
    or is_unlogged_case_in_sight(id, (select sight())));
alter policy in_sight on entries using (
    (select sight()) && array['all']
    or (select true from case_summaries s where s.case_id = entries.case_id)
    or (select true from contracts c where c.case_id = entries.case_id)
    or case_id in (select p.case_id from choice_programmes p)
    or is_unlogged_case_in_sight(case_id, (select sight())));
alter policy in_sight on case_heads using (
    (select sight()) && array['all']
    or (select true from case_summaries s where s.case_id = case_heads.case_id)
    or (select true from contracts c where c.case_id = case_heads.case_id)
    or (select true from choice_programmes p where p.case_id = case_heads.case_id)
    or is_unlogged_case_in_sight(case_id, (select sight())));
alter policy in_sight on case_reads using (
    (select sight()) && array['all']
    or (select true from case_summaries s where s.case_id = case_reads.case_id)
    or (select true from contracts c where c.case_id = case_reads.case_id)
    or (select true from choice_programmes p where p.case_id = case_reads.case_id));
alter policy in_sight on documents using (
    (select sight()) && array['all']
    or ((not (select sight()) && array['union'] or (is_for_unions and attached_as is not null)) and (
        (select true from case_summaries s where s.case_id = documents.case_id)
        or (select true from contracts c where c.case_id = documents.case_id)
        or (select true from choice_programmes p where p.case_id = documents.case_id))));
