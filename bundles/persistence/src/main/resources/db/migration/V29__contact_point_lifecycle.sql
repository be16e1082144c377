-- Contact points have a standing and a term.
alter table contact_point add standing varchar(20) default 'IN_OFFICE' not null;
alter table contact_point add term_from date;
alter table contact_point add term_until date;
alter table contact_point add urged_until date;
alter table contact_point add ended_on date;

-- Applications and recommendations to become one.
create table candidacy (
    id varchar(36) not null primary key,
    receipt varchar(24) not null unique,
    way varchar(20) not null,
    name varchar(100) not null,
    kind varchar(30) not null,
    organisation_path varchar(400) not null,
    organisation_code varchar(40) not null,
    address varchar(200) not null,
    area varchar(200) not null,
    research ${text} not null,
    ties ${text} not null,
    means ${text} not null,
    will ${text} not null,
    contact varchar(1200) not null,
    state varchar(20) not null,
    contact_point_id varchar(36),
    submitted_by varchar(60) not null,
    submitted_at timestamp not null
);
create index candidacy_organisation on candidacy (organisation_path, id);

create table candidacy_step (
    id varchar(36) not null primary key,
    candidacy_id varchar(36) not null references candidacy (id),
    act varchar(20) not null,
    done_on date not null,
    council_session varchar(100) not null,
    reason varchar(1000) not null,
    done_by varchar(60) not null,
    noted_at timestamp not null
);
create index candidacy_step_candidacy on candidacy_step (candidacy_id, id);

create table candidacy_score (
    id varchar(36) not null primary key,
    candidacy_id varchar(36) not null references candidacy (id),
    criterion varchar(40) not null,
    scorer varchar(60) not null,
    points decimal(5, 1) not null,
    reason varchar(1000) not null,
    scored_at timestamp not null,
    constraint candidacy_score_once unique (candidacy_id, criterion, scorer)
);

-- By what candidates are scored, where a commission has set it.
create table selection_criterion (
    id varchar(36) not null primary key,
    organisation_path varchar(400) not null,
    code varchar(40) not null,
    title varchar(200) not null,
    points integer not null,
    sequence integer not null,
    constraint selection_criterion_code unique (organisation_path, code)
);

-- What became of contact points.
create table contact_point_event (
    id varchar(36) not null primary key,
    contact_point_id varchar(36) not null references contact_point (id),
    act varchar(30) not null,
    done_on date not null,
    council_session varchar(100) not null,
    reason varchar(1000) not null,
    matters ${text} not null,
    deadline date,
    paper_number varchar(60) not null,
    standing varchar(20) not null,
    done_by varchar(60) not null,
    noted_at timestamp not null
);
create index contact_point_event_point on contact_point_event (contact_point_id, id);
