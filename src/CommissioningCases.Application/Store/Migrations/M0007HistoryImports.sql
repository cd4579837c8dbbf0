-- Imports that were started in the browser. They are no part of the trail: what an import has recorded is.

create table import_jobs (
    id uuid not null,
    file_name text not null,
    is_check boolean not null,
    state text not null,
    added_by uuid not null,
    added_by_name text not null,
    added_at timestamp with time zone not null,
    run integer not null,
    run_by uuid not null,
    alive_at timestamp with time zone not null,
    finished_at timestamp with time zone,
    lines integer not null,
    lines_done integer not null,
    accepted integer not null,
    refused integer not null,
    invalid integer not null,
    constraint import_jobs_pkey primary key (id)
);

create index import_jobs_added on import_jobs (added_at, id);

-- Every server looks for these each second.
create index import_jobs_waiting on import_jobs (added_at, id) where state = 'waiting';

create table import_file_parts (
    job_id uuid not null,
    number integer not null,
    content bytea not null,
    constraint import_file_parts_pkey primary key (job_id, number)
);

create table import_report_rows (
    job_id uuid not null,
    number integer not null,
    line integer,
    case_name text,
    action text,
    outcome text,
    reasons text[] not null,
    stage text,
    departures integer,
    constraint import_report_rows_pkey primary key (job_id, number)
);

create index import_report_rows_not_accepted on import_report_rows (job_id, number) where outcome <> 'accepted';
