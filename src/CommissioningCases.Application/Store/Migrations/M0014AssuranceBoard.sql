-- The assurance board counts by groups of mechanisms, and leads from every number to what is behind it. The views are made anew afterwards.

alter table case_oversight add column oversight_group text not null default '';
alter table case_oversight alter column oversight_group drop default;
drop index case_oversight_pct;
drop index case_oversight_sha;
create index case_oversight_pct on case_oversight (pct, state, oversight_group, since, case_id);
create index case_oversight_sha on case_oversight (sha, state, oversight_group, since, case_id);
create index case_oversight_state on case_oversight (state, oversight_group, since, case_id);

create index case_reviews_asked on case_reviews (asked_on, case_id, number);
create index case_reviews_pct_waiting on case_reviews (pct, asked_on, case_id, number) where answered_on is null and not is_dropped;

alter table case_departures
    add column asked text,
    add column explained text,
    add column reasons text;
create index case_departures_day on case_departures (on_day, case_id, number);
create index case_departures_pct_waiting on case_departures (pct, on_day, case_id, number) where state in ('open', 'more-asked') and not is_struck;

create index case_assurances_conditions on case_assurances (sha, conditions_due, case_id, number)
    where conditions_due is not null and conditions_met_on is null and not is_struck;
