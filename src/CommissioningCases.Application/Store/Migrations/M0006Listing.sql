-- Lists of cases: an index for each order and each kind of scope, so that a page is read from an index in its order wherever it begins.

drop index case_summaries_pct_due;
drop index case_summaries_sha_due;
create index case_summaries_due on case_summaries (next_due, case_id);
create index case_summaries_pct_due on case_summaries (pct, next_due, case_id);
create index case_summaries_sha_due on case_summaries (sha, next_due, case_id);
create index case_summaries_began on case_summaries (began, case_id);
create index case_summaries_pct_began on case_summaries (pct, began, case_id);
create index case_summaries_sha_began on case_summaries (sha, began, case_id);
create index case_summaries_service on case_summaries (service collate "en-GB-x-icu", case_id);
create index case_summaries_pct_service on case_summaries (pct, service collate "en-GB-x-icu", case_id);
create index case_summaries_sha_service on case_summaries (sha, service collate "en-GB-x-icu", case_id);

-- The people of an organisation, among whom its cases are shared out.
create index "AspNetUsers_Organisation" on "AspNetUsers" ("Organisation");

-- What a word or phrase that somebody typed is searched by: the word as the dictionary knows it, and any word that begins with it.
-- A word that says nothing, such as "the", gives an empty query.
create function search_query(typed text, is_phrase boolean) returns tsquery language sql immutable parallel safe as $$
    select case
        when is_phrase then phraseto_tsquery('english', typed)
        when numnode(plainto_tsquery('english', typed)) = 0 then ''::tsquery
        when length(typed) < 3 then plainto_tsquery('english', typed)
        else plainto_tsquery('english', typed) || to_tsquery('simple', typed || ':*')
    end
$$;
