create table engine.clock (
  only_one boolean primary key default true check (only_one),
  offset_ms bigint not null check (offset_ms >= 0)
);

create table engine.app (
  name text primary key,
  url text not null,
  sdk text not null,
  framework text not null,
  checksum text not null,
  synced_at timestamptz not null
);

create table engine.fn (
  id uuid primary key,
  slug text not null unique,
  app text not null,
  config text not null,
  version integer not null,
  archived_at timestamptz
);

-- payloads are text, never jsonb: jsonb refuses \u0000
create table engine.event (
  id text primary key,
  seq bigint generated always as identity,
  external_id text not null,
  name text not null,
  body text not null,
  received_at timestamptz not null
);
create index event_seq on engine.event (seq);
create index event_received_at on engine.event (received_at);

create table engine.run (
  id text primary key,
  fn_id uuid not null references engine.fn,
  event_id text not null,
  status text not null check (status in ('Running', 'Completed', 'Failed', 'Cancelled')),
  request_version smallint not null,
  racing boolean not null,
  parent_run_id text,
  parent_step_id text,
  output text,
  queued_at timestamptz not null,
  started_at timestamptz,
  ended_at timestamptz,
  check ((status = 'Running') = (ended_at is null))
);
create index run_active on engine.run (id) where ended_at is null;
create index run_event_id on engine.run (event_id);
create index run_fn_id on engine.run (fn_id);
create index run_ended_at on engine.run (ended_at);

create table engine.step (
  run_id text not null references engine.run on delete cascade,
  id text not null,
  seq integer not null,
  op text not null,
  name text not null,
  value text not null,
  attempt integer not null,
  ended_at timestamptz not null,
  primary key (run_id, id)
);

create table engine.job (
  id text primary key,
  run_id text not null references engine.run on delete cascade,
  kind text not null check (kind in ('discover', 'step', 'sleep')),
  step_id text not null,
  name text not null,
  due_at timestamptz not null,
  attempt integer not null,
  generation integer not null,
  again boolean not null,
  unique (run_id, step_id)
);

create table engine.wait (
  run_id text not null references engine.run on delete cascade,
  step_id text not null,
  kind text not null check (kind in ('event', 'invoke')),
  name text not null,
  event_name text not null,
  expression text,
  expires_at timestamptz,
  seq bigint generated always as identity,
  primary key (run_id, step_id)
);

create table engine.idempotency (
  fn_id uuid not null,
  key text not null,
  run_id text not null,
  expires_at timestamptz,
  primary key (fn_id, key)
);
create index idempotency_expires_at on engine.idempotency (expires_at);

create table engine.cron (
  fn_id uuid not null,
  expression text not null,
  next_at timestamptz not null,
  primary key (fn_id, expression)
);
