-- When an offer with a public page was struck, or its service dropped: its page closes, whoever applied by a link reads why.
alter table public_offers add column withdrawn_at timestamp with time zone;
grant update (withdrawn_at) on public_offers to commissioning_cases;
