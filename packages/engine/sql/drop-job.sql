delete from engine.job where id = any($1::text[])
