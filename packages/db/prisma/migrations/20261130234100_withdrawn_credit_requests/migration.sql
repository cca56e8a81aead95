alter type "CreditRequestState" add value 'WITHDRAWN';

-- compared as text: a new value can't be used in the transaction that adds it
alter table credit_request
  add constraint credit_request_withdrawn_check check (state::text <> 'WITHDRAWN' or settled_by_id = athlete_id);
