-- Two ways to write one address are no two accounts: an address is stored in small ASCII letters, its domain as DNS has it.
-- Not checked for what is there, so that no older row stops an update of the platform.
alter table "user" add constraint user_email_check check (email ~ '^[!-@[-~]+$') not valid;
alter table registration add constraint registration_email_check check (email ~ '^[!-@[-~]+$') not valid;
alter table email_change add constraint email_change_email_check check (email ~ '^[!-@[-~]+$') not valid;
