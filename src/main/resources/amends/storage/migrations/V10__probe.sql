-- One row that is written to see whether the database takes writes.
create table if not exists probe (
    id     int primary key,
    writes bigint not null
);

insert into probe (id, writes) values (1, 0) on conflict do nothing;
