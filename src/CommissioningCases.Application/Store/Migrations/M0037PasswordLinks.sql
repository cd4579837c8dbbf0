-- Who had made a password link for an account, where the link was made or used within the day before somebody recorded something with it; null where nobody had, or
-- the holder had asked for it. What was recorded so is marked: somebody else may have chosen the password.
create function password_link_before(holder uuid, moment timestamp with time zone) returns text language sql stable
return (
    select made.person_name
    from service_events made
    where made.account = holder and made.kind = 'link-made' and made.person is not null and made.person <> holder and made.at <= moment
        and exists (
            select from service_events used
            where used.account = holder and used.kind in ('link-made', 'password-chosen') and used.number >= made.number
                and used.at <= moment and used.at > moment - interval '1 day')
    order by made.number desc
    limit 1
);

-- Links are good for a day from now on. Those that were made for longer end by then.
update password_links set expires_at = least(expires_at, now() + interval '1 day');
