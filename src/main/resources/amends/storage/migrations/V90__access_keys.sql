-- No row is ever taken out: that keys were made once must stay known, for without keys this machine needs none.
create table if not exists access_key (
    id          varchar(40) primary key,
    name        varchar(300) not null,
    roles       varchar(100) not null,
    hash        varchar(64) not null,
    created_at  timestamp with time zone not null,
    created_by  varchar(300) not null,
    expires_at  timestamp with time zone,
    revoked_at  timestamp with time zone
);

-- One row, which whoever changes keys locks.
create table if not exists access_lock (
    id int primary key
);

insert into access_lock (id) values (1) on conflict do nothing;
