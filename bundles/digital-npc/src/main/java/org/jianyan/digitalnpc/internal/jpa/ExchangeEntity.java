package org.jianyan.digitalnpc.internal.jpa;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;
import org.jianyan.digitalnpc.Exchange;

@Entity
@Table(name = "npc_exchange")
public class ExchangeEntity {
    private static final long FIRST_PAUSE = 1000;
    private static final long LONGEST_PAUSE = 60_000;

    @Id
    private String id;

    private String gateway;

    @Column(name = "task_number")
    private String taskNumber;

    @Column(name = "consultation_id")
    private String consultationId;

    @Column(name = "begun_at")
    private Instant begunAt;

    @Column(name = "closed_seen_at")
    private Instant closedSeenAt;

    @Column(name = "opinions_queued_at")
    private Instant opinionsQueuedAt;

    private int opinions;

    @Column(name = "opinions_digest")
    private String opinionsDigest;

    @Column(name = "decisions_after")
    private String decisionsAfter;

    private int decisions;

    @Column(name = "next_check_at")
    private Instant nextCheckAt;

    @Column(name = "pause_millis")
    private long pauseMillis;

    protected ExchangeEntity() {}

    public ExchangeEntity(UUID id, String gateway, String taskNumber, UUID consultationId, Instant now) {
        this.id = id.toString();
        this.gateway = gateway;
        this.taskNumber = taskNumber;
        this.consultationId = consultationId.toString();
        begunAt = now;
        decisionsAfter = "";
        nextCheckAt = now;
        pauseMillis = FIRST_PAUSE;
    }

    public String decisionsAfter() {
        return decisionsAfter;
    }

    /** Since when the consultation is known to take no more opinions. */
    public Instant closedSince(Instant now) {
        if (closedSeenAt == null) {
            closedSeenAt = now;
        }
        return closedSeenAt;
    }

    public boolean isOpinionsQueued() {
        return opinionsQueuedAt != null;
    }

    public void opinionsQueued(int count, String digest, Instant now) {
        opinions = count;
        opinionsDigest = digest;
        opinionsQueuedAt = now;
    }

    public void decisionsQueued(int count, String after) {
        decisions += count;
        decisionsAfter = after;
    }

    /** What stands still is looked at less and less often, up to once a minute. */
    public void checked(boolean moved, Instant now) {
        pauseMillis = moved ? FIRST_PAUSE : Math.min(pauseMillis * 2, LONGEST_PAUSE);
        nextCheckAt = now.plusMillis(pauseMillis);
    }

    public Exchange toRecord() {
        return new Exchange(
                UUID.fromString(id),
                gateway,
                taskNumber,
                UUID.fromString(consultationId),
                begunAt.atOffset(ZoneOffset.UTC),
                opinionsQueuedAt == null ? null : opinionsQueuedAt.atOffset(ZoneOffset.UTC),
                opinions,
                opinionsDigest,
                decisions);
    }
}
