-- What was done otherwise than recommended, for reports. What was said in words stays with the events, so nothing here tells of a
-- person.
create table if not exists override_told (
    incident_id varchar(128) not null references incident (id),
    event_id    varchar(128) not null,
    kind        varchar(300) not null,
    action      varchar(20) not null,
    reason      varchar(20) not null,
    told_day    date not null,
    primary key (incident_id, event_id)
);

create index if not exists override_told_by_day on override_told (told_day);
