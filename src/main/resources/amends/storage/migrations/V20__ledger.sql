-- Entries are only ever added: what is taken back gets an entry of its own that reverses the first.
alter table ledger_entry add column if not exists recorded_at timestamp with time zone not null;
-- The day in the domain's zone, by which reports count.
alter table ledger_entry add column if not exists given_day date not null;
-- The budget period that it counts in, or null where it counts in none.
alter table ledger_entry add column if not exists period_start date;
alter table ledger_entry add column if not exists event_id varchar(128);
alter table ledger_entry add column if not exists reservation_id varchar(40);
alter table ledger_entry add column if not exists reverses varchar(40);
-- Nothing is taken back twice.
create unique index if not exists ledger_entry_reversed_once on ledger_entry (reverses);
create index if not exists ledger_by_day on ledger_entry (given_day, kind);
create index if not exists ledger_by_time on ledger_entry (given_at, id);

-- The sum of what goodwill cost in one period of a domain's budget. Whoever gives locks the row first.
create table if not exists budget_account (
    domain       varchar(150) not null,
    per          varchar(10) not null,
    period_start date not null,
    currency     varchar(3) not null,
    spent        numeric(24, 6) not null,
    primary key (domain, per, period_start, currency)
);

-- How often a customer ever got a remedy. Whoever gives locks the row first.
create table if not exists customer_account (
    customer_id varchar(300) not null,
    remedy      varchar(300) not null,
    given       bigint not null,
    primary key (customer_id, remedy)
);

create table if not exists reservation (
    id              varchar(40) primary key,
    incident_id     varchar(128) not null references incident (id),
    customer_id     varchar(300),
    domain          varchar(150) not null,
    kind            varchar(300) not null,
    remedy          varchar(300) not null,
    amount          numeric(24, 6),
    amount_currency varchar(3),
    cost            numeric(24, 6),
    cost_currency   varchar(3),
    period_start    date,
    sender          varchar(300) not null,
    reserved_at     timestamp with time zone not null,
    expires_at      timestamp with time zone not null,
    state           varchar(10) not null,
    approver        varchar(300),
    approved_at     timestamp with time zone
);

create index if not exists reservation_by_domain on reservation (domain, expires_at);
create index if not exists reservation_by_customer on reservation (customer_id, expires_at);
create index if not exists reservation_by_incident on reservation (incident_id);
create index if not exists reservation_by_state on reservation (state, reserved_at, id);
