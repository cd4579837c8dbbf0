-- The second wall: whatever statement the service sends, the database gives and takes only the rows that the person behind it may see.
-- The service works as the role commissioning_cases, which owns nothing, and says for each request what may be seen:
--   cases.sees           none, pct, sha, area (a Primary Care Trust or a Strategic Health Authority) or all
--   cases.organisation   the code of the trust or authority
-- Where nothing was said nothing is seen. Whoever owns the tables is not held back: that is for migrations, not for pages.

-- Roles belong to the whole server, so that another database may have made it, or be making it at this moment.
do $$
begin
    if not exists (select from pg_roles where rolname = 'commissioning_cases') then
        create role commissioning_cases nologin;
        execute format('grant commissioning_cases to %I', current_user);
    end if;
exception
    when duplicate_object or unique_violation then
        null;
    when insufficient_privilege then
        raise exception 'The role commissioning_cases is missing, and % may not create roles.', current_user
            using errcode = 'insufficient_privilege',
                hint = format('Let an administrator of the server run: create role commissioning_cases; grant commissioning_cases to %I;', current_user);
end
$$;

do $$
begin
    set local role commissioning_cases;
    reset role;
exception when insufficient_privilege then
    raise exception '% may not act as the role commissioning_cases.', session_user
        using errcode = 'insufficient_privilege',
            hint = format('Let an administrator of the server run: grant commissioning_cases to %I;', session_user);
end
$$;

do $$
begin
    execute format('grant usage on schema %I to commissioning_cases', current_schema);
end
$$;

-- What is only ever added to.
grant select, insert on case_histories, entries, case_reads, sign_in_events, provider_closings, organisations, data_protection_keys to commissioning_cases;

-- What moves on, and is never removed.
grant select, insert, update on case_heads, trail_checks, case_counts, case_tallies to commissioning_cases;
grant usage on sequence case_references to commissioning_cases;

-- What follows from the entries.
grant select, insert, update, delete on
    case_summaries, case_texts, case_deadlines, case_engagements, case_chances, case_assurances, case_departures, case_reviews, case_oversight,
    case_board_matters, choice_programmes
    to commissioning_cases;

-- Accounts, and work in hand.
grant select, insert, update, delete on
    "AspNetUsers", "AspNetRoles", "AspNetRoleClaims", "AspNetUserClaims", "AspNetUserLogins", "AspNetUserPasskeys", "AspNetUserRoles", "AspNetUserTokens",
    password_links, form_drafts, import_jobs, import_file_parts, import_report_rows
    to commissioning_cases;

-- Whether a row of a trust and its authority is in sight. A "case", because the planner takes it for no condition by which rows are found: it would
-- count the trust twice, once for the scope in the query and once for this, and expect hardly any row.
create function is_in_sight(pct text, sha text) returns boolean language sql stable parallel safe
return case current_setting('cases.sees', true)
    when 'all' then true
    when 'pct' then pct = current_setting('cases.organisation', true)
    when 'sha' then sha = current_setting('cases.organisation', true)
    when 'area' then current_setting('cases.organisation', true) in (pct, sha)
    else false
end;

-- Whether a case that was never logged is in sight. It has no summary: it is in sight for the trust whose people first tried to log it, and before its
-- first entry for those of any trust. It runs with the rights of its owner, because the rows that tell may themselves be out of sight.
create function is_unlogged_case_in_sight(id uuid) returns boolean language sql stable security definer parallel safe
return current_setting('cases.sees', true) = 'pct'
    and not exists (select from case_summaries s where s.case_id = id)
    and not exists (select from choice_programmes p where p.case_id = id)
    and not exists (
        select from entries e
        where e.case_id = id and e.number = 1 and e.organisation is distinct from current_setting('cases.organisation', true));
revoke execute on function is_unlogged_case_in_sight(uuid) from public;
grant execute on function is_unlogged_case_in_sight(uuid) to commissioning_cases;

-- The trail: what belongs to a case is in sight where its summary is, which has a policy of its own. Not "exists", which the planner may answer by
-- reading every summary once: a statement that was prepared while there were few cases would go on doing so.
alter table case_histories enable row level security;
create policy in_sight on case_histories using (
    current_setting('cases.sees', true) = 'all'
    or (select true from case_summaries s where s.case_id = case_histories.id)
    or is_unlogged_case_in_sight(id));
alter table entries enable row level security;
create policy in_sight on entries using (
    current_setting('cases.sees', true) = 'all'
    or (select true from case_summaries s where s.case_id = entries.case_id)
    or is_unlogged_case_in_sight(case_id));
alter table case_heads enable row level security;
create policy in_sight on case_heads using (
    current_setting('cases.sees', true) = 'all'
    or (select true from case_summaries s where s.case_id = case_heads.case_id)
    or is_unlogged_case_in_sight(case_id));
alter table case_reads enable row level security;
create policy in_sight on case_reads using (
    current_setting('cases.sees', true) = 'all'
    or (select true from case_summaries s where s.case_id = case_reads.case_id));

-- The views.
alter table case_summaries enable row level security;
create policy in_sight on case_summaries using (is_in_sight(pct, sha));
alter table case_texts enable row level security;
create policy in_sight on case_texts using (is_in_sight(pct, sha));
alter table case_deadlines enable row level security;
create policy in_sight on case_deadlines using (is_in_sight(pct, sha));
alter table case_engagements enable row level security;
create policy in_sight on case_engagements using (is_in_sight(pct, sha));
alter table case_chances enable row level security;
create policy in_sight on case_chances using (is_in_sight(pct, sha));
alter table case_assurances enable row level security;
create policy in_sight on case_assurances using (is_in_sight(pct, sha));
alter table case_departures enable row level security;
create policy in_sight on case_departures using (is_in_sight(pct, sha));
alter table case_reviews enable row level security;
create policy in_sight on case_reviews using (is_in_sight(pct, sha));
alter table case_oversight enable row level security;
create policy in_sight on case_oversight using (is_in_sight(pct, sha));
alter table case_board_matters enable row level security;
create policy in_sight on case_board_matters using (is_in_sight(pct, sha));
alter table case_counts enable row level security;
create policy in_sight on case_counts using (is_in_sight(pct, sha));
alter table case_tallies enable row level security;
create policy in_sight on case_tallies using (is_in_sight(pct, sha));

-- Choice programmes are of a cluster of trusts; no page shows them.
alter table choice_programmes enable row level security;
create policy in_sight on choice_programmes using (current_setting('cases.sees', true) = 'all');

-- What lists search. PostgreSQL evaluates a policy before a condition that could tell of the row it is tried on, as "&&" and "@@" could, and so finds
-- nothing by an index for these. These views hold the same scope without that order. That is as safe as long as the service, and not those who use
-- it, writes the conditions: the role can make no function or operator by which one could tell.
create view case_summaries_in_sight as select * from case_summaries where is_in_sight(pct, sha);
create view case_texts_in_sight as select * from case_texts where is_in_sight(pct, sha);
create view case_engagements_in_sight as select * from case_engagements where is_in_sight(pct, sha);
create view case_chances_in_sight as select * from case_chances where is_in_sight(pct, sha);
grant select on case_summaries_in_sight, case_texts_in_sight, case_engagements_in_sight, case_chances_in_sight to commissioning_cases;
