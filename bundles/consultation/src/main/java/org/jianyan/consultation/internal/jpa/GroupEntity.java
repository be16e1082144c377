package org.jianyan.consultation.internal.jpa;

import java.util.UUID;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;
import org.jianyan.consultation.CampaignMark;
import org.jianyan.consultation.OpinionGroup;
import org.jianyan.consultation.spi.OpinionKind;
import org.jianyan.consultation.spi.Stance;

/** A group of like texts. An emptied one stays, so that what emptied it can be undone. */
@Entity
@Table(name = "opinion_group")
public class GroupEntity {
    @Id
    private String id;

    @Column(name = "consultation_id")
    private String consultationId;

    @Column(name = "text_id")
    private String textId;

    @Column(name = "provision_id")
    private String provisionId;

    @Column(name = "provision_label")
    private String provisionLabel;

    @Column(name = "provision_position")
    private int provisionPosition;

    private String kind;
    private String stance;
    private String title;
    private String campaign;

    @Column(name = "is_mixed")
    private int isMixed;

    @Column(name = "is_settled")
    private int isSettled;

    private int opinions;
    private int texts;

    protected GroupEntity() {}

    /** An empty group for an opinion's text. */
    public GroupEntity(UUID id, GroupingStore.Worded opinion) {
        this.id = id.toString();
        consultationId = opinion.consultationId();
        textId = opinion.id();
        provisionId = opinion.provisionId();
        provisionLabel = opinion.provisionLabel();
        provisionPosition = opinion.provisionPosition();
        kind = opinion.kind().name();
        stance = name(opinion.stance());
    }

    /** An empty group like another one, for texts that are taken out of it. */
    GroupEntity(UUID id, GroupEntity other, String textId) {
        this.id = id.toString();
        this.textId = textId;
        consultationId = other.consultationId;
        provisionId = other.provisionId;
        provisionLabel = other.provisionLabel;
        provisionPosition = other.provisionPosition;
        kind = other.kind;
        stance = other.stance;
        isMixed = other.isMixed;
    }

    private static String name(Enum<?> value) {
        return value == null ? null : value.name();
    }

    public UUID id() {
        return UUID.fromString(id);
    }

    public int opinions() {
        return opinions;
    }

    public int texts() {
        return texts;
    }

    boolean isSettled() {
        return isSettled == 1;
    }

    String textId() {
        return textId;
    }

    int provisionPosition() {
        return provisionPosition;
    }

    /** The kind of its opinions, set by a person or asked of their authors. */
    public OpinionKind kind() {
        return OpinionKind.valueOf(kind);
    }

    public Stance stance() {
        return stance == null ? null : Stance.valueOf(stance);
    }

    public String title() {
        return title;
    }

    public CampaignMark campaign() {
        return campaign == null ? null : CampaignMark.valueOf(campaign);
    }

    /** What a group may be united with: same provision, kind and stance. */
    public String place() {
        return provisionId + " " + kind + " " + stance;
    }

    /** Takes in texts and opinions; so many telling opinions point to a campaign. */
    public void grow(GroupingStore.Growth more, int campaignFrom) {
        texts += more.texts();
        opinions += more.opinions();
        isMixed = more.isMixed() ? 1 : isMixed;
        if (campaign == null && more.isTelling() && opinions >= campaignFrom) {
            campaign = CampaignMark.SUGGESTED.name();
        }
    }

    boolean isMixed() {
        return isMixed == 1;
    }

    void recount(int nowTexts, int nowOpinions, String firstText) {
        texts = nowTexts;
        opinions = nowOpinions;
        campaign = nowTexts == 0 ? null : campaign;
        textId = firstText == null ? textId : firstText;
    }

    public void settle() {
        isSettled = 1;
    }

    public void title(String now) {
        title = now;
    }

    public void campaign(CampaignMark now) {
        campaign = name(now);
    }

    public void classify(OpinionKind nowKind, Stance nowStance) {
        kind = nowKind.name();
        stance = name(nowStance);
    }

    void restore(GroupBeforeEntity before) {
        kind = before.kind();
        stance = before.stance();
        title = before.title();
        campaign = before.campaign();
        isSettled = before.isSettled();
    }

    public OpinionGroup toRecord(String text) {
        return new OpinionGroup(
                id(),
                UUID.fromString(consultationId),
                provisionId == null ? null : UUID.fromString(provisionId),
                provisionLabel,
                kind(),
                stance(),
                title,
                text,
                campaign(),
                isMixed(),
                isSettled(),
                opinions,
                texts);
    }
}
