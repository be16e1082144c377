package org.jianyan.legislation.internal.soap;

import java.util.List;
import javax.xml.bind.annotation.XmlAccessType;
import javax.xml.bind.annotation.XmlAccessorType;
import javax.xml.bind.annotation.XmlType;
import org.jianyan.legislation.DraftVersion;
import org.jianyan.legislation.Provision;

/** A version of a draft or law. */
@XmlAccessorType(XmlAccessType.FIELD)
@XmlType(name = "VersionText")
public class VersionText {
    public String draftId;
    public String id;
    public int version;
    public String title;
    public String label;
    /** Promulgation note or preamble. */
    public String note;

    /** ISO 8601 date from which it is law; absent for a draft. */
    public String inForceFrom;

    /** Of the imported text, in hexadecimal. */
    public String sha256;

    public List<TextProvision> provision;

    static VersionText of(DraftVersion version, List<Provision> provisions) {
        VersionText message = new VersionText();
        message.draftId = version.draftId().toString();
        message.id = version.id().toString();
        message.version = version.number();
        message.title = version.title();
        message.label = version.label();
        message.note = version.note();
        message.inForceFrom =
                version.inForceFrom() == null ? null : version.inForceFrom().toString();
        message.sha256 = version.sha256();
        message.provision = provisions.stream()
                .map(provision -> TextProvision.of(provision, provision.text()))
                .toList();
        return message;
    }
}
