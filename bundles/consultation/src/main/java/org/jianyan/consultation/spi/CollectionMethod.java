package org.jianyan.consultation.spi;

import java.util.List;
import org.jianyan.commons.Title;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * A way of collecting opinions. Register one as a Declarative Services component; it is offered while its bundle runs,
 * with the bundle's version.
 *
 * <p>Methods are guests: they are called outside transactions and locks, by several threads at once, with a limit of
 * time; whatever they throw refuses the one submission.
 */
@ConsumerType
public interface CollectionMethod {
    /** Unique on the platform; lower-case letters, digits and hyphens, for example {@code hotline-log}. */
    String id();

    /** The method's name, as people see it. */
    Title title();

    /**
     * Code of the organisation that owns the method. It is offered to the contact points at and below it; empty means
     * the whole city.
     */
    default String owner() {
        return "";
    }

    /** The form that a submission fills in. */
    Form form();

    /**
     * Makes itemised opinions out of a form that has passed its schema.
     *
     * @return at least one opinion, unless there are {@link #answers}
     * @throws org.jianyan.commons.ValidationException if the form is wrong in a way that its schema cannot tell
     */
    List<OpinionItem> itemise(FilledForm form);

    /**
     * The answers of a form that were chosen out of given ones: they are counted, not read. Asked only of forms that
     * {@link #itemise} accepted.
     */
    default ClosedAnswers answers(FilledForm form) {
        return ClosedAnswers.NONE;
    }
}
