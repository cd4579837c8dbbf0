-- The choice programmes of the letter of 19 July 2011: what several of them are compared by, the directory of providers, and who sees which.

-- The rows are made anew from the entries when the service next starts.
delete from choice_programmes;

alter table choice_programmes
    add column sha text not null,
    add column pcts text[] not null,
    add column groups_engaged integer not null,
    add column groups_engaged_on date,
    add column services_selected integer not null,
    add column services_selected_on date,
    add column sha_notified_on date,
    add column shared_on date,
    add column services_live integer not null,
    add column providers_qualified integer not null,
    add column applications integer not null,
    add column applications_decided integer not null,
    add column applications_rejected integer not null,
    add column days_to_outcome integer not null;
create index choice_programmes_sha on choice_programmes (sha);
create index choice_programmes_pcts on choice_programmes using gin (pcts);

create table choice_listings (
    case_id uuid not null,
    number integer not null,
    cluster text not null,
    service text not null,
    provider text not null,
    provider_name text not null,
    is_existing boolean not null,
    since date not null,
    contact text,
    review_on date,
    expires_on date,
    is_stopped boolean not null,
    live_on date,
    constraint choice_listings_pkey primary key (case_id, number)
);
create index choice_listings_service on choice_listings (service, provider_name, case_id, number) where live_on is not null;
create index choice_listings_case on choice_listings (case_id, service, provider_name, number) where live_on is not null;
create index choice_listings_provider on choice_listings (provider, service) where live_on is not null;
grant select, insert, update, delete on choice_listings to commissioning_cases;

-- Whether a programme is in sight: of a cluster to which the trust belongs, or which lies in the authority's area.
create function is_programme_in_sight(pcts text[], sha text) returns boolean language sql stable parallel safe
return case current_setting('cases.sees', true)
    when 'all' then true
    when 'pct' then current_setting('cases.organisation', true) = any (pcts)
    when 'sha' then sha = current_setting('cases.organisation', true)
    when 'area' then sha = current_setting('cases.organisation', true) or current_setting('cases.organisation', true) = any (pcts)
    else false
end;

drop policy in_sight on choice_programmes;
create policy in_sight on choice_programmes using (is_programme_in_sight(pcts, sha));

alter table choice_listings enable row level security;
create policy in_sight on choice_listings using (
    current_setting('cases.sees', true) = 'all'
    or (select true from choice_programmes p where p.case_id = choice_listings.case_id));

-- A history is a case's or a programme's, and is in sight where that is.
drop policy in_sight on case_histories;
create policy in_sight on case_histories using (
    current_setting('cases.sees', true) = 'all'
    or (select true from case_summaries s where s.case_id = case_histories.id)
    or (select true from choice_programmes p where p.case_id = case_histories.id)
    or is_unlogged_case_in_sight(id));
drop policy in_sight on entries;
create policy in_sight on entries using (
    current_setting('cases.sees', true) = 'all'
    or (select true from case_summaries s where s.case_id = entries.case_id)
    or (select true from choice_programmes p where p.case_id = entries.case_id)
    or is_unlogged_case_in_sight(case_id));
drop policy in_sight on case_heads;
create policy in_sight on case_heads using (
    current_setting('cases.sees', true) = 'all'
    or (select true from case_summaries s where s.case_id = case_heads.case_id)
    or (select true from choice_programmes p where p.case_id = case_heads.case_id)
    or is_unlogged_case_in_sight(case_id));
