-- the digital People's Congress (article 10 of the city's rules)

-- A message that came in is kept before it is acknowledged.
create table npc_inbox (
    id varchar(36) not null primary key,
    gateway varchar(60) not null,
    message_id varchar(100) not null,
    kind varchar(60) not null,
    subject varchar(300) not null,
    payload ${binary} not null,
    sha256 varchar(64) not null,
    state varchar(20) not null,
    error varchar(2000),
    attempts integer not null,
    next_attempt_at timestamp not null,
    received_at timestamp not null,
    constraint npc_inbox_message unique (gateway, message_id)
);
create index npc_inbox_due on npc_inbox (state, next_attempt_at);

-- A consultation that came in as a task, and what of it went out.
create table npc_exchange (
    id varchar(36) not null primary key,
    gateway varchar(60) not null,
    task_number varchar(100) not null,
    consultation_id varchar(36) not null unique,
    begun_at timestamp not null,
    closed_seen_at timestamp,
    opinions_queued_at timestamp,
    opinions integer not null,
    opinions_digest varchar(64),
    decisions_after varchar(36) not null,
    decisions integer not null,
    next_check_at timestamp not null,
    pause_millis bigint not null,
    constraint npc_exchange_task unique (gateway, task_number)
);
create index npc_exchange_check on npc_exchange (next_check_at);

create table npc_sent_decision (
    decision_id varchar(36) not null primary key,
    exchange_id varchar(36) not null references npc_exchange (id),
    opinion_id varchar(36) not null,
    decision varchar(30) not null
);
create index npc_sent_decision_exchange on npc_sent_decision (exchange_id, decision_id);
