-- Extensions as every node is to run them, their versions as they came, and what happened to them.
create table extension (
    name varchar(100) not null primary key,
    version varchar(40) not null,
    scope_code varchar(40) not null,
    scope_path varchar(400) not null,
    state varchar(20) not null,
    changed_by varchar(60) not null,
    changed_at timestamp not null
);

create table extension_version (
    id varchar(36) not null primary key,
    name varchar(100) not null,
    version varchar(40) not null,
    sha256 varchar(64) not null,
    signer varchar(500) not null,
    publisher_id varchar(36),
    jar ${binary} not null,
    unique (name, version)
);

create table extension_event (
    id varchar(36) not null primary key,
    happened_at timestamp not null,
    account varchar(60) not null,
    name varchar(200) not null,
    version varchar(40) not null,
    scope_path varchar(400) not null,
    kind varchar(20) not null,
    detail varchar(2000) not null
);
create index extension_event_name on extension_event (name, id);

-- Counts the changes, so that nodes see by one row whether there is something to do; its lock lets one change in at a time.
create table extension_revision (
    id smallint not null primary key,
    revision bigint not null
);
insert into extension_revision (id, revision) values (1, 0);

create table extension_publisher (
    id varchar(36) not null primary key,
    subject varchar(500) not null,
    sha256 varchar(64) not null unique,
    certificate ${text} not null,
    valid_from timestamp not null,
    valid_to timestamp not null,
    trusted_at timestamp not null,
    revoked_at timestamp
);

-- The form of each version of a method that took something in: it can be shown when the method is gone.
create table method_form (
    method varchar(60) not null,
    version varchar(40) not null,
    title_zh varchar(60) not null,
    title_en varchar(60) not null,
    bundle varchar(200) not null,
    form_schema ${binary} not null,
    ui_schema ${binary} not null,
    primary key (method, version)
);
