-- a person's name stands once: an athlete's on the user, whose profile shows it
update "user" u set name = a.full_name
from athlete a where a.id = u.id and u.deleted_at is null and a.full_name <> '' and a.full_name <> u.name;
alter table athlete drop column full_name;

-- a coach's is the one that the club shows; that of the user follows it
update "user" u set name = c.display_name from coach c where c.id = u.id and c.display_name <> u.name;

create function coach_name() returns trigger language plpgsql as $$
begin
  update "user" set name = new.display_name where id = new.id and name <> new.display_name;
  return null;
end $$;

create trigger coach_name after insert or update of display_name on coach
  for each row execute function coach_name();
