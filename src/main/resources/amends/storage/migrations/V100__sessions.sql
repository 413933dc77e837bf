-- Browsers that showed a key. What opens a session is stored nowhere, only its hash.
create table if not exists access_session (
    hash        varchar(64) primary key,
    key_id      varchar(40) not null,
    started_at  timestamp with time zone not null,
    expires_at  timestamp with time zone not null
);

create index if not exists access_session_expires on access_session (expires_at);
