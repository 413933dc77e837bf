-- The clocks of promises as they ran, those that were started anew by a message among them. No personal data.
create table if not exists promise_clock (
    incident_id varchar(128) not null references incident (id),
    promise     varchar(20) not null,
    started_at  timestamp with time zone not null,
    kind        varchar(300) not null,
    domain      varchar(150) not null,
    target_at   timestamp with time zone not null,
    due_at      timestamp with time zone not null,
    -- The day in the domain's zone, by which reports count.
    due_day     date not null,
    met_at      timestamp with time zone,
    primary key (incident_id, promise, started_at)
);

create index if not exists promise_clock_by_day on promise_clock (due_day, kind);

-- Questions that customers were asked.
create table if not exists question (
    incident_id varchar(128) not null references incident (id),
    event_id    varchar(128) not null,
    kind        varchar(300) not null,
    tier        varchar(300),
    message     varchar(300) not null,
    asked_day   date not null,
    primary key (incident_id, event_id)
);

create index if not exists question_by_day on question (asked_day);

-- What customers said afterwards, beside what they had got; comments stay with the events.
create table if not exists outcome (
    incident_id varchar(128) not null references incident (id),
    event_id    varchar(128) not null,
    kind        varchar(300) not null,
    tier        varchar(300),
    given       varchar(2000) not null,
    preferred   varchar(300),
    rating      int,
    told_day    date not null,
    primary key (incident_id, event_id)
);

create index if not exists outcome_by_day on outcome (told_day);
