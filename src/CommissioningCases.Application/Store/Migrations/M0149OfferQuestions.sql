-- Questions that applicants ask by their link about an offer. The cluster reads them without being told who asks. The answer is an entry of the programme, and stands on the page of the offer
-- (public_offers.shown) and by every link, so that all providers read the same.
create table link_questions (
    id uuid not null,
    application_id uuid not null references link_applications (id),
    offer_id uuid not null references public_offers (id),
    case_id uuid not null references case_histories (id),
    question text not null,
    asked_at timestamp with time zone not null,
    -- The number of the entry that answers it.
    answered_as integer,
    set_aside_at timestamp with time zone,
    constraint link_questions_pkey primary key (id),
    constraint link_questions_answered foreign key (case_id, answered_as) references entries (case_id, number),
    check (answered_as is null or set_aside_at is null)
);
create index link_questions_application on link_questions (application_id, asked_at);
create index link_questions_offer on link_questions (offer_id, asked_at);
create index public_offers_cluster on public_offers (cluster, closes, id);
create index link_applications_lapsing on link_applications (expires_at) where sent_at is null;

grant select, insert, update (answered_as, set_aside_at), delete on link_questions to commissioning_cases;

alter table link_questions enable row level security;
create policy asked on link_questions for insert with check (exists (
    select from link_applications a
    where a.id = application_id and a.offer_id = link_questions.offer_id and a.case_id = link_questions.case_id and (select sight()) && array['link ' || encode(a.code_hash, 'hex')]));
create policy in_sight on link_questions for select using (
    (select sight()) && array['all']
    or application_id in (select a.id from link_applications a where (select sight()) && array['link ' || encode(a.code_hash, 'hex')])
    or (not (select sight()) && array['union', 'reads'] and case_id in (select p.case_id from choice_programmes p)));
create policy answered on link_questions for update using (
    (select is_of_a_person(sight())) and not (select sight()) && array['union', 'reads'] and case_id in (select p.case_id from choice_programmes p));
create policy swept on link_questions for delete using ((select sight()) && array['all']);

-- What was never sent goes once its link opens nothing any more, and the questions that were asked by it.
grant delete on link_applications to commissioning_cases;
create policy swept on link_applications for delete using (sent_at is null and (select sight()) && array['all']);

-- Whoever has begun to apply is told of an answer, as is whoever has sent: those who answer do not see who has begun, which is why it runs with the rights of its owner. Told twice of the same
-- they get one message.
create function tell_applicants(offer uuid, about uuid, message_kind text, message bytea, at timestamp with time zone, until timestamp with time zone, message_state text) returns void
    language sql security definer set search_path = public, pg_temp as $$
    insert into mail_messages (id, kind, recipient, address, content, queued_at, expires_at, state, tries, due_at, ended_at)
    select md5(a.id::text || about)::uuid, message_kind, a.id, a.address, message, at, until, message_state, 0, at, case message_state when 'kept' then at end
    from link_applications a join choice_programmes p on p.case_id = a.case_id
    where a.offer_id = offer and a.declined_at is null and a.expires_at > at
        and is_of_a_person(sight()) and not sight() && array['union', 'reads'] and is_programme_in_sight(p.pcts, p.sha, sight())
    on conflict do nothing
$$;
revoke execute on function tell_applicants(uuid, uuid, text, bytea, timestamp with time zone, timestamp with time zone, text) from public;
grant execute on function tell_applicants(uuid, uuid, text, bytea, timestamp with time zone, timestamp with time zone, text) to commissioning_cases;
