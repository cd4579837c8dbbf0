-- When somebody wants to be reminded again of what is due. The deadline itself stays where it is.
alter table notifications add column again_at timestamp with time zone;

create index notifications_again on notifications (again_at) where again_at is not null;
