-- Which rules fired for incidents that are kept, and which of them were recommended: once a week (its Monday, in UTC) each.
-- Rows are only added, each by the transaction that has the incident locked, so that nobody waits for anybody. The key begins
-- with what reports ask for; it is read alone. No personal data.
create table if not exists rule_mark (
    week        date not null,
    policy      varchar(300) not null,
    rule        varchar(300) not null,
    recommended boolean not null,
    incident_id varchar(128) not null references incident (id),
    primary key (week, policy, rule, recommended, incident_id)
);

-- What people did otherwise than a rule recommended.
create table if not exists rule_override (
    incident_id varchar(128) not null references incident (id),
    event_id    varchar(128) not null,
    week        date not null,
    policy      varchar(300) not null,
    rule        varchar(300) not null,
    primary key (incident_id, event_id)
);

create index if not exists rule_override_by_week on rule_override (week, policy, rule);

-- How often rules fired in evaluations of incidents that nobody keeps. Only who brings decisions into the database writes it.
create table if not exists rule_evaluations (
    week   date not null,
    policy varchar(300) not null,
    rule   varchar(300) not null,
    times  bigint not null,
    primary key (week, policy, rule)
);
