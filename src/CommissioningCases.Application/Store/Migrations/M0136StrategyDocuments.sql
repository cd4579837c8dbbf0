-- The signed document of a strategy's sign-off: what the file is stands with the sign-off, whose hash covers it; what it holds lies in parts, as with other documents.
alter table strategy_sign_offs
    add column file_name text check (length(file_name) between 1 and 200),
    add column media_type text,
    add column size bigint check (size between 1 and 25 * 1024 * 1024),
    add column sha256 bytea check (octet_length(sha256) = 32),
    add constraint strategy_sign_offs_file check (num_nulls(file_name, media_type, size, sha256) in (0, 4));

create table strategy_document_parts (
    trust text not null,
    number integer not null,
    part integer not null check (part >= 0),
    content bytea not null check (octet_length(content) between 1 and 256 * 1024),
    constraint strategy_document_parts_pkey primary key (trust, number, part),
    constraint strategy_document_parts_sign_off foreign key (trust, number) references strategy_sign_offs (trust, number)
);

-- The kinds that are taken are packed already, or short.
alter table strategy_document_parts alter column content set storage external;

create trigger strategy_document_parts_append_only before update or delete or truncate on strategy_document_parts
    for each statement execute function refuse_change();
alter table strategy_document_parts enable always trigger strategy_document_parts_append_only;

-- As with the sign-off itself.
grant select, insert on strategy_document_parts to commissioning_cases;
alter table strategy_document_parts enable row level security;
create policy in_sight on strategy_document_parts for select using (
    (select true from strategy_sign_offs s where s.trust = strategy_document_parts.trust and s.number = strategy_document_parts.number));
create policy added on strategy_document_parts for insert with check (
    (select (select sight()) && array['sha ' || s.sha] from strategy_sign_offs s where s.trust = strategy_document_parts.trust and s.number = strategy_document_parts.number));
