-- consultation: questionnaires; answers chosen out of given ones are rows that are counted
create table questionnaire (
    id varchar(36) not null primary key,
    consultation_id varchar(36) not null references consultation (id),
    title varchar(200) not null,
    form_schema ${text} not null,
    ui_schema ${text} not null,
    is_open integer not null,
    responses integer not null,
    created_by varchar(60) not null,
    created_at timestamp not null
);
create index questionnaire_consultation on questionnaire (consultation_id, id);

create table questionnaire_quota (
    id varchar(36) not null primary key,
    questionnaire_id varchar(36) not null references questionnaire (id),
    question varchar(200) not null,
    answer varchar(200) not null,
    most integer not null,
    taken integer not null,
    constraint questionnaire_quota_answer unique (questionnaire_id, question, answer)
);

create table closed_answer (
    id varchar(36) not null primary key,
    submission_id varchar(36) not null references submission (id),
    consultation_id varchar(36) not null,
    form varchar(60) not null,
    question varchar(200) not null,
    answer varchar(200) not null
);
create index closed_answer_count on closed_answer (consultation_id, form, question, answer);
create index closed_answer_submission on closed_answer (submission_id);
