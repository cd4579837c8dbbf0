-- The directory is read by service and then by cluster, or within one cluster. A cluster has one programme, so that its code says of which a line is.
drop index choice_listings_service;
drop index choice_listings_case;
create index choice_listings_service on choice_listings (service, cluster, provider_name, number) where live_on is not null;
create index choice_listings_cluster on choice_listings (cluster, service, provider_name, number) where live_on is not null;

-- How many providers did not qualify is a share of every outcome, also of those whose application was recorded elsewhere.
-- The rows are made anew from the entries when the service next starts.
delete from choice_programmes;
alter table choice_programmes
    drop column applications_rejected,
    add column outcomes integer not null,
    add column outcomes_rejected integer not null;
