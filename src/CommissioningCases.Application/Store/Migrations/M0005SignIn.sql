alter table "AspNetUsers" add column "MustChangePassword" boolean not null default false;
alter table "AspNetUsers" alter column "MustChangePassword" drop default;

-- What people had typed when their sign-in expired, encrypted, until they send it again.
create table form_drafts (
    id uuid not null,
    user_id uuid not null,
    url text not null,
    content text not null,
    expires_at timestamp with time zone not null,
    constraint form_drafts_pkey primary key (id)
);

create index form_drafts_user on form_drafts (user_id, url);
