-- Sessions that wait for a rate are few among many, and asked for with every look at the dashboard.
create index session_record_unrated on session_record (actual_start) where amount_minor is null;
