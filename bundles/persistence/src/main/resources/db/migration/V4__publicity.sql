-- publicity (article 8 of the city's rules)
create table campaign (
    id varchar(36) not null primary key,
    organisation_path varchar(400) not null,
    organisation_name varchar(100) not null,
    draft_id varchar(36) not null,
    version_id varchar(36) not null,
    law_title varchar(300) not null,
    title varchar(300) not null,
    summary ${text} not null,
    starts_on date not null,
    ends_on date not null,
    state varchar(20) not null,
    created_by varchar(60) not null,
    created_at timestamp not null,
    published_at timestamp
);
create index campaign_path on campaign (organisation_path);
create index campaign_published on campaign (published_at);

create table campaign_explanation (
    id varchar(36) not null primary key,
    campaign_id varchar(36) not null references campaign (id),
    provision_id varchar(36) not null,
    lineage_id varchar(36) not null,
    provision_label varchar(200) not null,
    provision_position integer not null,
    content ${text} not null,
    created_by varchar(60) not null,
    created_at timestamp not null
);
create index campaign_explanation_order on campaign_explanation (campaign_id, provision_position, id);

create table campaign_material (
    id varchar(36) not null primary key,
    campaign_id varchar(36) not null references campaign (id),
    title varchar(300) not null
);
create index campaign_material_campaign on campaign_material (campaign_id, id);

create table campaign_material_version (
    id varchar(36) not null primary key,
    material_id varchar(36) not null references campaign_material (id),
    number integer not null,
    note varchar(400) not null,
    attachment_id varchar(36) not null,
    added_by varchar(60) not null,
    added_at timestamp not null,
    constraint campaign_material_version_number unique (material_id, number)
);

create table campaign_activity (
    id varchar(36) not null primary key,
    campaign_id varchar(36) not null references campaign (id),
    organisation_path varchar(400) not null,
    organisation_name varchar(100) not null,
    form varchar(30) not null,
    topic varchar(300) not null,
    place varchar(200) not null,
    held_at timestamp not null,
    speaker varchar(200) not null,
    audience varchar(200) not null,
    audience_count integer not null,
    handed_out integer not null,
    summary ${text} not null,
    reported_by varchar(60) not null,
    reported_at timestamp not null
);
create index campaign_activity_campaign on campaign_activity (campaign_id, id);
create index campaign_activity_held on campaign_activity (held_at);

create table campaign_question (
    id varchar(36) not null primary key,
    activity_id varchar(36) not null references campaign_activity (id),
    position integer not null,
    question ${text} not null,
    answer ${text} not null,
    provision_label varchar(200) not null
);
create index campaign_question_activity on campaign_question (activity_id, position);

create table campaign_photo (
    id varchar(36) not null primary key,
    activity_id varchar(36) not null references campaign_activity (id),
    attachment_id varchar(36) not null,
    caption varchar(200) not null
);
create index campaign_photo_activity on campaign_photo (activity_id, id);

-- Reach as reported: a figure is worth what its source is worth.
create table campaign_reach (
    id varchar(36) not null primary key,
    campaign_id varchar(36) not null references campaign (id),
    organisation_path varchar(400) not null,
    organisation_name varchar(100) not null,
    channel varchar(100) not null,
    measure varchar(40) not null,
    number integer not null,
    measured_on date not null,
    source varchar(400) not null,
    reported_by varchar(60) not null,
    reported_at timestamp not null
);
create index campaign_reach_campaign on campaign_reach (campaign_id, id);

create table publicity_subscriber (
    id varchar(36) not null primary key,
    channel varchar(60) not null,
    address varchar(254) not null,
    token varchar(64) not null unique,
    created_at timestamp not null,
    asked_at timestamp not null,
    confirmed_at timestamp,
    constraint publicity_subscriber_address unique (channel, address)
);
