-- What came in by a provider's link and cannot be recorded now is tried again later, so that what came after it goes on meanwhile. Little ever waits, so that the indexes of it stay as they are.
--   tries   how often a server has taken it up
--   due_at  when it is to be taken up next; null while none has
alter table provider_questions add column tries integer not null default 0, add column due_at timestamp with time zone;
alter table provider_documents add column tries integer not null default 0, add column due_at timestamp with time zone;

create or replace function keep_provider_question() returns trigger language plpgsql as $$
declare
    same provider_questions := new;
begin
    same.struck_at := old.struck_at;
    same.expires_at := old.expires_at;
    same.taken_as := old.taken_as;
    same.reason := old.reason;
    same.tries := old.tries;
    same.due_at := old.due_at;
    if old.answered_at is null then
        same.view := old.view;
        same.account := old.account;
        same.answered_at := old.answered_at;
    end if;
    if same is distinct from old then
        raise exception 'An answer of a provider stays as it is' using errcode = 'insufficient_privilege';
    end if;
    return new;
end
$$;

grant update (tries, due_at) on provider_questions to commissioning_cases;
grant update (tries, due_at) on provider_documents to commissioning_cases;
