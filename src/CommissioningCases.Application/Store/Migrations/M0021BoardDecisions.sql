-- Every decision that a board ever took, in the order of its day. What was decided before this migration is told from the entries, as the views tell it.

create table case_board_decisions (
    case_id uuid not null,
    number integer not null,
    step text not null,
    is_approved boolean not null,
    on_day date not null,
    minute text not null,
    conditions text,
    interests text,
    is_struck boolean not null,
    pct text not null,
    sha text not null,
    constraint case_board_decisions_pkey primary key (case_id, number)
);

insert into case_board_decisions
select e.case_id, e.number, e.fields ->> 'step', (e.fields ->> 'approved')::boolean, e.on_day, e.fields ->> 'minute', e.fields ->> 'conditions', e.fields ->> 'interests',
    exists (select from entries x
        where x.case_id = e.case_id and x."do" = 'strike' and x.outcome = 'accepted' and x.fields ->> 'record' = coalesce(e.record_id, 'entry-' || e.number)),
    s.pct, s.sha
from entries e join case_summaries s on s.case_id = e.case_id
where e."do" = 'board-decision' and e.outcome = 'accepted';

create index case_board_decisions_day on case_board_decisions (on_day, case_id, number);
create index case_board_decisions_pct on case_board_decisions (pct, on_day, case_id, number);
create index case_board_decisions_sha on case_board_decisions (sha, on_day, case_id, number);

grant select, insert, update, delete on case_board_decisions to commissioning_cases;
alter table case_board_decisions enable row level security;
create policy in_sight on case_board_decisions using (is_in_sight(pct, sha));
