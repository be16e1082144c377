-- The report as PDF, kept with the document when it was signed; none where the server had no fonts then.
alter table task_report add pdf_id varchar(36);
