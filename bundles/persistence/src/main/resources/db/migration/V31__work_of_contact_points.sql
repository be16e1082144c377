-- Where a contact point collects opinions; its identifier is its organisation's.
create table collection_station (
    id varchar(36) not null primary key,
    contact_point_id varchar(36) not null references contact_point (id),
    code varchar(40) not null unique,
    name varchar(100) not null,
    address varchar(200) not null,
    area varchar(100) not null,
    trade varchar(100) not null,
    shared_with varchar(30) not null,
    since_day date not null,
    until_day date,
    until_reason varchar(500) not null,
    noted_by varchar(60) not null,
    noted_at timestamp not null
);
create index collection_station_point on collection_station (contact_point_id, id);

-- Collectors are among those who work for a contact point.
alter table staff_member add column station_id varchar(36) references collection_station (id);
alter table staff_member add column area varchar(100) default '' not null;
alter table staff_member add column trade varchar(100) default '' not null;
alter table staff_member add column account_name varchar(60);

-- What an account handed in; identifiers grow with time.
create index submission_by on submission (submitted_by, id);

-- A contact point's plan for a year, and what became of it.
create table work_plan (
    id varchar(36) not null primary key,
    contact_point_id varchar(36) not null references contact_point (id),
    plan_year integer not null,
    handed_in_by varchar(60),
    handed_in_at timestamp,
    constraint work_plan_year unique (contact_point_id, plan_year)
);
create table work_plan_item (
    id varchar(36) not null primary key,
    plan_id varchar(36) not null references work_plan (id),
    position integer not null,
    kind varchar(20) not null,
    title varchar(200) not null,
    legislative_item_id varchar(36),
    legislative_item_title varchar(200) not null,
    due_day date not null,
    outcome varchar(20) not null,
    outcome_note varchar(1000) not null,
    outcome_day date,
    constraint work_plan_item_position unique (plan_id, position)
);

-- Lectures, business training, exchange.
create table training (
    id varchar(36) not null primary key,
    organisation_path varchar(400) not null,
    organisation_name varchar(100) not null,
    kind varchar(20) not null,
    title varchar(200) not null,
    subject varchar(30) not null,
    held_day date not null,
    hours numeric(4, 1) not null,
    place varchar(200) not null,
    speaker varchar(200) not null,
    noted_by varchar(60) not null,
    noted_at timestamp not null
);
create index training_path on training (organisation_path, id);
create table training_attendance (
    id varchar(36) not null primary key,
    training_id varchar(36) not null references training (id),
    contact_point_id varchar(36) not null references contact_point (id),
    persons integer not null,
    gain varchar(1000) not null,
    noted_by varchar(60) not null,
    noted_at timestamp not null,
    constraint training_attendance_once unique (training_id, contact_point_id)
);
create index training_attendance_point on training_attendance (contact_point_id, training_id);

-- Money: what is granted for a year, and what it is spent on. Rows are added, never changed.
create table funding_grant (
    id varchar(36) not null primary key,
    contact_point_id varchar(36) not null references contact_point (id),
    fund_year integer not null,
    amount numeric(14, 2) not null,
    reason varchar(500) not null,
    noted_by varchar(60) not null,
    noted_at timestamp not null
);
create index funding_grant_point on funding_grant (contact_point_id, fund_year);
create table funding_use (
    id varchar(36) not null primary key,
    contact_point_id varchar(36) not null references contact_point (id),
    fund_year integer not null,
    spent_day date not null,
    amount numeric(14, 2) not null,
    purpose varchar(500) not null,
    noted_by varchar(60) not null,
    noted_at timestamp not null
);
create index funding_use_point on funding_use (contact_point_id, fund_year);

-- What a contact point needs, and the answer.
create table support_request (
    id varchar(36) not null primary key,
    contact_point_id varchar(36) not null references contact_point (id),
    contact_point_path varchar(400) not null,
    contact_point_name varchar(100) not null,
    kind varchar(20) not null,
    content varchar(2000) not null,
    asked_by varchar(60) not null,
    asked_at timestamp not null,
    verdict varchar(20) not null,
    answer varchar(2000) not null,
    answered_by varchar(60),
    answered_at timestamp
);
create index support_request_path on support_request (contact_point_path, id);
create index support_request_point on support_request (contact_point_id, id);

-- Files of trainings, receipts of what was spent, files of requests and answers.
create table work_file (
    id varchar(36) not null primary key,
    owner_id varchar(36) not null,
    attachment_id varchar(36) not null,
    added_by varchar(60) not null,
    added_at timestamp not null
);
create index work_file_owner on work_file (owner_id, id);
