-- Photos of people and documents of coaches, stored in parts.
create type "FileKind" as enum ('PHOTO', 'COACH_DOCUMENT');
create table file (
  id uuid not null,
  kind "FileKind" not null,
  person_id uuid,
  document_id uuid,
  name text not null,
  media_type text not null,
  size_bytes integer not null,
  sha256 text not null,
  created_at timestamptz(3) not null,
  created_by_id uuid,
  constraint file_pkey primary key (id),
  constraint file_subject_check check (
    (kind = 'PHOTO') = (person_id is not null) and (kind = 'COACH_DOCUMENT') = (document_id is not null)
  ),
  constraint file_person_id_fkey foreign key (person_id) references "user" (id) on delete cascade on update cascade,
  constraint file_document_id_fkey foreign key (document_id) references coach_document (id) on delete cascade on update cascade,
  constraint file_created_by_id_fkey foreign key (created_by_id) references "user" (id) on delete set null on update cascade
);
create unique index file_person_id_key on file (person_id);
create unique index file_document_id_key on file (document_id);
create index file_created_by_id_idx on file (created_by_id);

create table file_part (
  file_id uuid not null,
  nth integer not null,
  bytes bytea not null,
  constraint file_part_pkey primary key (file_id, nth),
  constraint file_part_file_id_fkey foreign key (file_id) references file (id) on delete cascade on update cascade
);
-- images and PDFs are compressed already
alter table file_part alter column bytes set storage external;
