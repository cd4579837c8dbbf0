-- A provider's link shows its own question, and nothing else that is open to whoever has signed in: neither who has an account nor words of cases; nor does it send mail or tell anybody.
create function is_of_a_person(sight text[]) returns boolean language sql immutable parallel safe
return sight <> '{}' and not exists (select from unnest(sight) word where starts_with(word, 'link '));

create or replace view account_holders as
    select
        "Id" as id, "UserName" as user_name, "NormalizedUserName" as normalized_user_name, "Name" as name, "Role" as role, "Organisation" as organisation,
        "IsDisabled" as is_disabled, "ActiveUntil" as active_until, "Further" as further
    from "AspNetUsers"
    where (select is_of_a_person(sight()));

create or replace function near_words(typed text) returns table (word text, likeness real) language sql stable security definer set search_path = public, pg_temp as $$
    select k.word, similarity(k.word, lower(plain_text(typed)))
    from search_words k
    where k.word % lower(plain_text(typed)) and k.word <> lower(plain_text(typed)) and is_of_a_person(sight())
    order by 2 desc, 1
    limit 100
$$;

alter policy added on mail_messages with check ((select is_of_a_person(sight())));
alter policy added on notifications with check ((select is_of_a_person(sight())));

-- Whoever only reads the areas of authorities adds nothing to what these keep.
alter policy added on quarter_reports with check ((select sight()) && array['sha ' || sha] and not (select sight()) && array['union', 'reads']);
alter policy added on regime_entries with check ((select sight()) && array['sha ' || sha] and not (select sight()) && array['union', 'reads']);
alter policy added on strategy_sign_offs with check ((select sight()) && array['sha ' || sha] and not (select sight()) && array['union', 'reads']);
