-- Conditions of assurances that concern staff, which unions see. What the column holds is made from the entries after this version starts.
alter table case_assurances add column staff_conditions text;
create index case_assurances_sha_staff on case_assurances (sha, conditions_due, case_id, number) where staff_conditions is not null and conditions_met_on is null and not is_struck;
create index case_assurances_pct_staff on case_assurances (pct, conditions_due, case_id, number) where staff_conditions is not null and conditions_met_on is null and not is_struck;
