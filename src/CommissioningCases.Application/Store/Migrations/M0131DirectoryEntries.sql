-- What the directory tells of a provider: where it provides the service, when it is open, and how long patients usually wait. The rows are made anew from the entries when the service starts.
alter table choice_listings
    add column sites text,
    add column hours text,
    add column wait_weeks integer;
