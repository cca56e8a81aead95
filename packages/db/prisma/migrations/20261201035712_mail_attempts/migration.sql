-- mails are sent once per attempt; sending one again is another attempt
alter table mail add column attempt integer not null default 1;
