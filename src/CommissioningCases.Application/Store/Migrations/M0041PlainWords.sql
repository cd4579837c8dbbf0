-- A case is found by its own words however they are typed: what is stored and what is asked go through one function that takes away what people type
-- differently. Words that nobody used lead to those that are nearly the same.

create extension if not exists unaccent;
create extension if not exists pg_trgm;

-- Accents are folded, apostrophes go ("O’Brien's" is "OBriens"), and every other sign parts words: "24/7" is "24 7", "C.difficile" is "C difficile".
-- The dictionary is named with its schema, so that the function means the same whoever calls it.
create function plain_text(value text) returns text language sql immutable strict parallel safe as $$
    select translate(
        translate(public.unaccent('public.unaccent'::regdictionary, normalize(value, nfkc)), '''’‘ʼ`´', ''),
        E'/\\.&%:;,_()[]{}<>|~!?"“”„«»=+*#@^$£€§•·…–—‑‐-',
        repeat(' ', 45))
$$;

drop view words_of_cases, case_texts_in_sight, case_engagements_in_sight, case_chances_in_sight;

alter table case_texts drop column search;
alter table case_texts add column search tsvector generated always as (to_tsvector('english'::regconfig, plain_text(text))) stored;
alter table case_engagements drop column search;
alter table case_engagements add column search tsvector generated always as (to_tsvector('english'::regconfig, plain_text(party || ' ' || summary))) stored;
create index case_engagements_search on case_engagements using gin (pct, sha, search);
alter table case_chances drop column search;
alter table case_chances add column search tsvector generated always as (to_tsvector('english'::regconfig, plain_text(expectations))) stored;
create index case_chances_search on case_chances using gin (pct, sha, search);

create view case_texts_in_sight as select * from case_texts where is_in_sight(pct, sha);
create view case_engagements_in_sight as select * from case_engagements where is_in_sight(pct, sha);
create view case_chances_in_sight as select * from case_chances where is_in_sight(pct, sha);
create view words_of_cases with (security_invoker = true) as
    select t.case_id, false as is_confidential, min(t.pct) as pct, min(t.sha) as sha, all_words(t.search order by t.number) as words
    from case_texts t where not t.is_confidential group by t.case_id
    union all
    select t.case_id, true, min(t.pct), min(t.sha), all_words(t.search order by t.number)
    from case_texts t group by t.case_id having bool_or(t.is_confidential);
grant select on case_texts_in_sight, case_engagements_in_sight, case_chances_in_sight, words_of_cases to commissioning_cases;

delete from case_words;
insert into case_words select * from words_of_cases;

create or replace function search_query(typed text, is_phrase boolean) returns tsquery language sql immutable parallel safe as $$
    select case
        when is_phrase then phraseto_tsquery('english', plain_text(typed))
        when numnode(plainto_tsquery('english', plain_text(typed))) = 0 then ''::tsquery
        when length(typed) < 3 or btrim(plain_text(typed)) like '% %' then plainto_tsquery('english', plain_text(typed))
        else plainto_tsquery('english', plain_text(typed)) || to_tsquery('simple', quote_literal(btrim(plain_text(typed))) || ':*')
    end
$$;

-- Every word of five letters or more that any case holds, for what is offered where nothing is found. It says nothing of where a word stands: nobody reads
-- it but near_words, and the service offers only what it finds in sight of the person.
create table search_words (
    word text not null,
    constraint search_words_pkey primary key (word)
);
create index search_words_near on search_words using gin (word gin_trgm_ops);
alter table search_words enable row level security;

create function words_to_know(value text) returns setof text language sql immutable parallel safe as $$
    select distinct word from regexp_split_to_table(lower(plain_text(value)), ' +') word where word ~ '^[a-z]{5,40}$'
$$;

create function search_words_are_known() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
    insert into search_words (word)
    select distinct w.word from added a cross join lateral words_to_know(a.text) as w(word)
    where not exists (select from search_words k where k.word = w.word)
    on conflict do nothing;
    return null;
end $$;
create trigger search_words_are_known after insert on case_texts referencing new table as added
    for each statement execute function search_words_are_known();

insert into search_words select distinct w.word from case_texts t cross join lateral words_to_know(t.text) as w(word);

create function near_words(typed text) returns table (word text, likeness real) language sql stable security definer set search_path = public, pg_temp as $$
    select k.word, similarity(k.word, lower(plain_text(typed)))
    from search_words k
    where k.word % lower(plain_text(typed)) and k.word <> lower(plain_text(typed))
    order by 2 desc, 1
    limit 10
$$;
revoke execute on function near_words(text) from public;
grant execute on function near_words(text) to commissioning_cases;
