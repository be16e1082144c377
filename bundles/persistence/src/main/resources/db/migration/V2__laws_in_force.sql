-- legislation: a version that was adopted takes effect on a day
alter table draft_version add column in_force_from date;
