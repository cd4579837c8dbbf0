-- Lists of cases that somebody has kept under a name: what the address of such a list says, and no case.
create table saved_views (
    id uuid not null,
    person uuid not null,
    name text not null,
    query text not null,
    shared_with text,
    made_at timestamp with time zone not null,
    constraint saved_views_pkey primary key (id)
);
create index saved_views_person on saved_views (person);
create index saved_views_shared on saved_views (shared_with) where shared_with is not null;

-- What somebody has chosen for their lists of cases.
create table list_choices (
    person uuid not null,
    start_view uuid,
    columns text[],
    constraint list_choices_pkey primary key (person)
);

-- A list is changed by whoever kept it, and seen by those with whom it is shared: of a trust or an authority, and never by unions, whose area it is, too.
grant select, insert, update, delete on saved_views, list_choices to commissioning_cases;
alter table saved_views enable row level security;
create policy in_sight on saved_views for select using (
    (select sight()) && array['all', 'person ' || person]
    or (shared_with is not null and (select sight()) && array[shared_with] and not (select sight()) && array['union']));
create policy added on saved_views for insert with check ((select sight()) && array['all', 'person ' || person]);
create policy changed on saved_views for update using ((select sight()) && array['all', 'person ' || person]);
create policy removed on saved_views for delete using ((select sight()) && array['all', 'person ' || person]);
alter table list_choices enable row level security;
create policy in_sight on list_choices using ((select sight()) && array['all', 'person ' || person]);
