-- Primary Care Trusts and Strategic Health Authorities are closed as providers are, and opened again.
alter table provider_closings rename to organisation_closings;
alter sequence provider_closings_id_seq rename to organisation_closings_id_seq;
alter table organisation_closings rename constraint provider_closings_pkey to organisation_closings_pkey;
alter table organisation_closings rename constraint provider_closings_reason to organisation_closings_reason;
alter trigger provider_closings_append_only on organisation_closings rename to organisation_closings_append_only;
alter table organisation_closings add column kind text not null default 'provider';
alter table organisation_closings alter column kind drop default;
drop index provider_closings_code;
create index organisation_closings_code on organisation_closings (kind, code, id);
