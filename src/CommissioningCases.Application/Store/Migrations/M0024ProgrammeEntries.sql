-- A programme has tens of thousands of entries. Which programmes are in sight is found out once for all of them instead of once for each.
drop policy in_sight on entries;
create policy in_sight on entries using (
    current_setting('cases.sees', true) = 'all'
    or (select true from case_summaries s where s.case_id = entries.case_id)
    or case_id in (select p.case_id from choice_programmes p)
    or is_unlogged_case_in_sight(case_id));
