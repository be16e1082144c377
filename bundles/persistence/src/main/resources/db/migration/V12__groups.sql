-- consultation: which way an author wants a rule to go; opinions folded into texts, texts gathered in groups
alter table opinion add column stance varchar(10);

-- up to which entry of the ledger opinions were grouped; its only row is locked by whoever groups
create table grouping_head (
    id integer not null primary key,
    position bigint not null,
    is_stopped integer not null
);
insert into grouping_head (id, position, is_stopped) values (1, 0, 0);

-- one row for each consultation with grouped opinions; the revision counts what people changed
create table grouping_count (
    consultation_id varchar(36) not null primary key references consultation (id),
    revision bigint not null,
    submissions bigint not null,
    opinions bigint not null,
    texts bigint not null,
    groups_found bigint not null
);

-- Groups, texts and copies can be made anew from opinions at any time; without foreign keys they are written twice as fast.
create table opinion_group (
    id varchar(36) not null primary key,
    consultation_id varchar(36) not null,
    text_id varchar(36) not null,
    provision_id varchar(36),
    provision_label varchar(200) not null,
    provision_position integer not null,
    kind varchar(20) not null,
    stance varchar(10),
    title varchar(200),
    campaign varchar(10),
    is_mixed integer not null,
    is_settled integer not null,
    opinions integer not null,
    texts integer not null
);
create index opinion_group_size on opinion_group (consultation_id, opinions desc, id);
create index opinion_group_provision on opinion_group (consultation_id, provision_position, opinions desc, id);
create index opinion_group_campaign on opinion_group (consultation_id, campaign, opinions desc, id);

-- a distinct text, by the identifier of the first opinion that says so
create table opinion_text (
    id varchar(36) not null primary key,
    consultation_id varchar(36) not null,
    group_id varchar(36) not null,
    opinions integer not null
);
create index opinion_text_group on opinion_text (group_id, id);

-- an opinion that says what an earlier one says
create table opinion_copy (
    id varchar(36) not null primary key,
    text_id varchar(36) not null
);
create index opinion_copy_text on opinion_copy (text_id, id);

-- what people did to groups; enough to undo it
create table group_change (
    id varchar(36) not null primary key,
    consultation_id varchar(36) not null references consultation (id),
    action varchar(20) not null,
    reason varchar(1000) not null,
    changed_by varchar(60) not null,
    changed_at timestamp not null,
    undone_by varchar(60),
    undone_at timestamp
);
create index group_change_consultation on group_change (consultation_id, id);

create table group_change_before (
    change_id varchar(36) not null references group_change (id),
    group_id varchar(36) not null,
    kind varchar(20) not null,
    stance varchar(10),
    title varchar(200),
    campaign varchar(10),
    is_settled integer not null,
    primary key (change_id, group_id)
);
create index group_change_before_group on group_change_before (group_id, change_id);

create table group_change_move (
    change_id varchar(36) not null references group_change (id),
    text_id varchar(36) not null,
    from_group_id varchar(36) not null,
    primary key (change_id, text_id)
);
