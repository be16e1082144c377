-- attachments
create table attachment (
    id varchar(36) not null primary key,
    name varchar(200) not null,
    media_type varchar(100) not null,
    size_bytes integer not null,
    sha256 varchar(64) not null,
    content ${binary} not null,
    created_at timestamp not null
);

-- outbox: written with the act that causes the message, sent until it has arrived
create table outbox_message (
    id varchar(36) not null primary key,
    queue varchar(40) not null,
    natural_key varchar(200) not null,
    kind varchar(60) not null,
    subject varchar(300) not null,
    destination varchar(400) not null,
    payload ${binary} not null,
    sha256 varchar(64) not null,
    state varchar(10) not null,
    attempts integer not null,
    next_attempt_at timestamp not null,
    last_error varchar(2000),
    created_at timestamp not null,
    sent_at timestamp,
    constraint outbox_message_key unique (queue, natural_key)
);
create index outbox_message_due on outbox_message (state, next_attempt_at);
