-- What was granted, when, how and for how much is the club's income: of a lot only what remains and its date change.
create function credit_lot_frozen() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE'
    or (new.id, new.athlete_id, new.origin, new.granted, new.granted_at, new.price_paid_minor, new.method)
      is distinct from (old.id, old.athlete_id, old.origin, old.granted, old.granted_at, old.price_paid_minor, old.method) then
    raise exception 'a lot is frozen' using errcode = 'restrict_violation', constraint = 'credit_lot_frozen';
  end if;
  return new;
end $$;
create trigger credit_lot_frozen before update or delete on credit_lot
  for each row execute function credit_lot_frozen();
