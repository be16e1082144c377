-- consultation: an index that nothing asks for, and that every submission had to be entered in
drop index submission_consultation;
