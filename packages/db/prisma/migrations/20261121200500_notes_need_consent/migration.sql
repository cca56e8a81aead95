-- Notes are health data: without the athlete's consent they stay empty.
update evaluation e set notes = null
from booking b join athlete a on a.id = b.athlete_id
where b.id = e.booking_id and e.notes is not null and a.health_consent_at is null;
