-- legislation: five-year and annual plans, their items with every change, proposals with every decision
create table legislative_plan (
    id varchar(36) not null primary key,
    organisation_path varchar(400) not null,
    kind varchar(20) not null,
    title varchar(300) not null,
    first_year integer not null,
    last_year integer not null,
    adoption varchar(300) not null,
    created_at timestamp not null,
    published_at timestamp
);

create table plan_item (
    id varchar(36) not null primary key,
    plan_id varchar(36) not null references legislative_plan (id),
    number integer not null,
    kind varchar(40) not null,
    state varchar(20) not null,
    title varchar(300) not null,
    drafter varchar(300) not null,
    schedule varchar(300) not null,
    need ${text} not null,
    main_content ${text} not null,
    five_year_item_id varchar(36) references plan_item (id),
    draft_id varchar(36) references draft (id),
    constraint plan_item_number unique (plan_id, number)
);
create index plan_item_draft on plan_item (draft_id);

create table plan_item_change (
    id varchar(36) not null primary key,
    item_id varchar(36) not null references plan_item (id),
    what ${text} not null,
    reason varchar(1000) not null,
    changed_by varchar(60) not null,
    changed_at timestamp not null
);
create index plan_item_change_item on plan_item_change (item_id, id);

create table plan_proposal (
    id varchar(36) not null primary key,
    receipt varchar(24) not null unique,
    organisation_path varchar(400) not null,
    title varchar(300) not null,
    need ${text} not null,
    basis ${text} not null,
    main_content ${text} not null,
    feasibility ${text} not null,
    proposer_kind varchar(60) not null,
    source_path varchar(400),
    source varchar(200) not null,
    submitted_by varchar(60) not null,
    submitted_at timestamp not null,
    state varchar(20) not null,
    item_id varchar(36) references plan_item (id),
    reason varchar(1000) not null
);
create index plan_proposal_organisation on plan_proposal (organisation_path, id);
create index plan_proposal_source on plan_proposal (source_path, id);
create index plan_proposal_item on plan_proposal (item_id, id);

create table plan_proposal_decision (
    id varchar(36) not null primary key,
    proposal_id varchar(36) not null references plan_proposal (id),
    state varchar(20) not null,
    item_id varchar(36),
    reason varchar(1000) not null,
    decided_by varchar(60) not null,
    decided_at timestamp not null
);
create index plan_proposal_decision_proposal on plan_proposal_decision (proposal_id, id);
