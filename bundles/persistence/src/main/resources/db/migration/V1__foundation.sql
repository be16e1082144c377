-- Identifiers are UUIDs of version 7 in text form; times are UTC; no foreign key crosses a domain.

-- identity
create table organisation (
    id varchar(36) not null primary key,
    code varchar(40) not null unique,
    name varchar(100) not null,
    kind varchar(30) not null,
    parent_id varchar(36) references organisation (id),
    path varchar(400) not null unique
);

create table account (
    id varchar(36) not null primary key,
    name varchar(60) not null unique,
    display_name varchar(100) not null,
    password_hash varchar(200) not null,
    failed_attempts integer not null,
    locked_until timestamp
);

create table account_grant (
    id varchar(36) not null primary key,
    account_id varchar(36) not null references account (id),
    role varchar(30) not null,
    organisation_id varchar(36) not null,
    scope varchar(400) not null
);
create index account_grant_account on account_grant (account_id);

create table audit_entry (
    id varchar(36) not null primary key,
    acted_at timestamp not null,
    account varchar(60) not null,
    action varchar(40) not null,
    object varchar(200) not null
);

create table idempotency_key (
    id varchar(64) not null primary key,
    fingerprint varchar(64) not null,
    result_id varchar(36) not null,
    created_at timestamp not null
);

create table secret (
    name varchar(40) not null primary key,
    secret_value varchar(200) not null
);

-- legislation
create table draft (
    id varchar(36) not null primary key,
    title varchar(300) not null,
    organisation_path varchar(400) not null,
    created_at timestamp not null
);

create table draft_version (
    id varchar(36) not null primary key,
    draft_id varchar(36) not null references draft (id),
    number integer not null,
    label varchar(60) not null,
    sha256 varchar(64) not null,
    note ${text},
    created_at timestamp not null,
    constraint draft_version_number unique (draft_id, number)
);

create table provision (
    id varchar(36) not null primary key,
    version_id varchar(36) not null references draft_version (id),
    parent_id varchar(36) references provision (id),
    lineage_id varchar(36) not null,
    kind varchar(20) not null,
    number varchar(40) not null,
    label varchar(200) not null,
    caption varchar(300),
    content ${text} not null,
    sha256 varchar(64) not null,
    position integer not null,
    constraint provision_position unique (version_id, position)
);
create index provision_lineage on provision (lineage_id);

-- registry
create table contact_point (
    id varchar(36) not null primary key,
    code varchar(40) not null unique,
    name varchar(100) not null,
    kind varchar(30) not null,
    path varchar(400) not null unique,
    plaque_number varchar(40),
    address varchar(200),
    specialty varchar(200),
    established_on date not null
);

-- consultation
create table consultation (
    id varchar(36) not null primary key,
    title varchar(300) not null,
    draft_id varchar(36) not null,
    version_id varchar(36) not null,
    organisation_path varchar(400) not null,
    stage varchar(20) not null,
    visibility varchar(20) not null,
    opened_at timestamp not null,
    deadline timestamp not null
);

create table consultation_task (
    id varchar(36) not null primary key,
    consultation_id varchar(36) not null references consultation (id),
    contact_point_id varchar(36) not null,
    contact_point_name varchar(100) not null,
    contact_point_path varchar(400) not null,
    state varchar(20) not null,
    accepted_at timestamp,
    accepted_by varchar(60),
    constraint consultation_task_point unique (consultation_id, contact_point_id)
);
create index consultation_task_path on consultation_task (contact_point_path);

-- One act of handing in; it has one receipt.
create table submission (
    id varchar(36) not null primary key,
    consultation_id varchar(36) not null references consultation (id),
    receipt varchar(24) not null unique,
    method varchar(60) not null,
    method_version varchar(40) not null,
    contact_point_path varchar(400),
    source varchar(200) not null,
    entry_key varchar(64),
    record ${text} not null,
    submitted_by varchar(60) not null,
    submitted_at timestamp not null,
    constraint submission_entry unique (entry_key)
);
create index submission_consultation on submission (consultation_id, id);

create table opinion (
    id varchar(36) not null primary key,
    consultation_id varchar(36) not null references consultation (id),
    submission_id varchar(36) not null references submission (id),
    contact_point_path varchar(400),
    lineage_id varchar(36),
    provision_id varchar(36),
    provision_label varchar(200) not null,
    provision_position integer not null,
    provision_sha256 varchar(64),
    kind varchar(20) not null,
    content ${text} not null,
    reason ${text},
    wording ${text},
    author_kind varchar(60) not null,
    method varchar(60) not null,
    source varchar(200) not null,
    decision varchar(30),
    decision_reason ${text}
);
create index opinion_consultation on opinion (consultation_id, id);
create index opinion_collation on opinion (consultation_id, provision_position, id);
create index opinion_submission on opinion (submission_id);

-- Every decision ever taken; the opinion carries the latest.
create table adoption_decision (
    id varchar(36) not null primary key,
    opinion_id varchar(36) not null references opinion (id),
    decision varchar(30) not null,
    reason ${text} not null,
    decided_by varchar(60) not null,
    decided_at timestamp not null
);
create index adoption_decision_opinion on adoption_decision (opinion_id);
