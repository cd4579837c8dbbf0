-- The seal that somebody holds, with which a verification compares; null for those that compare with none but the database's own.
alter table trail_checks add column seal text;
