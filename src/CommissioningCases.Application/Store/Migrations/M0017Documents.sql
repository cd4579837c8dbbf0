-- Documents that people send as evidence. One is sent first and waits; the entry that names it makes it a part of the trail, for good.

create table documents (
    id uuid not null,
    case_id uuid not null references case_histories (id),
    name text not null check (length(name) between 1 and 200),
    media_type text not null,
    size bigint not null check (size between 1 and 25 * 1024 * 1024),
    sha256 bytea not null check (octet_length(sha256) = 32),
    added_at timestamp with time zone not null,
    user_id uuid not null,
    organisation text,
    -- The number of the entry that names it.
    attached_as integer,
    constraint documents_pkey primary key (id),
    constraint documents_entry foreign key (case_id, attached_as) references entries (case_id, number)
);

create index documents_case on documents (case_id);

-- Every server looks for these each hour.
create index documents_waiting on documents (added_at) where attached_as is null;

create table document_parts (
    document_id uuid not null references documents (id) on delete cascade,
    part integer not null check (part >= 0),
    content bytea not null check (octet_length(content) between 1 and 256 * 1024),
    constraint document_parts_pkey primary key (document_id, part)
);

-- The kinds that are taken are packed already, or short.
alter table document_parts alter column content set storage external;

-- A document that waits may go, and may become that of an entry. Nothing else about it ever changes.
create function keep_document() returns trigger language plpgsql as $$
declare
    attached documents := old;
begin
    attached.attached_as := new.attached_as;
    if old.attached_as is not null or (tg_op = 'UPDATE' and (new.attached_as is null or new is distinct from attached)) then
        raise exception '% of documents is refused: the trail is append-only', tg_op using errcode = 'insufficient_privilege';
    end if;
    return coalesce(new, old);
end
$$;

create trigger documents_kept before update or delete on documents
    for each row execute function keep_document();
create trigger documents_not_emptied before truncate on documents
    for each statement execute function refuse_change();

-- Parts come while their document waits, and go with it.
create function keep_document_part() returns trigger language plpgsql as $$
begin
    if tg_op = 'UPDATE' or exists (select from documents d where d.id = coalesce(new.document_id, old.document_id) and d.attached_as is not null) then
        raise exception '% of document_parts is refused: the trail is append-only', tg_op using errcode = 'insufficient_privilege';
    end if;
    return coalesce(new, old);
end
$$;

create trigger document_parts_kept before insert or update or delete on document_parts
    for each row execute function keep_document_part();
create trigger document_parts_not_emptied before truncate on document_parts
    for each statement execute function refuse_change();

-- Not even a session that replays changes of another server gets around the guards.
alter table documents enable always trigger documents_kept;
alter table documents enable always trigger documents_not_emptied;
alter table document_parts enable always trigger document_parts_kept;
alter table document_parts enable always trigger document_parts_not_emptied;

-- Makes a document that of an entry. Where there is none that waits, whatever else is written with it must not stand either.
create function attach_document(history uuid, document uuid, entry integer) returns void language plpgsql as $$
begin
    update documents set attached_as = entry where id = document and case_id = history and attached_as is null;
    if not found then
        raise exception 'No document % of % waits for an entry', document, history using errcode = 'no_data_found';
    end if;
end
$$;

grant select, insert, delete, update (attached_as) on documents to commissioning_cases;
grant select, insert on document_parts to commissioning_cases;

-- A document is in sight where its history is, but for union representatives, whose sight is of an area: they see no documents.
alter table documents enable row level security;
create policy in_sight on documents using (
    current_setting('cases.sees', true) = 'all'
    or (current_setting('cases.sees', true) <> 'area' and (
        (select true from case_summaries s where s.case_id = documents.case_id)
        or (select true from choice_programmes p where p.case_id = documents.case_id))));
alter table document_parts enable row level security;
create policy in_sight on document_parts using ((select true from documents d where d.id = document_parts.document_id));
