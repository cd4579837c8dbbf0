-- Contracts are searched by their words. Of the table itself the database looks at every contract first, to see whether it is in sight, and only then at its words, because a condition that fails on some values would
-- tell of those out of sight; through this view it may begin with the index of words, as it does of cases.
create view contracts_in_sight as
    select * from contracts where (select sight()) <> '{}' and ((select sight() && array['all']) or is_shown(pct, sha, (select sight())));
grant select on contracts_in_sight to commissioning_cases;
