-- What is due next stands in the summary of its case. Nothing has ever read the rows of every deadline, nor looked for assurances by their day.
drop table case_deadlines;
drop index case_assurances_pct, case_assurances_sha;
