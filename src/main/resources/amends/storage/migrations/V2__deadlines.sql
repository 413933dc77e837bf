-- The table of db-scheduler, which looks at incidents again when their time comes.
create table if not exists scheduled_tasks (
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

create index if not exists scheduled_tasks_by_time on scheduled_tasks (execution_time);
create index if not exists scheduled_tasks_by_heartbeat on scheduled_tasks (last_heartbeat);
create index if not exists scheduled_tasks_by_priority on scheduled_tasks (priority desc, execution_time asc);
