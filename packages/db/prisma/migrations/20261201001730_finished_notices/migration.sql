-- A mail that could not be sent is sent again or dismissed; a request for reactivation is refused with a reason.
alter table mail add column dismissed_at timestamptz(3);
alter table mail add constraint mail_dismissed_check check (dismissed_at is null or state = 'FAILED');
alter table athlete add column reactivation_refusal text;
