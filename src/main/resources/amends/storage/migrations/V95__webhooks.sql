-- Endpoints of other programs, and what they are told. Secrets are stored sealed.
create table if not exists webhook (
    id             varchar(60) primary key,
    url            varchar(2000) not null,
    description    varchar(300),
    -- One a line, nothing for all.
    topics         varchar(2000) not null,
    kinds          varchar not null,
    domains        varchar not null,
    enabled        boolean not null,
    secret         varchar(500) not null,
    previous       varchar(500),
    previous_until timestamp with time zone,
    stopped        varchar(300),
    failures       int not null,
    rests_until    timestamp with time zone,
    created_at     timestamp with time zone not null,
    updated_at     timestamp with time zone not null
);

-- Written in the transaction of what it tells.
create table if not exists webhook_delivery (
    id           varchar(60) primary key,
    webhook_id   varchar(60) not null,
    topic        varchar(40) not null,
    incident_id  varchar(128),
    happened_at  timestamp with time zone not null,
    -- Nothing where it was erased.
    data         varchar,
    state        varchar(10) not null,
    attempts     int not null,
    due_at       timestamp with time zone not null,
    last_at      timestamp with time zone,
    last_status  int,
    last_problem varchar(300)
);

create index if not exists webhook_delivery_by_turn on webhook_delivery (webhook_id, state, due_at);
create index if not exists webhook_delivery_by_age on webhook_delivery (state, last_at);
create index if not exists webhook_delivery_by_incident on webhook_delivery (incident_id);

-- The table of db-scheduler for what goes outside: what waits for somebody else must not hold up deadlines.
create table if not exists outward_tasks (
    task_name            varchar(100) not null,
    task_instance        varchar(200) not null,
    task_data            bytea,
    execution_time       timestamp with time zone not null,
    picked               boolean not null,
    picked_by            varchar(100),
    last_success         timestamp with time zone,
    last_failure         timestamp with time zone,
    consecutive_failures int,
    last_heartbeat       timestamp with time zone,
    version              bigint not null,
    priority             smallint,
    primary key (task_name, task_instance)
);

create index if not exists outward_tasks_by_time on outward_tasks (execution_time);
create index if not exists outward_tasks_by_heartbeat on outward_tasks (last_heartbeat);
