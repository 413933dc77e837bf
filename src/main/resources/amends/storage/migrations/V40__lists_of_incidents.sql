-- Lists of incidents. What is not resolved has a place on the board; walking along it passes no closed incident.
alter table incident add column if not exists board_at timestamp with time zone;

-- The id as bytes: their order is the same whatever the database thinks of letters.
alter table incident add column if not exists id_key bytea;

update incident set board_at = coalesce(due_at, next_change_at, updated_at) where status <> 'RESOLVED';

create index if not exists incident_by_board on incident (board_at, id);
create index if not exists incident_by_key on incident (id_key);
create index if not exists incident_by_change on incident (updated_at, id);
create index if not exists incident_newest on incident (created_at desc, id desc);
create index if not exists incident_newest_of_kind on incident (kind, created_at desc, id desc);
create index if not exists incident_newest_of_domain on incident (domain, created_at desc, id desc);
create index if not exists incident_newest_of_customer on incident (customer_id, created_at desc, id desc);
drop index if exists incident_by_customer;
