-- A word that is typed finds what begins with it. An index of words that is asked for a beginning first reads every case, of every trust, that has any word of it; asked for words themselves it leaps from one
-- case to the next that can meet the others too. So which words there are that begin so is looked up here first. Of two frequent words that took fourteen times as long.
create table search_lexemes (
    lexeme text collate "C" not null,
    constraint search_lexemes_pkey primary key (lexeme)
);
alter table search_lexemes enable row level security;

create function search_lexemes_are_known() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
    insert into search_lexemes (lexeme)
    select distinct w.lexeme collate "C" from added a cross join lateral unnest(tsvector_to_array(a.search)) as w(lexeme)
    where not exists (select from search_lexemes k where k.lexeme = w.lexeme collate "C")
    order by 1
    on conflict do nothing;
    return null;
end $$;
create trigger search_lexemes_are_known after insert on case_texts referencing new table as added
    for each statement execute function search_lexemes_are_known();

insert into search_lexemes (lexeme) select word from ts_stat('select words from case_words') order by word collate "C" on conflict do nothing;

-- What a typed word finds, as search_query tells it for one case: the same, with every word that begins so in place of the beginning, unless these are too many to be asked for one by one. It says nothing of
-- where a word stands.
create function search_words_query(typed text) returns tsquery language plpgsql stable security definer set search_path = public, pg_temp as $$
declare
    most constant integer := 60;
    beginning text[] := tsvector_to_array(to_tsvector('simple', plain_text(typed)));
    words text[];
begin
    if length(typed) < 3 or cardinality(beginning) <> 1 or numnode(search_query(typed, false)) = 0 or not is_of_a_person(sight()) then
        return search_query(typed, false);
    end if;
    words := array(select k.lexeme from search_lexemes k where k.lexeme >= beginning[1] collate "C" and k.lexeme < beginning[1] || chr(1114111) collate "C" limit most);
    if cardinality(words) = most then
        return search_query(typed, false);
    end if;
    -- The word itself, as the index has it, is mostly among them.
    return (select string_agg(distinct quote_literal(word), ' | ')::tsquery from unnest(words || tsvector_to_array(to_tsvector('english', plain_text(typed))) || beginning) as word);
end $$;
revoke execute on function search_words_query(text) from public;
grant execute on function search_words_query(text) to commissioning_cases;
