-- consultation: opinions counted as they come in and as they are decided on, so that counts need not read them all
create table opinion_tally (
    consultation_id varchar(36) not null,
    provision_position integer not null,
    kind varchar(20) not null,
    contact_point_path varchar(400) not null,
    decision varchar(30) not null,
    provision_id varchar(36),
    provision_label varchar(200) not null,
    opinions bigint not null,
    primary key (consultation_id, provision_position, kind, contact_point_path, decision)
);
insert into opinion_tally (consultation_id, provision_position, kind, contact_point_path, decision, provision_id,
        provision_label, opinions)
    select consultation_id, provision_position, kind, coalesce(contact_point_path, ''), coalesce(decision, ''),
        max(provision_id), max(provision_label), count(*)
    from opinion
    group by consultation_id, provision_position, kind, coalesce(contact_point_path, ''), coalesce(decision, '');
