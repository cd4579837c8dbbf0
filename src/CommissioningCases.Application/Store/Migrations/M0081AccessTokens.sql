-- Tokens by which programs read in somebody's place. Whoever signs in has no need of them; a program shows the code, of which a hash stands here.
create table access_tokens (
    id uuid not null,
    user_id uuid not null,
    name text not null,
    scopes text[] not null,
    code_hash bytea not null check (octet_length(code_hash) = 32),
    has_second_factor boolean not null,
    made_at timestamp with time zone not null,
    expires_on date not null,
    used_at timestamp with time zone,
    constraint access_tokens_pkey primary key (id)
);
create unique index access_tokens_code on access_tokens (code_hash);
create index access_tokens_user on access_tokens (user_id, made_at);

grant select, insert, delete, update (used_at) on access_tokens to commissioning_cases;
alter table access_tokens enable row level security;
create policy at_sign_in on access_tokens using ((select sight()) && array['accounts']);
