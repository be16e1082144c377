-- A contact point's work on a request: steps, activities, report, and who did what when.
alter table consultation_task add due_at timestamp;
alter table consultation_task add sent_at timestamp;

-- The steps an organisation has set for contact points at and below it.
create table work_step (
    id varchar(36) not null primary key,
    organisation_path varchar(400) not null,
    organisation_code varchar(40) not null,
    number integer not null,
    code varchar(30) not null,
    title varchar(60) not null,
    constraint work_step_number unique (organisation_path, number)
);

-- A task's own steps, as they were set when it was given.
create table task_step (
    id varchar(40) not null primary key,
    task_id varchar(36) not null references consultation_task (id),
    number integer not null,
    code varchar(30) not null,
    title varchar(60) not null,
    state varchar(10) not null,
    note varchar(1000) not null,
    done_by varchar(60),
    done_at timestamp
);
create index task_step_task on task_step (task_id);
insert into task_step (id, task_id, number, code, title, state, note) select id || '/1', id, 1, 'ACCEPT', '接受征询任务', 'PENDING', '' from consultation_task;
insert into task_step (id, task_id, number, code, title, state, note) select id || '/2', id, 2, 'PRE_STUDY', '预先研究', 'PENDING', '' from consultation_task;
insert into task_step (id, task_id, number, code, title, state, note) select id || '/3', id, 3, 'CONSULT', '开展征询', 'PENDING', '' from consultation_task;
insert into task_step (id, task_id, number, code, title, state, note) select id || '/4', id, 4, 'COLLATE', '整理归纳', 'PENDING', '' from consultation_task;
insert into task_step (id, task_id, number, code, title, state, note) select id || '/5', id, 5, 'FIRST_DRAFT', '起草报告初稿', 'PENDING', '' from consultation_task;
insert into task_step (id, task_id, number, code, title, state, note) select id || '/6', id, 6, 'EXPERT_REVIEW', '专家论证', 'PENDING', '' from consultation_task;
insert into task_step (id, task_id, number, code, title, state, note) select id || '/7', id, 7, 'FINAL_REPORT', '报告定稿', 'PENDING', '' from consultation_task;
insert into task_step (id, task_id, number, code, title, state, note) select id || '/8', id, 8, 'FEEDBACK', '核对并向参与人反馈', 'PENDING', '' from consultation_task;

update task_step set state = 'DONE',
    done_by = (select t.accepted_by from consultation_task t where t.id = task_step.task_id),
    done_at = (select t.accepted_at from consultation_task t where t.id = task_step.task_id)
    where code = 'ACCEPT' and task_id in (select id from consultation_task where accepted_at is not null);

create table task_activity (
    id varchar(36) not null primary key,
    task_id varchar(36) not null references consultation_task (id),
    kind varchar(20) not null,
    title varchar(200) not null,
    place varchar(200) not null,
    planned_at timestamp not null,
    state varchar(10) not null,
    held_at timestamp,
    participants integer not null,
    receipt varchar(24) not null,
    note varchar(1000) not null
);
create index task_activity_task on task_activity (task_id);

create table task_report (
    id varchar(36) not null primary key,
    task_id varchar(36) not null references consultation_task (id),
    number integer not null,
    overview ${text} not null,
    suggestions ${text} not null,
    written_by varchar(60) not null,
    written_at timestamp not null,
    signed_as varchar(60),
    signed_at timestamp,
    attachment_id varchar(36),
    digest varchar(64),
    sent_at timestamp,
    constraint task_report_number unique (task_id, number)
);

-- What happened to a task; a reminder and a mark of being overdue once for each time it was due.
create table task_event (
    id varchar(36) not null primary key,
    task_id varchar(36) not null references consultation_task (id),
    kind varchar(20) not null,
    detail varchar(1000) not null,
    done_by varchar(60) not null,
    done_at timestamp not null,
    once_key varchar(100),
    constraint task_event_once unique (once_key)
);
create index task_event_task on task_event (task_id);
