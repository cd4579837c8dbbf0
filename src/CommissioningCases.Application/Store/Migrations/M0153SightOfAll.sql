-- Whoever sees all is asked that once for each statement, not for each row that a search meets: of many rows that took longer than to read them.
do $$
declare
    named text;
begin
    foreach named in array array['case_summaries', 'case_texts', 'case_words', 'case_engagements', 'case_chances'] loop
        execute format(
            'create or replace view %I as select * from %I where (select sight()) <> ''{}'' and ((select sight() && array[''all'']) or is_shown(pct, sha, (select sight())))',
            named || '_in_sight', named);
    end loop;
end
$$;
