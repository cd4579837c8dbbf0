-- Lists are searched by whole cases. Every word that was typed counts wherever in the case it stands. With a row of words for each entry alone, a search
-- for two words that are frequent, but seldom in one case, had to read every entry that holds either. Now each case has one row of all its words besides,
-- and the index gives the cases that hold all of the words at once. Where the words stand is still told by the entries' rows: phrases are tried on them.

-- Words and more words, without their places. PostgreSQL holds no more than a megabyte of them in one value: short of that, what comes later is left out,
-- and the case is found by its first eighty thousand different words or so.
create function add_words(kept tsvector, more tsvector) returns tsvector language plpgsql stable parallel safe as $$
begin
    if pg_column_size(kept || '') + pg_column_size(more) < 900000 then
        return kept || strip(more);
    end if;
    return kept;
end $$;

create aggregate all_words(tsvector) (sfunc = add_words, stype = tsvector, initcond = '', parallel = safe);

-- One row of what union representatives may read as well and, where a case holds anything that they may not, one of everything.
create table case_words (
    case_id uuid not null,
    is_confidential boolean not null,
    pct text not null,
    sha text not null,
    words tsvector not null,
    constraint case_words_pkey primary key (case_id, is_confidential)
);

-- What that table is to hold, told from the entries' rows.
create view words_of_cases with (security_invoker = true) as
    select t.case_id, false as is_confidential, min(t.pct) as pct, min(t.sha) as sha, all_words(t.search order by t.number) as words
    from case_texts t where not t.is_confidential group by t.case_id
    union all
    select t.case_id, true, min(t.pct), min(t.sha), all_words(t.search order by t.number)
    from case_texts t group by t.case_id having bool_or(t.is_confidential);

-- The words follow the entries' rows, whoever writes those: an attempt, many cases at once, or rebuild-views. What is added to a case is added to its
-- words, so that an entry of a long case costs no more than one of a short case.
create function case_words_are_added() returns trigger language plpgsql as $$
begin
    insert into case_words as w (case_id, is_confidential, pct, sha, words)
    select a.case_id, false, min(a.pct), min(a.sha), all_words(a.search order by a.number)
    from added a where not a.is_confidential group by a.case_id
    on conflict (case_id, is_confidential) do update set words = add_words(w.words, excluded.words)
    where w.words <> add_words(w.words, excluded.words);

    insert into case_words as w (case_id, is_confidential, pct, sha, words)
    select a.case_id, true, min(a.pct), min(a.sha), add_words(coalesce(p.words, ''), all_words(a.search order by a.number))
    from added a left join case_words p on p.case_id = a.case_id and not p.is_confidential
    group by a.case_id, p.words
    having bool_or(a.is_confidential) or exists (select from case_words c where c.case_id = a.case_id and c.is_confidential)
    on conflict (case_id, is_confidential) do update set words = add_words(w.words, excluded.words)
    where w.words <> add_words(w.words, excluded.words);
    return null;
end $$;
create trigger case_words_are_added after insert on case_texts referencing new table as added
    for each statement execute function case_words_are_added();

-- Only rebuild-views takes anything away.
create function case_words_are_counted_again() returns trigger language plpgsql as $$
declare
    ids uuid[] := (select array_agg(distinct r.case_id) from removed r);
begin
    delete from case_words w where w.case_id = any(ids);
    insert into case_words select * from words_of_cases w where w.case_id = any(ids);
    return null;
end $$;
create trigger case_words_are_counted_again after delete on case_texts referencing old table as removed
    for each statement execute function case_words_are_counted_again();
create trigger case_words_are_counted_after_change after update on case_texts referencing old table as removed
    for each statement execute function case_words_are_counted_again();

insert into case_words select * from words_of_cases;

-- Not "fastupdate": each search would read what waits to be sorted in.
drop index case_texts_search;
create index case_words_search on case_words using gin (pct, sha, words) with (fastupdate = false);

alter table case_words enable row level security;
create policy in_sight on case_words using (is_in_sight(pct, sha));
create view case_words_in_sight as select * from case_words where is_in_sight(pct, sha);
grant select, insert, update, delete on case_words to commissioning_cases;
grant select on case_words_in_sight, words_of_cases to commissioning_cases;

-- An index holds no text of thousands of characters: lists in the order of the service go by its beginning.
drop index case_summaries_service, case_summaries_pct_service, case_summaries_sha_service;
alter table case_summaries add column service_start text not null generated always as (left(service, 200)) stored;
create index case_summaries_service on case_summaries (service_start collate "en-GB-x-icu", case_id);
create index case_summaries_pct_service on case_summaries (pct, service_start collate "en-GB-x-icu", case_id);
create index case_summaries_sha_service on case_summaries (sha, service_start collate "en-GB-x-icu", case_id);
create or replace view case_summaries_in_sight as select * from case_summaries where is_in_sight(pct, sha);
