-- The events of password links are few among an account's events, and every page of a case asks for them.
create index service_events_links on service_events (account, number) where kind in ('link-made', 'password-chosen');

-- What runs with its owner's rights looks into a caller's temporary tables last.
alter function hold_service_log() set search_path = public, pg_temp;
alter function chain_service_event() set search_path = public, pg_temp;
alter function next_case_reference(text, integer) set search_path = public, pg_temp;

-- Planned once in a session, where a function in SQL is planned at every call. It does what it did.
create or replace function plain_text(value text) returns text language plpgsql immutable strict parallel safe as $$
begin
    return translate(
        translate(public.unaccent('public.unaccent'::regdictionary, normalize(value, nfkc)), '''’‘ʼ`´', ''),
        E'/\\.&%:;,_()[]{}<>|~!?"“”„«»=+*#@^$£€§•·…–—‑‐-',
        repeat(' ', 45));
end $$;

-- Words end at the end of a line as well. They are taken in one order, so that two who save the same new words at once do not wait for each other in a circle.
create or replace function search_words_are_known() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
    insert into search_words (word)
    select distinct w.word from added a cross join lateral regexp_split_to_table(lower(plain_text(a.text)), '\s+') w(word)
    where w.word ~ '^[a-z]{5,40}$'
    order by w.word
    on conflict do nothing;
    return null;
end $$;
drop function words_to_know(text);

insert into search_words (word)
select distinct w.word from case_texts t cross join lateral regexp_split_to_table(lower(plain_text(t.text)), '\s+') w(word)
where w.word ~ '^[a-z]{5,40}$'
order by w.word
on conflict do nothing;

-- Of the near words only those in sight are offered, so that enough must be found to leave some.
create or replace function near_words(typed text) returns table (word text, likeness real) language sql stable security definer set search_path = public, pg_temp as $$
    select k.word, similarity(k.word, lower(plain_text(typed)))
    from search_words k
    where k.word % lower(plain_text(typed)) and k.word <> lower(plain_text(typed))
    order by 2 desc, 1
    limit 100
$$;
