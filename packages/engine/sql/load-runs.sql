select run.id, run.fn_id, run.event_id, run.request_version, run.racing, run.parent_run_id, run.parent_step_id,
  run.queued_at, run.started_at, event.body
from engine.run join engine.event on event.id = run.event_id
where run.ended_at is null
order by run.id
