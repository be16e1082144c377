-- LEGISLATIVE_MATERIALS has 21 characters.
alter table support_request alter column kind set data type varchar(40);
