-- What trends over the months are counted from: how cases ended, whether providers and staff were engaged before key steps, and when engagements were first disputed.
-- What these columns hold is made from the entries after this version starts.
alter table case_summaries add column ending text;

alter table case_engagements add column first_disputed_on date;

alter table case_stages
    add column is_left_by_key_step boolean not null default false,
    add column is_provider_engaged boolean not null default false,
    add column is_staff_engaged boolean not null default false;
alter table case_stages
    alter column is_left_by_key_step drop default,
    alter column is_provider_engaged drop default,
    alter column is_staff_engaged drop default;
