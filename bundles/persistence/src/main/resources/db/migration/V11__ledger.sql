-- consultation: the ledger, an append-only chain of hashes; screenings hide opinions and are in it
create table ledger_entry (
    position bigint not null primary key,
    kind varchar(20) not null,
    subject_id varchar(36) not null,
    algorithm varchar(10) not null,
    salt varchar(32) not null,
    commitment varchar(64) not null,
    hash varchar(64) not null,
    recorded_at timestamp not null,
    constraint ledger_entry_subject unique (kind, subject_id)
);

-- its only row is locked by whoever appends, so that several nodes make one chain
create table ledger_head (
    id integer not null primary key,
    position bigint not null,
    hash varchar(64) not null
);
insert into ledger_head (id, position, hash)
    values (1, 0, '0000000000000000000000000000000000000000000000000000000000000000');

alter table opinion add column salt varchar(32);
alter table opinion add column commitment varchar(64);
alter table opinion add column is_hidden integer default 0 not null;

create table opinion_screening (
    id varchar(36) not null primary key,
    opinion_id varchar(36) not null references opinion (id),
    ground varchar(20) not null,
    is_hidden integer not null,
    reason varchar(1000) not null,
    screened_by varchar(60) not null,
    screened_at timestamp not null
);
create index opinion_screening_opinion on opinion_screening (opinion_id, id);
