-- Decisions about incidents that nobody keeps stand beside those of incidents that are kept.
alter table decision alter column incident_id drop not null;
alter table decision add column if not exists kind varchar(300);
alter table decision add column if not exists domain varchar(150);
alter table decision add column if not exists customer_id varchar(300);
-- The incident's id, as whoever asked stated it.
alter table decision add column if not exists subject varchar(300);
alter table decision add column if not exists micros bigint;
-- One rule a line: the path of its policy, a tab, its name.
alter table decision add column if not exists fired varchar;
alter table decision add column if not exists asked_by varchar(300);
alter table decision add column if not exists trace_id varchar(100);
alter table decision add column if not exists masked boolean default false not null;

update decision set kind = (select i.kind from incident i where i.id = decision.incident_id),
                    domain = (select i.domain from incident i where i.id = decision.incident_id),
                    customer_id = (select i.customer_id from incident i where i.id = decision.incident_id),
                    subject = incident_id,
                    micros = 0,
                    fired = '';

create index if not exists decision_by_kind on decision (kind, id);
create index if not exists decision_by_customer on decision (customer_id, id);
create index if not exists decision_by_subject on decision (subject, id);
