-- The templates of letters, where an administrator has changed them: the last change of a kind counts. Without a subject and a text it went back to those with which the service comes.
create table letter_templates (
    kind text not null,
    number integer not null check (number > 0),
    heading text,
    text text,
    changed_at timestamp with time zone not null,
    changed_by uuid not null,
    constraint letter_templates_pkey primary key (kind, number),
    check ((heading is null) = (text is null))
);

create trigger letter_templates_append_only before update or delete or truncate on letter_templates
    for each statement execute function refuse_change();
alter table letter_templates enable always trigger letter_templates_append_only;

-- Administrators write them; those who write letters, the people of trusts, read them.
grant select, insert on letter_templates to commissioning_cases;
alter table letter_templates enable row level security;
create policy added on letter_templates for insert with check ((select sight()) && array['administrator']);
create policy in_sight on letter_templates for select using (
    (select sight()) && array['all', 'administrator']
    or (not (select sight()) && array['union'] and exists (select from unnest((select sight())) word where starts_with(word, 'pct '))));
