-- Where contact points are, in degrees of WGS 84.
alter table contact_point add latitude decimal(9, 6);
alter table contact_point add longitude decimal(9, 6);
