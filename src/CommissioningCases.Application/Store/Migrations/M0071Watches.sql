-- What people watch: a case, or all cases of a trust, of a provider, or of a service that is called so.
create table watches (
    person uuid not null,
    kind text not null,
    subject text not null,
    case_id uuid,
    since timestamp with time zone not null,
    words text[] generated always as (case when kind = 'service' then regexp_split_to_array(btrim(lower(plain_text(subject))), ' +') end) stored,
    constraint watches_pkey primary key (person, kind, subject)
);
create index watches_case on watches (case_id) where case_id is not null;
create index watches_subject on watches (subject, kind) where case_id is null;
create index watches_words on watches using gin (words) where words is not null;

-- What somebody watches is between them and the service.
grant select, insert, delete on watches to commissioning_cases;
alter table watches enable row level security;
create policy in_sight on watches using ((select sight()) && array['all', 'person ' || person]);

-- Who is to be told of an entry on a case, which whoever records it does not otherwise learn. It runs with the rights of its owner, for cases that are in sight alone.
create function watchers_of(of_case uuid, of_pct text, of_sha text, of_providers text[], of_service text) returns setof uuid
    language sql stable security definer set search_path = public, pg_temp as $$
    select found.person from (
        select w.person from watches w where w.case_id = of_case
        union
        select w.person from watches w where w.case_id is null and w.kind = 'pct' and w.subject = of_pct
        union
        select w.person from watches w where w.case_id is null and w.kind = 'provider' and w.subject = any (of_providers)
        union
        select w.person from watches w where w.words is not null and w.words <@ regexp_split_to_array(btrim(lower(plain_text(of_service))), ' +')) found
    where sight() && array['all', 'pct ' || of_pct, 'sha ' || of_sha]
$$;
revoke execute on function watchers_of(uuid, text, text, text[], text) from public;
grant execute on function watchers_of(uuid, text, text, text[], text) to commissioning_cases;
