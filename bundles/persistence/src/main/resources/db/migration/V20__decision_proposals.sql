-- Decisions by two people, and decisions as they are often given.
alter table consultation add needs_approval integer default 0 not null;

create table decision_proposal (
    id varchar(36) not null primary key,
    consultation_id varchar(36) not null references consultation (id),
    decision varchar(30) not null,
    reason ${text} not null,
    state varchar(20) not null,
    opinions integer not null,
    remaining integer not null,
    proposed_by varchar(60) not null,
    proposed_at timestamp not null,
    judged_by varchar(60),
    judged_at timestamp,
    judgement varchar(1000) not null
);
create index decision_proposal_consultation on decision_proposal (consultation_id);

-- For which opinions a proposal is; taken away as each gets its decision.
create table decision_proposal_item (
    id varchar(36) not null primary key,
    proposal_id varchar(36) not null references decision_proposal (id),
    opinion_id varchar(36) not null
);
create index decision_proposal_item_proposal on decision_proposal_item (proposal_id);

create table decision_template (
    id varchar(36) not null primary key,
    organisation_path varchar(400) not null,
    organisation_code varchar(40) not null,
    title varchar(60) not null,
    decision varchar(30) not null,
    reason ${text} not null,
    constraint decision_template_title unique (organisation_path, title)
);
