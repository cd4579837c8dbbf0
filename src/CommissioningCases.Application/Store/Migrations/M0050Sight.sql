-- What may be seen is signed. Until now whoever had the login of the pages could say for themselves what they see, and read and write whatever signs people in.
-- Now the service writes the words of a sight into cases.sight and signs them by a key that this login cannot read; unsigned words show nothing:
--   cases.sight          SIGNATURE|PROCESS|UNTIL|WORD|WORD...
-- The signature is HMAC-SHA256 in hexadecimal figures; PROCESS is the connection for which it was signed, UNTIL the second of Unix time at which it ends.
--   all                  everything
--   pct CODE, sha CODE   what is of that Primary Care Trust or in the area of that Strategic Health Authority
--   union                no documents
--   person ID            what is of that person alone
--   administrator        imports, verifications and the service's log
--   accounts             what sign-in needs

-- The key, as HMAC takes it: filled up with noughts, and once with each of its two patterns upon it.
create table sight_key (
    key bytea not null check (octet_length(key) = 32),
    inner_pad bytea not null check (octet_length(inner_pad) = 64),
    outer_pad bytea not null check (octet_length(outer_pad) = 64)
);

-- Draws another key. What was signed by the one before shows nothing any more; each server reads the key when it starts.
create function draw_sight_key() returns void language plpgsql set search_path = public, pg_temp as $$
declare
    key bytea := sha256(uuid_send(gen_random_uuid()) || uuid_send(gen_random_uuid()) || uuid_send(gen_random_uuid()) || uuid_send(gen_random_uuid()));
    inner_pad bytea := key || decode(repeat('00', 32), 'hex');
    outer_pad bytea := inner_pad;
begin
    for place in 0..63 loop
        inner_pad := set_byte(inner_pad, place, get_byte(inner_pad, place) # 54);
        outer_pad := set_byte(outer_pad, place, get_byte(outer_pad, place) # 92);
    end loop;
    delete from sight_key;
    insert into sight_key values (key, inner_pad, outer_pad);
end
$$;
revoke execute on function draw_sight_key() from public;
select draw_sight_key();

-- The words that the service has signed for this connection; none where it has signed nothing. Statements ask for them once, as (select sight()), and keep the
-- answer: what a statement changes of cases.sight while it runs counts for nothing. Not parallel safe, because a worker is another process.
create function sight() returns text[] language plpgsql stable security definer parallel restricted set search_path = public, pg_temp as $$
declare
    given constant text := current_setting('cases.sight', true);
    said constant text := substr(given, 66);
    words constant text[] := string_to_array(said, '|');
    pads sight_key;
begin
    if words[1] = pg_backend_pid()::text then
        select * into pads from sight_key;
        if encode(sha256(pads.outer_pad || sha256(pads.inner_pad || convert_to(said, 'UTF8'))), 'hex') = left(given, 64)
            and words[2]::bigint > extract(epoch from now()) then
            return words[3:];
        end if;
    end if;
    return '{}';
end
$$;
revoke execute on function sight() from public;
grant execute on function sight() to commissioning_cases;

-- Whether a row of a trust and its authority is in sight. A "case", because the planner takes it for no condition by which rows are found: it would count the
-- trust twice, once for the scope in the query and once for this, and expect hardly any row.
create function is_in_sight(pct text, sha text, sight text[]) returns boolean language sql immutable parallel safe
return case when sight && array['all', 'pct ' || pct, 'sha ' || sha] then true else false end;

-- The same for views that are searched, where nothing but its cost has it evaluated first: conditions that fail on some values, and say so in their messages, would
-- else tell of rows that are out of sight.
create function is_shown(pct text, sha text, sight text[]) returns boolean language plpgsql immutable parallel safe cost 0.000001 as $$
begin
    return sight && array['all', 'pct ' || pct, 'sha ' || sha];
end
$$;

-- Whether a programme is in sight: of a cluster to which the trust belongs, or which lies in the authority's area.
create function is_programme_in_sight(pcts text[], sha text, sight text[]) returns boolean language sql stable parallel safe
return case when sight && (array['all', 'sha ' || sha] || string_to_array('pct ' || array_to_string(pcts, '|pct '), '|')) then true else false end;

-- Whether a case that was never logged is in sight: for the trust whose people first tried to log it, and before its first entry for those of any trust. It runs with
-- the rights of its owner, because the rows that tell may themselves be out of sight.
create function is_unlogged_case_in_sight(id uuid, sight text[]) returns boolean language sql stable security definer parallel safe set search_path = public, pg_temp
return exists (select from unnest(sight) word where starts_with(word, 'pct '))
    and not sight && array['union']
    and not exists (select from case_summaries s where s.case_id = id)
    and not exists (select from choice_programmes p where p.case_id = id)
    and not exists (select from entries e where e.case_id = id and e.number = 1 and not coalesce(sight && array['pct ' || e.organisation], false));
revoke execute on function is_unlogged_case_in_sight(uuid, text[]) from public;
grant execute on function is_unlogged_case_in_sight(uuid, text[]) to commissioning_cases;

-- What has a trust in its rows.
do $$
declare
    named text;
begin
    foreach named in array array[
        'case_summaries', 'case_texts', 'case_words', 'case_engagements', 'case_chances', 'case_assurances', 'case_departures', 'case_reviews',
        'case_oversight', 'case_awaited', 'case_board_matters', 'case_board_decisions', 'case_counts', 'case_tallies'] loop
        execute format('alter policy in_sight on %I using (is_in_sight(pct, sha, (select sight())))', named);
    end loop;
end
$$;
alter policy in_sight on choice_programmes using (is_programme_in_sight(pcts, sha, (select sight())));
alter policy in_sight on choice_listings using (
    (select sight()) && array['all']
    or case_id in (select p.case_id from choice_programmes p));

-- The trail.
alter policy in_sight on case_histories using (
    (select sight()) && array['all']
    or (select true from case_summaries s where s.case_id = case_histories.id)
    or (select true from choice_programmes p where p.case_id = case_histories.id)
    or is_unlogged_case_in_sight(id, (select sight())));
alter policy in_sight on entries using (
    (select sight()) && array['all']
    or (select true from case_summaries s where s.case_id = entries.case_id)
    or case_id in (select p.case_id from choice_programmes p)
    or is_unlogged_case_in_sight(case_id, (select sight())));
alter policy in_sight on case_heads using (
    (select sight()) && array['all']
    or (select true from case_summaries s where s.case_id = case_heads.case_id)
    or (select true from choice_programmes p where p.case_id = case_heads.case_id)
    or is_unlogged_case_in_sight(case_id, (select sight())));
alter policy in_sight on case_reads using (
    (select sight()) && array['all']
    or (select true from case_summaries s where s.case_id = case_reads.case_id)
    or (select true from choice_programmes p where p.case_id = case_reads.case_id));
alter policy in_sight on seal_leaves using (
    (select sight()) && array['all']
    or (select true from case_histories h where h.id = seal_leaves.chain));
alter policy in_sight on documents using (
    (select sight()) && array['all']
    or (not (select sight()) && array['union'] and (
        (select true from case_summaries s where s.case_id = documents.case_id)
        or (select true from choice_programmes p where p.case_id = documents.case_id))));

-- What lists search. Where nothing is in sight the index is not even asked.
create or replace view case_summaries_in_sight as
    select * from case_summaries where (select sight()) <> '{}' and is_shown(pct, sha, (select sight()));
create or replace view case_texts_in_sight as
    select * from case_texts where (select sight()) <> '{}' and is_shown(pct, sha, (select sight()));
create or replace view case_words_in_sight as
    select * from case_words where (select sight()) <> '{}' and is_shown(pct, sha, (select sight()));
create or replace view case_engagements_in_sight as
    select * from case_engagements where (select sight()) <> '{}' and is_shown(pct, sha, (select sight()));
create or replace view case_chances_in_sight as
    select * from case_chances where (select sight()) <> '{}' and is_shown(pct, sha, (select sight()));

create or replace function near_words(typed text) returns table (word text, likeness real) language sql stable security definer set search_path = public, pg_temp as $$
    select k.word, similarity(k.word, lower(plain_text(typed)))
    from search_words k
    where k.word % lower(plain_text(typed)) and k.word <> lower(plain_text(typed)) and sight() <> '{}'
    order by 2 desc, 1
    limit 100
$$;

drop function is_unlogged_case_in_sight(uuid);
drop function is_programme_in_sight(text[], text);
drop function is_in_sight(text, text);

-- What sign-in needs, and nobody else.
do $$
declare
    named text;
begin
    foreach named in array array[
        'AspNetUsers', 'AspNetRoles', 'AspNetRoleClaims', 'AspNetUserClaims', 'AspNetUserLogins', 'AspNetUserPasskeys', 'AspNetUserRoles', 'AspNetUserTokens',
        'bound_subjects', 'password_links', 'sessions', 'known_devices', 'recovery_codes', 'used_codes', 'data_protection_keys'] loop
        execute format('alter table %I enable row level security', named);
        execute format('create policy at_sign_in on %I using ((select sight()) && array[''accounts''])', named);
    end loop;
end
$$;

-- Who people are, for pages that name them: nothing by which anybody signs in.
create view account_holders as
    select
        "Id" as id, "UserName" as user_name, "NormalizedUserName" as normalized_user_name, "Name" as name, "Role" as role, "Organisation" as organisation,
        "IsDisabled" as is_disabled, "ActiveUntil" as active_until
    from "AspNetUsers"
    where (select sight()) <> '{}';
grant select on account_holders to commissioning_cases;

-- Everybody's doings are added to the service's log; each person reads their own.
alter table service_events enable row level security;
create policy added on service_events for insert with check ((select sight()) <> '{}');
create policy in_sight on service_events for select using (
    (select sight()) && array['all', 'administrator', 'accounts', 'person ' || person, 'person ' || account]);

-- Asked of everybody who recorded something, by those who see the case.
alter function password_link_before(uuid, timestamp with time zone) security definer set search_path = public, pg_temp;
revoke execute on function password_link_before(uuid, timestamp with time zone) from public;
grant execute on function password_link_before(uuid, timestamp with time zone) to commissioning_cases;

-- What somebody typed is theirs.
alter table form_drafts enable row level security;
create policy in_sight on form_drafts using ((select sight()) && array['accounts', 'person ' || user_id]);

-- Files and reports tell of cases of any trust.
do $$
declare
    named text;
begin
    foreach named in array array['import_jobs', 'import_file_parts', 'import_report_rows', 'trail_checks'] loop
        execute format('alter table %I enable row level security', named);
        execute format('create policy in_sight on %I using ((select sight()) && array[''all'', ''administrator''])', named);
    end loop;
end
$$;

-- What everybody reads is not for everybody to add to.
do $$
declare
    named text;
    adds text;
begin
    for named, adds in values ('organisations', 'administrator'), ('organisation_closings', 'administrator'), ('seals', 'all'), ('seal_nodes', 'all') loop
        execute format('alter table %I enable row level security', named);
        execute format('create policy in_sight on %I for select using (true)', named);
        execute format('create policy added on %I for insert with check ((select sight()) && array[%L])', named, adds);
    end loop;
end
$$;

-- Databases of earlier versions of PostgreSQL let everybody make tables and functions here.
do $$
begin
    execute format('revoke create on schema %I from public', current_schema());
exception when insufficient_privilege then
    null; -- it belongs to nobody here, and is as its administrator wants it
end
$$;
