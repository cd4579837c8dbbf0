-- Who looked at a choice programme from outside the trusts of its cluster is kept with the reads of cases, and is in sight where the programme is.
drop policy in_sight on case_reads;
create policy in_sight on case_reads using (
    current_setting('cases.sees', true) = 'all'
    or (select true from case_summaries s where s.case_id = case_reads.case_id)
    or (select true from choice_programmes p where p.case_id = case_reads.case_id));
