-- Which keys have encrypted fields; the keys themselves are in a file outside the database.
create table data_key (
    id varchar(20) not null primary key,
    proof varchar(200) not null,
    created_at timestamp not null
);

-- Acts in the transaction in which they were done, until they are joined to the chain.
create table audit_pending (
    id varchar(36) not null primary key,
    acted_at timestamp not null,
    account varchar(60) not null,
    scope varchar(400) not null,
    on_behalf_of varchar(60) not null,
    address varchar(64) not null,
    action varchar(40) not null,
    object varchar(200) not null
);
insert into audit_pending (id, acted_at, account, scope, on_behalf_of, address, action, object)
    select id, acted_at, account, '', '', '', action, object from audit_entry;
drop table audit_entry;

-- The chain: rows are added, never changed.
create table audit_entry (
    position bigint not null primary key,
    id varchar(36) not null unique,
    acted_at timestamp not null,
    account varchar(60) not null,
    scope varchar(400) not null,
    on_behalf_of varchar(60) not null,
    address varchar(64) not null,
    action varchar(40) not null,
    object varchar(200) not null,
    hash varchar(64) not null
);
create index audit_entry_account on audit_entry (account, position);

-- Its end, sealed by a key that is not in the database.
create table audit_head (
    id integer not null primary key,
    position bigint not null,
    hash varchar(64) not null,
    seal varchar(100) not null
);
insert into audit_head (id, position, hash, seal)
    values (1, 0, '0000000000000000000000000000000000000000000000000000000000000000', '');
