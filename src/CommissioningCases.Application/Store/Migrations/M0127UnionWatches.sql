-- What trade unions watch: one of a union's representatives says so for all of them.
create table union_watches (
    trade_union text not null,
    kind text not null,
    subject text not null,
    case_id uuid,
    since timestamp with time zone not null,
    said_by text not null,
    words text[] generated always as (case when kind = 'service' then regexp_split_to_array(btrim(lower(plain_text(subject))), ' +') end) stored,
    constraint union_watches_pkey primary key (trade_union, kind, subject)
);
create index union_watches_case on union_watches (case_id) where case_id is not null;
create index union_watches_subject on union_watches (subject, kind) where case_id is null;
create index union_watches_words on union_watches using gin (words) where words is not null;
create index "AspNetUsers_Union" on "AspNetUsers" ("Union") where "Union" is not null;

-- A sight has a word more: "union NAME", for which union a representative acts. What a union watches is between its representatives and the service; of cases, each sees those in their own sight.
grant select, insert, delete on union_watches to commissioning_cases;
alter table union_watches enable row level security;
create policy in_sight on union_watches using (
    (select sight()) && array['all', 'union ' || trade_union]
    and (case_id is null or (select true from case_summaries s where s.case_id = union_watches.case_id)));

-- Whoever acts for a union that watches is told as if they watched themselves.
create or replace function watchers_of(of_case uuid, of_pct text, of_sha text, of_providers text[], of_service text) returns setof uuid
    language sql stable security definer set search_path = public, pg_temp as $$
    select found.person from (
        select w.person from watches w where w.case_id = of_case
        union
        select w.person from watches w where w.case_id is null and w.kind = 'pct' and w.subject = of_pct
        union
        select w.person from watches w where w.case_id is null and w.kind = 'provider' and w.subject = any (of_providers)
        union
        select w.person from watches w where w.words is not null and w.words <@ regexp_split_to_array(btrim(lower(plain_text(of_service))), ' +')
        union
        select h."Id"
        from (
            select u.trade_union from union_watches u where u.case_id = of_case
            union
            select u.trade_union from union_watches u where u.case_id is null and u.kind = 'pct' and u.subject = of_pct
            union
            select u.trade_union from union_watches u where u.case_id is null and u.kind = 'provider' and u.subject = any (of_providers)
            union
            select u.trade_union from union_watches u where u.words is not null and u.words <@ regexp_split_to_array(btrim(lower(plain_text(of_service))), ' +')) unions
            join "AspNetUsers" h on h."Union" = unions.trade_union and h."Role" = 'union-representative') found
    where sight() && array['all', 'pct ' || of_pct, 'sha ' || of_sha]
$$;
