-- How many rules and kinds a release has; 0 of both where an earlier version stored it.
alter table release add column if not exists rules int default 0 not null;
alter table release add column if not exists kinds int default 0 not null;
