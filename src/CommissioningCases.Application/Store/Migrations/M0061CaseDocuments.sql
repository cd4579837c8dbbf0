-- Documents on cases. Unions see those that are not commercial, and that is said when a document is sent: nothing about it ever changes afterwards. Of the documents that there are they see none.
alter table documents add column is_for_unions boolean not null default false;
alter table documents alter column is_for_unions drop default;

alter policy in_sight on documents using (
    (select sight()) && array['all']
    or ((not (select sight()) && array['union'] or (is_for_unions and attached_as is not null)) and (
        (select true from case_summaries s where s.case_id = documents.case_id)
        or (select true from choice_programmes p where p.case_id = documents.case_id))));
