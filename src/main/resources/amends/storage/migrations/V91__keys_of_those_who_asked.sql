-- The id of the key with which it was asked for; null where none was needed.
alter table release add column if not exists key_id varchar(40);
alter table release_approval add column if not exists key_id varchar(40);
alter table reservation add column if not exists key_id varchar(40);
