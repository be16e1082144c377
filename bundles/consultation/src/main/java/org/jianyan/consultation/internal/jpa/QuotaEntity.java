package org.jianyan.consultation.internal.jpa;

import java.util.UUID;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;
import org.jianyan.commons.Uuids;
import org.jianyan.consultation.NewQuestionnaire;
import org.jianyan.consultation.QuestionnaireResults;

/** How many may choose an answer at most, and how many did. */
@Entity
@Table(name = "questionnaire_quota")
public class QuotaEntity {
    @Id
    private String id;

    @Column(name = "questionnaire_id")
    private String questionnaireId;

    private String question;
    private String answer;
    private int most;
    private int taken;

    protected QuotaEntity() {}

    public QuotaEntity(UUID questionnaireId, NewQuestionnaire.Quota quota) {
        id = Uuids.next().toString();
        this.questionnaireId = questionnaireId.toString();
        question = quota.question();
        answer = quota.answer();
        most = quota.most();
    }

    String id() {
        return id;
    }

    QuestionnaireResults.Quota toRecord() {
        return new QuestionnaireResults.Quota(question, answer, most, taken);
    }

    boolean isOn(String askedQuestion, String chosen) {
        return question.equals(askedQuestion) && answer.equals(chosen);
    }
}
