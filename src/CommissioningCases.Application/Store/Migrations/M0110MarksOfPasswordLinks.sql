-- That something was recorded within a day of a password link concerns the security of an account: those who answer for the case are told, and neither unions nor whoever only reads
-- the areas of authorities. Asked of the sight only where there was a link, for it is asked of each entry.
create or replace function password_link_before(holder uuid, moment timestamp with time zone) returns text language sql stable security definer set search_path = public, pg_temp
return (
    select case when sight() && array['union', 'reads'] then null else made.person_name end
    from service_events made
    where made.account = holder and made.kind = 'link-made' and made.person is not null and made.person <> holder and made.at <= moment
        and exists (
            select from service_events used
            where used.account = holder and used.kind in ('link-made', 'password-chosen') and used.number >= made.number
                and used.at <= moment and used.at > moment - interval '1 day')
    order by made.number desc
    limit 1
);
