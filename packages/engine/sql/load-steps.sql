select step.* from engine.step join engine.run on run.id = step.run_id
where run.ended_at is null
order by step.run_id, step.seq
