-- evaluation: tables of indicators, for laws and for contact points
create table evaluation_frame (
    id varchar(36) not null primary key,
    kind varchar(20) not null,
    organisation_path varchar(400) not null,
    title varchar(300) not null,
    normalised varchar(5) not null,
    excellent_from numeric(5, 2) not null,
    good_from numeric(5, 2) not null,
    fit_from numeric(5, 2) not null,
    created_by varchar(60) not null,
    created_at timestamp not null
);
create index evaluation_frame_path on evaluation_frame (organisation_path);

create table evaluation_frame_line (
    id varchar(36) not null primary key,
    frame_id varchar(36) not null references evaluation_frame (id),
    position integer not null,
    code varchar(20) not null,
    part varchar(60) not null,
    title varchar(300) not null,
    points numeric(7, 2) not null,
    source varchar(20) not null,
    indicator_id varchar(60),
    parameters varchar(400) not null,
    veto varchar(5) not null,
    basis varchar(400) not null,
    constraint evaluation_frame_line_code unique (frame_id, code)
);

-- post-legislative evaluation (Legislation Law, article 67; article 9 of the city's rules)
create table law_evaluation (
    id varchar(36) not null primary key,
    organisation_path varchar(400) not null,
    draft_id varchar(36) not null,
    version_id varchar(36) not null,
    law_title varchar(300) not null,
    title varchar(300) not null,
    frame_id varchar(36) not null references evaluation_frame (id),
    state varchar(20) not null,
    conclusion ${text},
    advice varchar(20),
    opened_at timestamp not null,
    reported_at timestamp
);
create index law_evaluation_path on law_evaluation (organisation_path);

create table law_evaluator (
    id varchar(36) not null primary key,
    evaluation_id varchar(36) not null references law_evaluation (id),
    account varchar(60) not null,
    constraint law_evaluator_account unique (evaluation_id, account)
);

create table law_evidence (
    id varchar(36) not null primary key,
    evaluation_id varchar(36) not null references law_evaluation (id),
    line_code varchar(20) not null,
    organisation_path varchar(400) not null,
    organisation_name varchar(100) not null,
    title varchar(300) not null,
    content ${text} not null,
    source varchar(400) not null,
    attachment_id varchar(36),
    handed_in_by varchar(60) not null,
    handed_in_at timestamp not null
);
create index law_evidence_evaluation on law_evidence (evaluation_id, id);

create table law_score (
    id varchar(36) not null primary key,
    evaluation_id varchar(36) not null references law_evaluation (id),
    line_code varchar(20) not null,
    evaluator varchar(60) not null,
    score numeric(5, 2) not null,
    reason ${text} not null,
    scored_at timestamp not null,
    constraint law_score_once unique (evaluation_id, line_code, evaluator)
);

create table law_problem (
    id varchar(36) not null primary key,
    evaluation_id varchar(36) not null references law_evaluation (id),
    organisation_path varchar(400) not null,
    organisation_name varchar(100) not null,
    provision_id varchar(36) not null,
    lineage_id varchar(36) not null,
    provision_label varchar(200) not null,
    provision_position integer not null,
    description ${text} not null,
    cause ${text} not null,
    proposal ${text} not null,
    handed_in_by varchar(60) not null,
    handed_in_at timestamp not null
);
create index law_problem_evaluation on law_problem (evaluation_id, provision_position, id);
create index law_problem_at on law_problem (handed_in_at);

create table law_feedback (
    id varchar(36) not null primary key,
    evaluation_id varchar(36) not null references law_evaluation (id),
    organisation_path varchar(400) not null,
    organisation_name varchar(100) not null,
    content ${text} not null,
    handed_in_by varchar(60) not null,
    handed_in_at timestamp not null
);
create index law_feedback_evaluation on law_feedback (evaluation_id, id);
create index law_feedback_at on law_feedback (handed_in_at);

-- yearly evaluation of contact points (article 12 of the city's rules)
create table point_evaluation (
    id varchar(36) not null primary key,
    organisation_path varchar(400) not null,
    evaluation_year integer not null,
    frame_id varchar(36) not null references evaluation_frame (id),
    state varchar(20) not null,
    decided_at_session varchar(200),
    decided_on date,
    created_at timestamp not null,
    computed_at timestamp,
    published_at timestamp,
    constraint point_evaluation_year unique (organisation_path, evaluation_year)
);

create table point_line (
    id varchar(36) not null primary key,
    evaluation_id varchar(36) not null references point_evaluation (id),
    contact_point_id varchar(36) not null,
    contact_point_code varchar(40) not null,
    contact_point_name varchar(100) not null,
    contact_point_path varchar(400) not null,
    line_code varchar(20) not null,
    line_position integer not null,
    computed numeric(7, 2),
    explanation varchar(1000) not null,
    given numeric(7, 2),
    reason varchar(1000),
    given_by varchar(60),
    given_at timestamp,
    constraint point_line_once unique (evaluation_id, contact_point_id, line_code)
);
create index point_line_path on point_line (evaluation_id, contact_point_path, line_position);

create table point_evidence (
    id varchar(36) not null primary key,
    line_id varchar(36) not null references point_line (id),
    kind varchar(40) not null,
    reference varchar(200) not null,
    note varchar(1000) not null,
    counted numeric(12, 4) not null,
    attachment_id varchar(36),
    handed_in_by varchar(60)
);
create index point_evidence_line on point_evidence (line_id, id);

create table point_adjustment (
    id varchar(36) not null primary key,
    evaluation_id varchar(36) not null references point_evaluation (id),
    contact_point_id varchar(36) not null,
    kind varchar(20) not null,
    points numeric(7, 2) not null,
    reason varchar(1000) not null,
    proof varchar(1000) not null,
    made_by varchar(60) not null,
    made_at timestamp not null
);
create index point_adjustment_evaluation on point_adjustment (evaluation_id, id);

create table point_result (
    id varchar(36) not null primary key,
    evaluation_id varchar(36) not null references point_evaluation (id),
    contact_point_id varchar(36) not null,
    contact_point_code varchar(40) not null,
    contact_point_name varchar(100) not null,
    contact_point_path varchar(400) not null,
    raw_points numeric(7, 2) not null,
    possible_points numeric(7, 2) not null,
    adjustments numeric(7, 2) not null,
    score numeric(7, 2) not null,
    grade varchar(20) not null,
    listed varchar(20) not null,
    veto varchar(1000),
    constraint point_result_once unique (evaluation_id, contact_point_id)
);
