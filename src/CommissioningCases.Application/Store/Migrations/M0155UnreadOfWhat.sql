-- Each request asks what its person was told and has not read, and now also of which case: the index holds that, so that the notifications themselves are not read.
drop index notifications_unread;
create index notifications_unread on notifications (person, case_id) where read_at is null;
