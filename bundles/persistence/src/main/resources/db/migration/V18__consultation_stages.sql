-- What became of a consultation's stage and deadline, by whom and why.
create table consultation_change (
    id varchar(36) not null primary key,
    consultation_id varchar(36) not null references consultation (id),
    kind varchar(20) not null,
    was varchar(40) not null,
    became varchar(40) not null,
    reason varchar(1000) not null,
    changed_by varchar(60) not null,
    changed_at timestamp not null
);
create index consultation_change_consultation on consultation_change (consultation_id);
