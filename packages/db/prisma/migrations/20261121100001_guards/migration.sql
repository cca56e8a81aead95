-- What Prisma's schema cannot say: exclusion, checks, partial indexes, append-only tables and balances.

create extension if not exists btree_gist;

-- Registration writes the athlete before better-auth writes the user, in one transaction.
alter table athlete alter constraint athlete_id_fkey deferrable initially deferred;

-- Bookings ---------------------------------------------------------------------------------------------------------

alter table booking
  add constraint booking_coach_overlap exclude using gist (coach_id with =, tstzrange(starts_at, ends_at) with &&)
    where (status in ('CONFIRMED', 'COMPLETED', 'NO_SHOW')),
  add constraint booking_athlete_overlap exclude using gist (athlete_id with =, tstzrange(starts_at, ends_at) with &&)
    where (status in ('CONFIRMED', 'COMPLETED', 'NO_SHOW')),
  add constraint booking_period_check check (ends_at > starts_at),
  add constraint booking_credits_check check (credits >= 0),
  add constraint booking_rejection_check check ((status = 'REJECTED') = (rejection_reason is not null)),
  add constraint booking_cancellation_check check ((status = 'CANCELLED') = (cancelled_at is not null));

create unique index booking_requested_once on booking (athlete_id, starts_at) where status = 'REQUESTED';
create index booking_requested on booking (requested_at) where status = 'REQUESTED';

create function booking_transition() returns trigger language plpgsql as $$
begin
  if (old.status::text, new.status::text) not in (
    ('REQUESTED', 'CONFIRMED'), ('REQUESTED', 'REJECTED'), ('REQUESTED', 'CANCELLED'),
    ('CONFIRMED', 'COMPLETED'), ('CONFIRMED', 'CANCELLED'), ('CONFIRMED', 'NO_SHOW'), ('NO_SHOW', 'CONFIRMED')
  ) then
    raise exception 'a booking cannot go from % to %', old.status, new.status
      using errcode = 'restrict_violation', constraint = 'booking_transition';
  end if;
  return new;
end $$;
create trigger booking_transition before update of status on booking
  for each row when (old.status is distinct from new.status) execute function booking_transition();

-- Onboarding and availability --------------------------------------------------------------------------------------

create unique index onboarding_round_open_once on onboarding_round (athlete_id) where state = 'OPEN';
alter table onboarding_round
  add constraint onboarding_round_closed_check check ((state = 'OPEN') = (closed_at is null)),
  add constraint onboarding_round_reminders_check check (reminders_done between 0 and 2);

alter table athlete
  add constraint athlete_weight_check check (weight_kg between 20 and 400),
  add constraint athlete_height_check check (height_cm between 80 and 260),
  add constraint athlete_days_check check (days_per_week between 1 and 7),
  add constraint athlete_health_check check (health_consent_at is not null or (weight_kg is null and injuries is null));

alter table "user" add constraint user_locale_check check (locale in ('es', 'en'));

alter table availability_rule
  add constraint availability_rule_weekday_check check (weekday between 1 and 7),
  add constraint availability_rule_minutes_check check (0 <= from_minute and from_minute < to_minute and to_minute <= 1440);
alter table availability_exception
  add constraint availability_exception_minutes_check check (
    case when kind = 'DAY_OFF' then from_minute is null and to_minute is null
    else from_minute is not null and to_minute is not null and 0 <= from_minute and from_minute < to_minute and to_minute <= 1440 end);

alter table session_type
  add constraint session_type_minutes_check check (minutes between 5 and 480),
  add constraint session_type_credits_check check (credits between 0 and 100);
alter table coach add constraint coach_break_check check (break_minutes between 0 and 240);
alter table coach_rate add constraint coach_rate_amount_check check (hourly_rate_minor >= 0);

-- Credits ----------------------------------------------------------------------------------------------------------

alter table credit_account add constraint credit_account_balance_check check (balance >= 0);
alter table credit_lot
  add constraint credit_lot_remaining_check check (granted > 0 and remaining between 0 and granted),
  add constraint credit_lot_price_check check (price_paid_minor >= 0),
  add constraint credit_lot_method_check check ((origin = 'GRANT') = (method is not null));
alter table credit_entry
  add constraint credit_entry_amount_check check (
    case kind when 'GRANT' then amount > 0 when 'REFUND' then amount >= 0
      when 'BOOKING' then amount <= 0 when 'EXPIRY' then amount < 0 else amount <> 0 end),
  add constraint credit_entry_booking_check check ((kind in ('BOOKING', 'REFUND')) = (booking_id is not null));
create unique index credit_entry_debit_once on credit_entry (booking_id) where kind = 'BOOKING';
create unique index credit_entry_refund_once on credit_entry (booking_id) where kind = 'REFUND';
create unique index credit_entry_welcome_once on credit_entry (athlete_id) where is_welcome;

create function credit_balance() returns trigger language plpgsql as $$
declare account record;
begin
  select a.athlete_id, a.balance,
    (select coalesce(sum(amount), 0) from credit_entry e where e.athlete_id = a.athlete_id) as entries,
    (select coalesce(sum(remaining), 0) from credit_lot l where l.athlete_id = a.athlete_id) as remainders
  into account from credit_account a where a.athlete_id = new.athlete_id;
  if account.balance <> account.entries or account.balance <> account.remainders then
    raise exception 'balance %, entries % and remainders % differ', account.balance, account.entries, account.remainders
      using errcode = 'restrict_violation', constraint = 'credit_balance';
  end if;
  return null;
end $$;
create constraint trigger credit_balance after insert or update on credit_account
  deferrable initially deferred for each row execute function credit_balance();
create constraint trigger credit_balance after insert on credit_entry
  deferrable initially deferred for each row execute function credit_balance();
create constraint trigger credit_balance after insert or update on credit_lot
  deferrable initially deferred for each row execute function credit_balance();

create function credit_entry_parts() returns trigger language plpgsql as $$
declare entry uuid;
begin
  if tg_table_name = 'credit_entry' then entry := new.id; else entry := new.entry_id; end if;
  if (select amount from credit_entry where id = entry)
    <> (select coalesce(sum(amount), 0) from credit_entry_lot where entry_id = entry) then
    raise exception 'the parts of an entry do not add up to it'
      using errcode = 'restrict_violation', constraint = 'credit_entry_parts';
  end if;
  return null;
end $$;
create constraint trigger credit_entry_parts after insert on credit_entry
  deferrable initially deferred for each row execute function credit_entry_parts();
create constraint trigger credit_entry_parts after insert on credit_entry_lot
  deferrable initially deferred for each row execute function credit_entry_parts();

-- Sessions ---------------------------------------------------------------------------------------------------------

alter table session_record
  add constraint session_record_period_check check (actual_end > actual_start and actual_end <= actual_start + interval '8 hours'),
  add constraint session_record_minutes_check check (billable_minutes >= 1),
  add constraint session_record_pay_check check ((hourly_rate_minor is null) = (amount_minor is null)),
  add constraint session_record_overlap exclude using gist (coach_id with =, tstzrange(actual_start, actual_end) with &&);
alter table feedback add constraint feedback_rating_check check (rating between 1 and 5);
alter table evaluation
  add constraint evaluation_effort_check check (effort between 1 and 5),
  add constraint evaluation_technique_check check (technique between 1 and 5);

create function session_record_frozen() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE'
    or (new.booking_id, new.coach_id, new.actual_start, new.actual_end, new.billable_minutes, new.completed_at)
      is distinct from (old.booking_id, old.coach_id, old.actual_start, old.actual_end, old.billable_minutes, old.completed_at)
    or (old.amount_minor is not null
      and (new.hourly_rate_minor, new.amount_minor) is distinct from (old.hourly_rate_minor, old.amount_minor)) then
    raise exception 'a session record is frozen' using errcode = 'restrict_violation', constraint = 'session_record_frozen';
  end if;
  return new;
end $$;
create trigger session_record_frozen before update or delete on session_record
  for each row execute function session_record_frozen();

-- Append-only ------------------------------------------------------------------------------------------------------

create function append_only() returns trigger language plpgsql as $$
begin
  raise exception '% is append-only', tg_table_name using errcode = 'restrict_violation', constraint = 'append_only';
end $$;
create trigger append_only before update or delete or truncate on credit_entry for each statement execute function append_only();
create trigger append_only before update or delete or truncate on credit_entry_lot for each statement execute function append_only();
create trigger append_only before update or delete or truncate on audit_entry for each statement execute function append_only();

-- Outbox, mail, club -----------------------------------------------------------------------------------------------

create index outbox_event_undelivered on outbox_event (sequence) where delivered_at is null;
alter table mail add constraint mail_settled_check check ((state = 'REQUESTED') = (settled_at is null));

alter table club_settings
  add constraint club_settings_one check (id = 1),
  add constraint club_settings_values_check check (
    slot_step_minutes between 5 and 240 and minimum_notice_minutes between 0 and 10080 and horizon_days between 1 and 365
    and free_cancellation_hours between 0 and 336 and welcome_credits between 0 and 100
    and profile_days between 1 and 90 and feedback_hours between 1 and 720 and evaluation_days between 1 and 90);
insert into club_settings (id) values (1);

alter table clock add constraint clock_one check (id = 1);
insert into clock (id) values (1);
create function clock_guard() returns trigger language plpgsql as $$
begin
  if tg_op <> 'UPDATE' or current_setting('zea.clock', true) is distinct from 'movable' then
    raise exception 'the clock is not movable' using errcode = 'restrict_violation', constraint = 'clock_fixed';
  end if;
  if new.offset_ms < old.offset_ms then
    raise exception 'the clock never goes back' using errcode = 'restrict_violation', constraint = 'clock_forward';
  end if;
  return new;
end $$;
create trigger clock_guard before insert or update or delete on clock for each row execute function clock_guard();

-- Whoever waits is woken when the transaction commits --------------------------------------------------------------

create function outbox_wake() returns trigger language plpgsql as $$
begin
  perform pg_notify('outbox', '');
  return null;
end $$;
create trigger outbox_wake after insert on outbox_event for each statement execute function outbox_wake();

create function booking_settled() returns trigger language plpgsql as $$
begin
  perform pg_notify('booking_settled', new.id::text);
  return null;
end $$;
create trigger booking_settled after update of status on booking
  for each row when (old.status = 'REQUESTED' and new.status <> 'REQUESTED') execute function booking_settled();
