package org.jianyan.consultation.internal.soap;

import java.util.List;
import javax.xml.bind.annotation.XmlAccessType;
import javax.xml.bind.annotation.XmlAccessorType;
import javax.xml.bind.annotation.XmlType;
import org.jianyan.consultation.OpinionQuery;

/** What is searched for; every part may be left out. */
@XmlAccessorType(XmlAccessType.FIELD)
@XmlType(name = "SearchedFor")
public class SearchedFor {
    public String words;
    public List<String> provision;
    public List<String> method;
    public List<String> contactPointPath;
    public List<String> kind;
    public List<String> stance;
    public List<String> state;

    /** First day, ISO 8601. */
    public String from;

    /** Last day. */
    public String to;

    OpinionQuery toQuery() {
        return new OpinionQuery(words, provision, method, contactPointPath, kind, stance, state, from, to);
    }
}
