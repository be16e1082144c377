-- Whose draft it is, and who sent it down for opinions; the text of a plan.
alter table draft add source varchar(20) default 'CITY' not null;
alter table draft add sent_by varchar(100) default '' not null;
alter table legislative_plan add draft_id varchar(36);
