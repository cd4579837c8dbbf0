-- The directory is printed and exported whole. Which programmes are in sight is found out once for all of its lines instead of once for each.
drop policy in_sight on choice_listings;
create policy in_sight on choice_listings using (
    current_setting('cases.sees', true) = 'all'
    or case_id in (select p.case_id from choice_programmes p));
