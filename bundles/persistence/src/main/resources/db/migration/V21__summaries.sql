-- What was said in a consultation, what was done and why, as it is published.
create table consultation_summary (
    id varchar(36) not null primary key,
    consultation_id varchar(36) not null references consultation (id),
    number integer not null,
    introduction ${text} not null,
    submissions bigint not null,
    opinions bigint not null,
    texts bigint not null,
    opinion_groups bigint not null,
    published_by varchar(60) not null,
    published_at timestamp not null,
    constraint consultation_summary_number unique (consultation_id, number)
);

create table summary_point (
    id varchar(36) not null primary key,
    summary_id varchar(36) not null references consultation_summary (id),
    provision varchar(200) not null,
    said ${text} not null,
    done ${text} not null,
    why ${text} not null,
    opinions integer not null
);
create index summary_point_summary on summary_point (summary_id);

-- Its figures: by decision, provision, method and source.
create table summary_count (
    id varchar(36) not null primary key,
    summary_id varchar(36) not null references consultation_summary (id),
    kind varchar(20) not null,
    label varchar(300) not null,
    opinions bigint not null
);
create index summary_count_summary on summary_count (summary_id);
