package org.jianyan.soap;

import java.util.List;
import javax.xml.bind.annotation.XmlAccessType;
import javax.xml.bind.annotation.XmlAccessorType;
import javax.xml.bind.annotation.XmlElement;
import javax.xml.bind.annotation.XmlType;
import org.jianyan.commons.Problem;

/** What was wrong, fault by fault. */
@XmlAccessorType(XmlAccessType.FIELD)
@XmlType(name = "ProblemDetail", namespace = ProblemDetail.NAMESPACE)
public class ProblemDetail {
    public static final String NAMESPACE = "urn:jianyan:problem:v1";

    @XmlElement(required = true, namespace = NAMESPACE)
    public String type;

    @XmlElement(required = true, namespace = NAMESPACE)
    public String detail;

    @XmlElement(namespace = NAMESPACE)
    public List<String> violation;

    static ProblemDetail of(Problem problem) {
        ProblemDetail detail = new ProblemDetail();
        detail.type = problem.type();
        detail.detail = problem.detail();
        detail.violation = problem.violations().stream()
                .map(violation -> violation.field() + ": " + violation.message())
                .toList();
        return detail;
    }
}
