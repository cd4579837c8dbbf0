-- Who the holder of an account is at the sign-in provider. An account is bound once, and so is whoever the provider knows.
create table bound_subjects (
    user_id uuid not null,
    issuer text not null,
    subject text not null,
    bound_at timestamp with time zone not null,
    constraint bound_subjects_pkey primary key (user_id)
);

create unique index bound_subjects_subject on bound_subjects (issuer, subject);

grant select, insert, delete on bound_subjects to commissioning_cases;
