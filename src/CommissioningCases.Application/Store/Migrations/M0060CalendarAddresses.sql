-- Private addresses at which calendars fetch the deadlines in somebody's sight. Whoever signs in has no need of them; who fetches knows the code, of which a hash stands here.
create table calendar_addresses (
    user_id uuid not null,
    code_hash bytea not null check (octet_length(code_hash) = 32),
    made_at timestamp with time zone not null,
    read_at timestamp with time zone,
    constraint calendar_addresses_pkey primary key (user_id)
);
create unique index calendar_addresses_code on calendar_addresses (code_hash);

grant select, insert, delete, update (read_at) on calendar_addresses to commissioning_cases;
alter table calendar_addresses enable row level security;
create policy at_sign_in on calendar_addresses using ((select sight()) && array['accounts']);
