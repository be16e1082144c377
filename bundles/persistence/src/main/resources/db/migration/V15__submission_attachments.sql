-- consultation: files handed in with submissions
create table submission_attachment (
    id varchar(36) not null primary key,
    submission_id varchar(36) not null references submission (id),
    attachment_id varchar(36) not null,
    name varchar(200) not null,
    media_type varchar(100) not null,
    size_bytes integer not null,
    sha256 varchar(64) not null,
    attached_by varchar(60) not null,
    attached_at timestamp not null,
    constraint submission_attachment_once unique (submission_id, sha256)
);

-- consultation: how to reach an author who wants to be asked back, apart from what was said, and deleted on the author's word
create table submission_contact (
    submission_id varchar(36) not null primary key references submission (id),
    name varchar(60) not null,
    phone varchar(30) not null,
    email varchar(254) not null,
    consented_at timestamp not null
);
