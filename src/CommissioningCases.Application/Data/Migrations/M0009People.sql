-- The trade union for which a union representative acts. Those who were there before have none until an administrator names it: they read on as
-- before, but cannot answer for the staff side.
alter table "AspNetUsers" add column "Union" text;
alter table "AspNetUsers" add constraint "AspNetUsers_Union" check ("Union" is null or "Role" = 'union-representative');
