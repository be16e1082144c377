-- Where organisations are told of what has happened.
create table notice_recipient (
    id varchar(36) not null primary key,
    organisation_path varchar(400) not null,
    channel varchar(40) not null,
    address varchar(500) not null,
    address_digest varchar(64) not null,
    secret varchar(100) not null,
    language varchar(5) not null,
    topics varchar(400) not null,
    added_by varchar(60) not null,
    added_at timestamp not null,
    constraint notice_recipient_address unique (organisation_path, channel, address_digest)
);

-- What has been told of; nothing that happened before this release is.
alter table task_event add told_at timestamp;
update task_event set told_at = done_at;
create index task_event_told on task_event (told_at);
alter table consultation_change add told_at timestamp;
update consultation_change set told_at = changed_at;
create index consultation_change_told on consultation_change (told_at);
