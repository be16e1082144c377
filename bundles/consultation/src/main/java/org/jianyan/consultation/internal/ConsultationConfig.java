package org.jianyan.consultation.internal;

import org.osgi.service.component.annotations.ComponentPropertyType;

/** Configuration {@code org.jianyan.consultation}. */
@ComponentPropertyType
public @interface ConsultationConfig {
    /** How long a collection method may take for one submission, in milliseconds. */
    int method_timeout_millis() default 5000;

    /** Failures in a row after which a collection method is set aside for a while. */
    int method_failures() default 5;

    /** How long a collection method that failed so often rests before one submission tries it again, in seconds. */
    int method_rest_seconds() default 60;

    /** How many submissions one collection method may work on at a time; further ones wait their turn. */
    int method_together() default 8;

    /** Rows of a spreadsheet that are kept in one transaction. */
    int batch_chunk() default 200;

    /** Most rows that one spreadsheet may have. */
    int batch_rows() default 100000;

    /** By which hash function the ledger goes on: SHA_256 or SM3. Entries made before keep theirs. */
    String ledger_algorithm() default "SHA_256";

    /** So many opinions worded alike, of 30 characters or more, point to an organised campaign. */
    int group_campaign() default 20;

    /** How long grouping rests when everything is grouped, in milliseconds. */
    long group_pause_millis() default 1000;

    /** So many people must have said the same before everybody is shown it. */
    int shared_opinions_least() default 2;

    /** Where this node keeps its search index, under the data directory; it can be thrown away at any time. */
    String search_directory() default "search";

    /** How long indexing rests when it has caught up, in milliseconds. */
    long search_pause_millis() default 500;

    /** Most files that may come with one submission. */
    int attachments_per_submission() default 10;

    /** Largest file within a form, in bytes; larger ones are attached to the submission afterwards. */
    int form_file_bytes() default 10485760;

    /** Largest file of somebody without an account, in bytes. */
    int attachment_public_bytes() default 5242880;

    /** Days before a contact point's report is due on which it is reminded. */
    int task_remind_days() default 3;

    /** How often it is looked whose report is due, in seconds. */
    int task_watch_seconds() default 30;

    /** How long it rests when organisations have been told of everything, in milliseconds. */
    long notice_pause_millis() default 2000;
}
