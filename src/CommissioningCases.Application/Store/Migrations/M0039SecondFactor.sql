-- Codes for when the second factor is lost; each can be used once.
create table recovery_codes (
    user_id uuid not null,
    code_hash bytea not null,
    constraint recovery_codes_pkey primary key (user_id, code_hash)
);

-- Codes of the second factor that were used, as long as they would still be taken.
create table used_codes (
    user_id uuid not null,
    code text not null,
    used_at timestamp with time zone not null,
    constraint used_codes_pkey primary key (user_id, code)
);

grant select, insert, update, delete on recovery_codes, used_codes to commissioning_cases;
