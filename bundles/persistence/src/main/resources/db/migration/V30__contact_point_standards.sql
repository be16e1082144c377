-- Who works for a contact point, names and telephones encrypted.
create table staff_member (
    id varchar(36) not null primary key,
    contact_point_id varchar(36) not null references contact_point (id),
    duty varchar(20) not null,
    person varchar(1200) not null,
    position_held varchar(100) not null,
    since_day date not null,
    until_day date,
    handover varchar(1000) not null,
    noted_by varchar(60) not null,
    noted_at timestamp not null
);
create index staff_member_point on staff_member (contact_point_id, id);

-- That a standard is met: a photo, a document, in versions.
create table standard_evidence (
    id varchar(36) not null primary key,
    contact_point_id varchar(36) not null references contact_point (id),
    item varchar(30) not null,
    version integer not null,
    note varchar(1000) not null,
    attachment_id varchar(36) not null,
    added_by varchar(60) not null,
    added_at timestamp not null,
    constraint standard_evidence_version unique (contact_point_id, item, version)
);
