-- Spreadsheets that people have sent to be imported, row by row as they were read. They are no part of the trail: what an import has recorded is. Each is its sender's own,
-- and goes some weeks after it was sent.
create table sheet_uploads (
    id uuid not null,
    person uuid not null,
    kind text not null,
    file_name text not null,
    sha256 bytea not null,
    sent_at timestamp with time zone not null,
    headings text[] not null,
    heading_row integer not null,
    chosen text[] not null,
    state text not null,
    run integer not null,
    alive_at timestamp with time zone not null,
    rows integer not null,
    done integer not null,
    ready integer not null,
    unneeded integer not null,
    at_fault integer not null,
    recorded integer not null,
    refused integer not null,
    constraint sheet_uploads_pkey primary key (id)
);

create index sheet_uploads_person on sheet_uploads (person, sent_at, id);
create index sheet_uploads_sent on sheet_uploads (sent_at);

-- Every server looks for these each second.
create index sheet_uploads_waiting on sheet_uploads (alive_at, id) where state in ('to-check', 'to-import');

create table sheet_rows (
    upload_id uuid not null,
    number integer not null,
    cells text[] not null,
    state text not null,
    about text,
    fields jsonb,
    columns text[] not null,
    messages text[] not null,
    secret bytea,
    constraint sheet_rows_pkey primary key (upload_id, number)
);

create index sheet_rows_state on sheet_rows (upload_id, state, number);

grant select, insert, update, delete on sheet_uploads, sheet_rows to commissioning_cases;

alter table sheet_uploads enable row level security;
create policy in_sight on sheet_uploads using ((select sight()) && array['all', 'person ' || person]);
alter table sheet_rows enable row level security;
create policy in_sight on sheet_rows using (upload_id in (select id from sheet_uploads));
