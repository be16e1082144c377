-- How to reach authors, encrypted. The columns of before are emptied as the platform encrypts what is in them.
alter table submission_contact add details varchar(1200) default '' not null;
alter table submission_contact add has_email integer default 0 not null;
update submission_contact set has_email = 1 where email <> '';

-- Secrets shared with receivers of notices, encrypted likewise.
alter table notice_recipient add secret_encrypted varchar(300) default '' not null;

-- Subscribers' addresses likewise; the column of before holds a keyed digest, by which one finds an address again.
alter table publicity_subscriber add address_encrypted varchar(1200) default '' not null;

-- Whose a message is: cities on one installation are kept apart.
alter table outbox_message add organisation_path varchar(400) default '/' not null;
