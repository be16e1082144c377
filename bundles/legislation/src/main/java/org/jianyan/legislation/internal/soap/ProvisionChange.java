package org.jianyan.legislation.internal.soap;

import javax.xml.bind.annotation.XmlAccessType;
import javax.xml.bind.annotation.XmlAccessorType;
import javax.xml.bind.annotation.XmlType;
import org.jianyan.legislation.LineageEntry;

/** What became of one provision. */
@XmlAccessorType(XmlAccessType.FIELD)
@XmlType(name = "ProvisionChange")
public class ProvisionChange {
    public String beforeId;
    public String beforeLabel;
    public String afterId;
    public String afterLabel;
    public String change;
    public double score;
    public String evidence;
    public boolean sure;
    public String settledBy;
    public String reason;

    static ProvisionChange of(LineageEntry entry) {
        ProvisionChange message = new ProvisionChange();
        message.beforeId = entry.beforeId() == null ? null : entry.beforeId().toString();
        message.beforeLabel = entry.beforeLabel();
        message.afterId = entry.afterId() == null ? null : entry.afterId().toString();
        message.afterLabel = entry.afterLabel();
        message.change = entry.change().name();
        message.score = entry.score();
        message.evidence = entry.evidence();
        message.sure = entry.isSure();
        message.settledBy = entry.settledBy();
        message.reason = entry.reason();
        return message;
    }
}
