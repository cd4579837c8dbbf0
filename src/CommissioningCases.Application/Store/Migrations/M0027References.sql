-- The next reference of a case or programme that is begun in this service: CC-2013-00042. Imported histories may bear such names already, hundreds of them
-- in a row. It runs with the rights of its owner, because those of other trusts are out of sight of whoever logs a case. It gives away no more than that a
-- number is passed over.
create function next_case_reference(kind text, year integer) returns text language plpgsql volatile security definer set search_path from current as $$
declare
    drawn text;
    reference text;
begin
    loop
        drawn := nextval('case_references');
        reference := kind || '-' || year || '-' || lpad(drawn, greatest(5, length(drawn)), '0');
        exit when not exists (select from case_histories h where h.name = reference);
    end loop;
    return reference;
end
$$;
revoke execute on function next_case_reference(text, integer) from public;
grant execute on function next_case_reference(text, integer) to commissioning_cases;
