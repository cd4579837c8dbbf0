-- What providers are asked about what was recorded of them, each by a link of its own, and what they answer. Whoever opens a link has no account: the database shows them the one question
-- whose link has that code (of which a hash stands here), with a copy of what it is about, and nothing of the case. The service itself takes an answer into the case's history.
--   link HASH    a word of a sight (M0050Sight.sql): the question whose code has this SHA-256, in hexadecimal figures
create table provider_questions (
    id uuid not null,
    case_id uuid not null references case_histories (id),
    -- The number of the entry that it is about.
    entry integer not null,
    provider text not null,
    address text not null,
    asked_by uuid not null,
    asked_at timestamp with time zone not null,
    code_hash bytea not null check (octet_length(code_hash) = 32),
    expires_at timestamp with time zone not null,
    -- What the page of the link shows.
    shown jsonb not null,
    takes_documents boolean not null,
    struck_at timestamp with time zone,
    view text,
    account text,
    answered_at timestamp with time zone,
    -- The number of the entry that records the answer, or why none does.
    taken_as integer,
    reason text,
    constraint provider_questions_pkey primary key (id),
    constraint provider_questions_answer check ((answered_at is null) = (view is null)),
    constraint provider_questions_entry foreign key (case_id, taken_as) references entries (case_id, number)
);
create unique index provider_questions_code on provider_questions (code_hash);
create index provider_questions_case on provider_questions (case_id, entry);
create index provider_questions_provider on provider_questions (provider, asked_at);
create index provider_questions_untaken on provider_questions (answered_at) where answered_at is not null and taken_as is null and reason is null;

-- What was answered stays as it is, and what was asked too.
create function keep_provider_question() returns trigger language plpgsql as $$
declare
    same provider_questions := new;
begin
    same.struck_at := old.struck_at;
    same.expires_at := old.expires_at;
    same.taken_as := old.taken_as;
    same.reason := old.reason;
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
create trigger provider_questions_kept before update on provider_questions
    for each row execute function keep_provider_question();

-- Documents that a provider has sent by its link, until an entry names them.
create table provider_documents (
    document_id uuid not null references documents (id) on delete cascade,
    question_id uuid not null references provider_questions (id),
    name text not null,
    sent_at timestamp with time zone not null,
    taken_as integer,
    reason text,
    constraint provider_documents_pkey primary key (document_id)
);
create index provider_documents_question on provider_documents (question_id);
create index provider_documents_untaken on provider_documents (sent_at) where taken_as is null and reason is null;

grant select, insert, update (struck_at, expires_at, view, account, answered_at, taken_as, reason) on provider_questions to commissioning_cases;
grant select, insert, update (taken_as, reason) on provider_documents to commissioning_cases;

-- Unions see what a provider has answered in the history, and not to whom the question went.
alter table provider_questions enable row level security;
create policy in_sight on provider_questions using (
    (select sight()) && array['all', 'link ' || encode(code_hash, 'hex')]
    or (not (select sight()) && array['union'] and (select true from case_summaries s where s.case_id = provider_questions.case_id)));
alter table provider_documents enable row level security;
create policy in_sight on provider_documents using ((select true from provider_questions q where q.id = provider_documents.question_id));

-- Whoever opens a link sends documents for it, sees what they sent while it waits, and no other document.
create policy sent_by_link on documents using (
    attached_as is null and not is_for_unions
    and (select true from provider_questions q where q.id = documents.user_id and q.case_id = documents.case_id));

-- What a provider says of the record of an engagement with it.
alter table case_engagements add column provider_view text, add column provider_view_on date, add column provider_account text;
create or replace view case_engagements_in_sight as
    select * from case_engagements where (select sight()) <> '{}' and is_shown(pct, sha, (select sight()));
