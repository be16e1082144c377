-- legislation: what became of each provision from one version to the next; a text keeps its own title and contents
alter table draft_version add column title varchar(300);
alter table draft_version add column has_contents integer default 0 not null;

create table provision_link (
    id varchar(36) not null primary key,
    draft_id varchar(36) not null references draft (id),
    from_version_id varchar(36) not null references draft_version (id),
    to_version_id varchar(36) not null references draft_version (id),
    before_id varchar(36) references provision (id),
    after_id varchar(36) references provision (id),
    change_kind varchar(20) not null,
    score double precision not null,
    evidence varchar(1000) not null,
    is_sure integer not null,
    position integer not null,
    settled_by varchar(60),
    settled_at timestamp,
    reason varchar(1000)
);
create index provision_link_versions on provision_link (to_version_id, from_version_id, position);
create index provision_link_before on provision_link (before_id);
create index provision_link_after on provision_link (after_id);
