-- What a cluster lets others copy for a service of its choice programme: its pack, the criteria and questions of its offer, its price. Commissioners everywhere read it; the programme itself they do not see.
create table shared_services (
    case_id uuid not null references case_histories (id),
    -- The number of the entry by which the service was selected.
    selection integer not null,
    cluster text not null,
    service text not null,
    terms jsonb not null,
    is_shared boolean not null,
    changed_at timestamp with time zone not null,
    changed_by uuid not null,
    constraint shared_services_pkey primary key (case_id, selection),
    constraint shared_services_selected foreign key (case_id, selection) references entries (case_id, number)
);
create index shared_services_service on shared_services (service, cluster) where is_shared;

grant select, insert, update (terms, is_shared, changed_at, changed_by) on shared_services to commissioning_cases;

alter table shared_services enable row level security;
create policy in_sight on shared_services for select using (
    (select sight()) && array['all']
    or (is_shared and (select is_of_a_person(sight())) and not (select sight()) && array['union'])
    or case_id in (select p.case_id from choice_programmes p));
create policy added on shared_services for insert with check (not (select sight()) && array['union', 'reads'] and case_id in (select p.case_id from choice_programmes p));
create policy changed on shared_services for update using (not (select sight()) && array['union', 'reads'] and case_id in (select p.case_id from choice_programmes p));
