create type "PaymentWarningKind" as enum
  ('REPORT_NEGATIVE', 'COACH_NEGATIVE', 'COACH_DOUBLED', 'RATE_ZERO', 'RATE_HIGH', 'SESSION_LONG');

create table accepted_warning (
  id uuid not null,
  report_id uuid not null,
  kind "PaymentWarningKind" not null,
  subject_id uuid not null,
  facts text not null,
  note text,
  accepted_at timestamptz(3) not null,
  accepted_by_id uuid not null,
  constraint accepted_warning_pkey primary key (id)
);
create unique index accepted_warning_report_id_kind_subject_id_facts_key on accepted_warning (report_id, kind, subject_id, facts);
create index accepted_warning_accepted_by_id_idx on accepted_warning (accepted_by_id);
alter table accepted_warning
  add constraint accepted_warning_report_id_fkey foreign key (report_id) references payment_report (id) on delete restrict on update cascade,
  add constraint accepted_warning_accepted_by_id_fkey foreign key (accepted_by_id) references "user" (id) on delete restrict on update cascade;

create trigger append_only before update or delete or truncate on accepted_warning for each statement execute function append_only();
create trigger payment_part_guard before insert on accepted_warning for each row execute function payment_part_guard();
