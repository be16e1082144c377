-- consultation: where a person placed an opinion in a later version of its text; the latest word counts
create table opinion_placement (
    id varchar(36) not null primary key,
    opinion_id varchar(36) not null references opinion (id),
    version_id varchar(36) not null,
    provision_id varchar(36),
    provision_label varchar(200),
    is_current integer not null,
    reason varchar(1000) not null,
    placed_by varchar(60) not null,
    placed_at timestamp not null
);
create index opinion_placement_opinion on opinion_placement (opinion_id, version_id, is_current);
create index opinion_placement_version on opinion_placement (version_id, is_current);
create index opinion_provision on opinion (consultation_id, provision_id, id);
