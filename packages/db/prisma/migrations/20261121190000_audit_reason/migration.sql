-- AlterTable
ALTER TABLE "audit_personal" ADD COLUMN "reason" TEXT;

-- The reasons of acts on a person lie with what describes that person, so that erasure reaches them.
create temporary table moved on commit drop as
  select e.id as entry_id, coalesce(b.athlete_id, e.entity_id) as person_id, e.reason
  from audit_entry e left join booking b on e.entity = 'booking' and b.id = e.entity_id
  where e.reason is not null and (b.id is not null or e.entity in ('athlete', 'coach', 'person'));

insert into audit_personal (entry_id, person_id, values, reason)
select entry_id, person_id, '{}', reason from moved
on conflict (entry_id, person_id) do update set reason = excluded.reason;

alter table audit_entry disable trigger append_only;
update audit_entry e set reason = null from moved where moved.entry_id = e.id;
alter table audit_entry enable trigger append_only;
