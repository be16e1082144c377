-- What was deleted of a submission, on whose word and why. The ledger has an entry for each: nothing is deleted unseen.
create table erasure (
    id varchar(36) not null primary key,
    submission_id varchar(36) not null references submission (id),
    ground varchar(30) not null,
    reason varchar(1000) not null,
    remainder varchar(64) not null,
    erased_by varchar(60) not null,
    erased_at timestamp not null
);
create index erasure_submission on erasure (submission_id, id);

-- The opinions and files that a deletion took.
create table erased_item (
    subject_id varchar(36) not null primary key,
    erasure_id varchar(36) not null references erasure (id)
);
create index erased_item_erasure on erased_item (erasure_id);

alter table opinion add column is_erased integer default 0 not null;

-- When the name and telephone of whoever worked for a contact point, or of whom to ask about a candidacy, were deleted.
alter table staff_member add column erased_at timestamp;
alter table candidacy add column erased_at timestamp;

-- Who an account is at an identity provider: by the provider's own identifier of the person, never by a name.
create table account_identity (
    id varchar(36) not null primary key,
    account_id varchar(36) not null references account (id),
    issuer varchar(300) not null,
    subject varchar(255) not null,
    bound_at timestamp not null,
    used_at timestamp,
    constraint account_identity_once unique (issuer, subject)
);
create index account_identity_account on account_identity (account_id, id);

-- Whether a second factor was asked for where a session began.
alter table signed_in_session add column is_strong integer default 0 not null;
