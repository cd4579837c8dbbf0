-- The second reading of the letters: a key step is proposed, and the Board approves, does not approve or defers the proposal.
-- What these tables hold is made anew from the entries after this version starts.
delete from case_board_matters;
delete from case_board_decisions;

drop index case_board_matters_pct;
drop index case_board_matters_waiting;
drop index case_board_matters_decided;
drop index case_board_matters_pct_decided;
alter table case_board_matters
    drop column is_approved,
    add column proposal integer not null,
    add column decision text check (decision in ('approved', 'not-approved', 'deferred'));
create index case_board_matters_pct on case_board_matters (pct, missing, since, case_id, number) where decision is null or decision = 'deferred';
create index case_board_matters_waiting on case_board_matters (missing, since, case_id, number) where decision is null or decision = 'deferred';
create index case_board_matters_decided on case_board_matters (decided_on, case_id, number) where decision in ('approved', 'not-approved');
create index case_board_matters_pct_decided on case_board_matters (pct, decided_on, case_id, number) where decision in ('approved', 'not-approved');

alter table case_board_decisions
    drop column is_approved,
    add column decision text not null check (decision in ('approved', 'not-approved', 'deferred'));

-- A breach has a day by which its required action is to be done, and a day on which that was confirmed.
alter table case_departures
    add column action_due date,
    add column completed_on date;
