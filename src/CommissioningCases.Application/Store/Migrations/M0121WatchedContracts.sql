-- Contracts are watched, too: each by itself, as many people watch a trust or a provider for its cases, and a month of measurements is thousands of entries on its contracts.
-- Who watches a contract, whoever records something on it does not otherwise learn. It runs with the rights of its owner, for contracts that are in sight alone.
create function watchers_of_contract(of_contract uuid, of_pct text, of_sha text) returns setof uuid
    language sql stable security definer set search_path = public, pg_temp as $$
    select w.person from watches w where w.case_id = of_contract and sight() && array['all', 'pct ' || of_pct, 'sha ' || of_sha]
$$;
revoke execute on function watchers_of_contract(uuid, text, text) from public;
grant execute on function watchers_of_contract(uuid, text, text) to commissioning_cases;
