delete from engine.cron where (fn_id, expression) in (select * from unnest($1::uuid[], $2::text[]))
