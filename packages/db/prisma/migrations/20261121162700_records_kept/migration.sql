-- A session record is frozen row by row; nor can all of them go at once.
create trigger payment_kept before truncate on session_record for each statement execute function payment_closed();
