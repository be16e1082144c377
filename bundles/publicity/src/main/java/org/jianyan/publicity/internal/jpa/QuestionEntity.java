package org.jianyan.publicity.internal.jpa;

import java.util.UUID;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;
import org.jianyan.publicity.NewActivity;

@Entity
@Table(name = "campaign_question")
public class QuestionEntity {
    @Id
    private String id;

    @Column(name = "activity_id")
    private String activityId;

    private int position;
    private String question;
    private String answer;

    @Column(name = "provision_label")
    private String provisionLabel;

    protected QuestionEntity() {}

    public QuestionEntity(UUID id, UUID activityId, int position, NewActivity.Question question) {
        this.id = id.toString();
        this.activityId = activityId.toString();
        this.position = position;
        this.question = question.question();
        answer = question.answer();
        provisionLabel = question.provision();
    }

    String activityId() {
        return activityId;
    }

    NewActivity.Question toRecord() {
        return new NewActivity.Question(question, answer, provisionLabel);
    }
}
