-- A head moves on past several entries at once where all of them are there: what a spreadsheet records on one case is one transaction.
create or replace function let_head_move_on() returns trigger language plpgsql as $$
begin
    if tg_op = 'INSERT' then
        if new.last_number <> 1 then
            raise exception 'INSERT of case_heads is refused: a head begins with the first entry' using errcode = 'insufficient_privilege';
        end if;
        return new;
    end if;
    if new.case_id <> old.case_id or new.last_number <= old.last_number
        or (new.last_number > old.last_number + 1 and new.last_number - old.last_number <> (
            select count(*) from entries e where e.case_id = new.case_id and e.number > old.last_number and e.number <= new.last_number)) then
        raise exception 'UPDATE of case_heads is refused: a head moves on by the entries that there are' using errcode = 'insufficient_privilege';
    end if;
    return new;
end
$$;
