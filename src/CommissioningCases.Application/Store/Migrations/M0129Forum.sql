-- What the partnership forum said of cases. What the column holds is made from the entries after this version starts.
alter table case_assurances add column forum_view text;
create index case_assurances_forum on case_assurances (on_day, case_id, number) where mechanism = 'partnership-forum' and not is_struck;
create index case_assurances_sha_forum on case_assurances (sha, on_day, case_id, number) where mechanism = 'partnership-forum' and not is_struck;
create index case_assurances_pct_forum on case_assurances (pct, on_day, case_id, number) where mechanism = 'partnership-forum' and not is_struck;

-- What Regional Social Partnership Forums agreed to do, and that it was done.
create table forum_actions (
    sha text not null,
    number integer not null check (number > 0),
    agreed_on date not null,
    what text not null,
    who text not null,
    due date not null,
    pcts text[] not null,
    attempt_id uuid not null,
    recorded_at timestamp with time zone not null,
    recorded_by uuid not null,
    recorded_by_name text not null,
    constraint forum_actions_pkey primary key (sha, number),
    check (due >= agreed_on)
);
create unique index forum_actions_attempt on forum_actions (attempt_id);
create index forum_actions_pcts on forum_actions using gin (pcts);

create table forum_actions_done (
    sha text not null,
    number integer not null,
    done_on date not null,
    how text,
    recorded_at timestamp with time zone not null,
    recorded_by uuid not null,
    recorded_by_name text not null,
    constraint forum_actions_done_pkey primary key (sha, number),
    constraint forum_actions_done_action foreign key (sha, number) references forum_actions (sha, number)
);

create trigger forum_actions_append_only before update or delete or truncate on forum_actions
    for each statement execute function refuse_change();
alter table forum_actions enable always trigger forum_actions_append_only;
create trigger forum_actions_done_append_only before update or delete or truncate on forum_actions_done
    for each statement execute function refuse_change();
alter table forum_actions_done enable always trigger forum_actions_done_append_only;

-- A reviewer adds to those of their own authority, as the secretary of its forum. Everybody reads them who sees cases of its area, unions too.
grant select, insert on forum_actions, forum_actions_done to commissioning_cases;
alter table forum_actions enable row level security;
create policy added on forum_actions for insert with check ((select sight()) && array['sha ' || sha] and not (select sight()) && array['union']);
create policy in_sight on forum_actions for select using (is_programme_in_sight(pcts, sha, (select sight())));
alter table forum_actions_done enable row level security;
create policy added on forum_actions_done for insert with check ((select sight()) && array['sha ' || sha] and not (select sight()) && array['union']);
create policy in_sight on forum_actions_done for select using (
    (select true from forum_actions a where a.sha = forum_actions_done.sha and a.number = forum_actions_done.number));
