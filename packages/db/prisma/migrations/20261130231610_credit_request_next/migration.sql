alter table credit_request add column next text;
