-- What came in, by day in China (ISO 8601), method and source; kept in the transaction that takes it in.
create table intake_tally (
    consultation_id varchar(36) not null,
    received_on varchar(10) not null,
    method varchar(60) not null,
    contact_point_path varchar(400) not null,
    submissions bigint not null,
    opinions bigint not null,
    primary key (consultation_id, received_on, method, contact_point_path)
);
insert into intake_tally (consultation_id, received_on, method, contact_point_path, submissions, opinions)
    select consultation_id, received_on, method, contact_point_path, count(*), sum(opinions)
    from (select s.consultation_id, ${day_in_china} as received_on, s.method,
            coalesce(s.contact_point_path, '') as contact_point_path,
            (select count(*) from opinion o where o.submission_id = s.id) as opinions
        from submission s) as received
    group by consultation_id, received_on, method, contact_point_path;
