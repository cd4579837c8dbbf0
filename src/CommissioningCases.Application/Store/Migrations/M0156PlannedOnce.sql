-- Whoever is told of an entry because they watch: the same as before, in a language of which each connection keeps the plan. In the other it was planned anew for each entry, which took longer than looking.
create or replace function watchers_of(of_case uuid, of_pct text, of_sha text, of_providers text[], of_service text) returns setof uuid
    language plpgsql stable security definer set search_path = public, pg_temp as $$
declare
    of_words constant text[] := regexp_split_to_array(btrim(lower(plain_text(of_service))), ' +');
begin
    if not sight() && array['all', 'pct ' || of_pct, 'sha ' || of_sha] then
        return;
    end if;
    return query
        select w.person from watches w where w.case_id = of_case
        union
        select w.person from watches w where w.case_id is null and w.kind = 'pct' and w.subject = of_pct
        union
        select w.person from watches w where w.case_id is null and w.kind = 'provider' and w.subject = any (of_providers)
        union
        select w.person from watches w where w.words is not null and w.words <@ of_words
        union
        select h."Id"
        from (
            select u.trade_union from union_watches u where u.case_id = of_case
            union
            select u.trade_union from union_watches u where u.case_id is null and u.kind = 'pct' and u.subject = of_pct
            union
            select u.trade_union from union_watches u where u.case_id is null and u.kind = 'provider' and u.subject = any (of_providers)
            union
            select u.trade_union from union_watches u where u.words is not null and u.words <@ of_words) unions
            join "AspNetUsers" h on h."Union" = unions.trade_union and h."Role" = 'union-representative';
end $$;

-- An entry that is added is no text that was taken away or changed, though it is written by a statement that could change one.
create or replace function case_words_are_counted_again() returns trigger language plpgsql as $$
declare
    ids constant uuid[] := (select array_agg(distinct r.case_id) from removed r);
begin
    if ids is not null then
        delete from case_words w where w.case_id = any(ids);
        insert into case_words select * from words_of_cases w where w.case_id = any(ids);
    end if;
    return null;
end $$;
