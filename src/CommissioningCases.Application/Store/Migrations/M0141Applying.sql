-- Offers of choice programmes with a page for everybody, and applications to qualify that providers make by a private link. Nobody who opens either has an account.
--   offer ID    a word of a sight (M0050Sight.sql): that offer, where it is public
--   link HASH   also the application whose code has this SHA-256, with its offer and its documents
-- What is sent is no entry: a commissioner of the cluster takes it into the history, or declines it.
create table public_offers (
    id uuid not null,
    case_id uuid not null references case_histories (id),
    cluster text not null,
    selection integer not null,
    entry integer not null,
    shown jsonb not null,
    opens date not null,
    closes date not null,
    is_public boolean not null,
    changed_at timestamp with time zone not null,
    changed_by uuid not null,
    constraint public_offers_pkey primary key (id),
    constraint public_offers_opened foreign key (case_id, entry) references entries (case_id, number)
);
create unique index public_offers_entry on public_offers (case_id, entry);

create table link_applications (
    id uuid not null,
    offer_id uuid not null references public_offers (id),
    case_id uuid not null references case_histories (id),
    provider text,
    provider_name text not null,
    contact text not null,
    address text not null,
    code_hash bytea not null check (octet_length(code_hash) = 32),
    begun_at timestamp with time zone not null,
    expires_at timestamp with time zone not null,
    answers text[] not null,
    saved_at timestamp with time zone,
    sent_at timestamp with time zone,
    -- The number of the entry that records it, or why none does.
    taken_as integer,
    declined_at timestamp with time zone,
    declined_because text,
    constraint link_applications_pkey primary key (id),
    constraint link_applications_taken foreign key (case_id, taken_as) references entries (case_id, number),
    check (sent_at is not null or (taken_as is null and declined_at is null)),
    check (taken_as is null or declined_at is null),
    check ((declined_at is null) = (declined_because is null))
);
create unique index link_applications_code on link_applications (code_hash);
create index link_applications_offer on link_applications (offer_id, begun_at);
create index link_applications_sent on link_applications (case_id, sent_at) where sent_at is not null;

-- The names stay when the documents themselves are evidence, or gone.
create table link_documents (
    document_id uuid not null,
    application_id uuid not null references link_applications (id),
    name text not null,
    sent_at timestamp with time zone not null,
    constraint link_documents_pkey primary key (document_id)
);
create index link_documents_application on link_documents (application_id);

-- What was sent stays as it is; whoever has the link decides nothing on it.
create function keep_link_application() returns trigger language plpgsql as $$
declare
    same link_applications := new;
begin
    if old.sent_at is null then
        same.answers := old.answers;
        same.saved_at := old.saved_at;
        same.sent_at := old.sent_at;
    end if;
    if old.taken_as is null and old.declined_at is null and is_of_a_person(sight()) then
        same.taken_as := old.taken_as;
        same.declined_at := old.declined_at;
        same.declined_because := old.declined_because;
    end if;
    if same is distinct from old then
        raise exception 'An application that was sent stays as it is' using errcode = 'insufficient_privilege';
    end if;
    return new;
end
$$;
create trigger link_applications_kept before update on link_applications
    for each row execute function keep_link_application();

grant select, insert, update (shown, is_public, changed_at, changed_by) on public_offers to commissioning_cases;
grant select, insert, update (answers, saved_at, sent_at, taken_as, declined_at, declined_because) on link_applications to commissioning_cases;
grant select, insert, delete on link_documents to commissioning_cases;

create or replace function is_of_a_person(sight text[]) returns boolean language sql immutable parallel safe
return sight <> '{}' and not exists (select from unnest(sight) word where starts_with(word, 'link ') or starts_with(word, 'directory ') or starts_with(word, 'offer '));

-- How many applications were begun for an offer since then, in all and for one address: whoever begins one sees no other.
create function count_begun(offer uuid, at_address text, since timestamp with time zone) returns table (here bigint, in_all bigint) language sql stable security definer set search_path = public, pg_temp as $$
    select count(*) filter (where lower(a.address) = lower(at_address)), count(*)
    from link_applications a
    where a.offer_id = offer and a.begun_at > since and sight() && array['offer ' || offer]
$$;
revoke execute on function count_begun(uuid, text, timestamp with time zone) from public;
grant execute on function count_begun(uuid, text, timestamp with time zone) to commissioning_cases;

alter table link_applications enable row level security;
create policy begun on link_applications for insert with check ((select sight()) && array['offer ' || offer_id]);
create policy in_sight on link_applications for select using (
    (select sight()) && array['all', 'link ' || encode(code_hash, 'hex')]
    or (sent_at is not null and not (select sight()) && array['union', 'reads'] and case_id in (select p.case_id from choice_programmes p)));
create policy changed on link_applications for update using (
    (select sight()) && array['link ' || encode(code_hash, 'hex')]
    or (sent_at is not null and not (select sight()) && array['union', 'reads'] and case_id in (select p.case_id from choice_programmes p)));

alter table public_offers enable row level security;
create policy in_sight on public_offers for select using (
    (select sight()) && array['all']
    or (is_public and (select sight()) && array['offer ' || id])
    or case_id in (select p.case_id from choice_programmes p)
    or ((select not is_of_a_person(sight())) and exists (select from link_applications a where a.offer_id = public_offers.id)));
create policy added on public_offers for insert with check (not (select sight()) && array['union', 'reads'] and case_id in (select p.case_id from choice_programmes p));
create policy changed on public_offers for update using (not (select sight()) && array['union', 'reads'] and case_id in (select p.case_id from choice_programmes p));

alter table link_documents enable row level security;
create policy in_sight on link_documents using (application_id in (select a.id from link_applications a));

-- Whoever has the link sends documents for the application, until it is sent. They and those who read the application see them while they wait.
create policy for_an_application on documents using (
    attached_as is null and not is_for_unions
    and exists (select from link_applications a where a.id = documents.user_id and a.case_id = documents.case_id));

-- The service sends whoever applies their link and a receipt, and nothing else for them.
alter policy added on mail_messages with check (
    (select is_of_a_person(sight()))
    or (kind in ('application-link', 'application-receipt') and exists (select from unnest((select sight())) word where starts_with(word, 'offer ') or starts_with(word, 'link '))));
