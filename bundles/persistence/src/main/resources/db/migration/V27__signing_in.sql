-- Invitations, passwords, second factors.
alter table account add state varchar(20) default 'ACTIVE' not null;
alter table account add password_changed_at timestamp;
alter table account add totp_secret varchar(300) default '' not null;
alter table account add totp_state varchar(20) default 'NONE' not null;
alter table account add totp_step bigint default 0 not null;

create table former_password (
    id varchar(36) not null primary key,
    account_id varchar(36) not null references account (id),
    password_hash varchar(200) not null
);
create index former_password_account on former_password (account_id);

create table account_invitation (
    account_id varchar(36) not null primary key references account (id),
    code_digest varchar(64) not null unique,
    expires_at timestamp not null
);

create table recovery_code (
    id varchar(36) not null primary key,
    account_id varchar(36) not null references account (id),
    code_digest varchar(64) not null
);
create index recovery_code_account on recovery_code (account_id);

-- Signed-in people; a token is valid as long as its session is.
create table signed_in_session (
    id varchar(36) not null primary key,
    account_id varchar(36) not null references account (id),
    started_at timestamp not null,
    seen_at timestamp not null,
    expires_at timestamp not null,
    ended_at timestamp,
    address varchar(64) not null,
    agent varchar(200) not null
);
create index signed_in_session_account on signed_in_session (account_id, id);

-- Keys of systems that call.
create table service_key (
    id varchar(36) not null primary key,
    account_id varchar(36) not null references account (id),
    title varchar(100) not null,
    key_digest varchar(64) not null unique,
    created_at timestamp not null,
    expires_at timestamp not null,
    used_at timestamp,
    revoked_at timestamp
);
create index service_key_account on service_key (account_id, id);

-- Somebody stands in for somebody on leave.
create table delegation (
    id varchar(36) not null primary key,
    account_id varchar(36) not null references account (id),
    delegate_id varchar(36) not null references account (id),
    starts_at timestamp not null,
    ends_at timestamp not null,
    reason varchar(200) not null,
    revoked_at timestamp
);
create index delegation_account on delegation (account_id, id);
create index delegation_delegate on delegation (delegate_id, id);
