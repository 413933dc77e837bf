-- What those who listen filter by and are told.
alter table feed_item add column if not exists kind varchar(300);
alter table feed_item add column if not exists domain varchar(150);
alter table feed_item add column if not exists status varchar(10);
alter table feed_item add column if not exists next_change_at timestamp with time zone;

-- The release of the last plan while there is something to look at again, else nothing: so what is closed is not looked
-- through when other rules come into force.
alter table incident add column if not exists watched_release varchar(100);
create index if not exists incident_by_watched_release on incident (watched_release, id);
