-- Further trusts for which somebody acts, as the staff of a cluster of trusts do.
alter table "AspNetUsers" add column "Further" text[] not null default '{}';
create index "AspNetUsers_Further" on "AspNetUsers" using gin ("Further");

create or replace view account_holders as
    select
        "Id" as id, "UserName" as user_name, "NormalizedUserName" as normalized_user_name, "Name" as name, "Role" as role, "Organisation" as organisation,
        "IsDisabled" as is_disabled, "ActiveUntil" as active_until, "Further" as further
    from "AspNetUsers"
    where (select sight()) <> '{}';
