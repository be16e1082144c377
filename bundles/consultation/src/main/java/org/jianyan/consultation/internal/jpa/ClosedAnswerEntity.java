package org.jianyan.consultation.internal.jpa;

import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;
import org.jianyan.commons.Uuids;
import org.jianyan.consultation.internal.Arrival;
import org.jianyan.consultation.spi.ClosedAnswers;

/** An answer that somebody chose. */
@Entity
@Table(name = "closed_answer")
public class ClosedAnswerEntity {
    @Id
    private String id;

    @Column(name = "submission_id")
    private String submissionId;

    @Column(name = "consultation_id")
    private String consultationId;

    private String form;
    private String question;
    private String answer;

    protected ClosedAnswerEntity() {}

    ClosedAnswerEntity(Arrival arrival, ClosedAnswers.Chosen chosen) {
        id = Uuids.next().toString();
        submissionId = arrival.id().toString();
        consultationId = arrival.consultationId().toString();
        form = arrival.answers().form();
        question = chosen.question();
        answer = chosen.answer();
    }
}
