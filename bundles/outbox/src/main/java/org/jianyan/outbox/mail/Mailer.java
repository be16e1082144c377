package org.jianyan.outbox.mail;

import org.osgi.annotation.versioning.ProviderType;

/** Sends e-mail. For carriers, which try again. */
@ProviderType
public interface Mailer {
    /** Whether a mail server is configured. */
    boolean isReady();

    /** Whether this is an e-mail address. */
    boolean accepts(String address);

    /**
     * Returns when the mail server has taken it.
     *
     * @throws org.jianyan.outbox.Rejected if the mail server refuses the address
     * @throws Exception if it may succeed later
     */
    void send(Mail mail) throws Exception;
}
