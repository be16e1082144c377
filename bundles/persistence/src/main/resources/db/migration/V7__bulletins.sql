-- work bulletins (工作信息): numbered by issuer and year, without gaps
create table bulletin_series (
    id varchar(420) not null primary key,
    last_number integer not null
);

create table bulletin (
    id varchar(36) not null primary key,
    organisation_path varchar(400) not null,
    organisation_name varchar(100) not null,
    issued_year integer not null,
    number integer not null,
    issued_on date not null,
    title varchar(300) not null,
    content ${text} not null,
    distribution varchar(2000) not null,
    issued_by varchar(60) not null,
    issued_at timestamp not null,
    constraint bulletin_number unique (organisation_path, issued_year, number)
);
