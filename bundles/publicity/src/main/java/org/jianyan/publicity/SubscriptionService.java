package org.jianyan.publicity;

import org.osgi.annotation.versioning.ProviderType;

/**
 * Who is told of new campaigns. An address is told nothing until its owner has confirmed, and every message says how to
 * leave.
 */
@ProviderType
public interface SubscriptionService {
    /**
     * Asks the address's owner to confirm. The answer is the same whether the address is known or not.
     *
     * @param channel id of a channel that reaches people one by one, for example e-mail
     * @throws org.jianyan.commons.Unavailable if the channel cannot send at present
     */
    void subscribe(String channel, String address);

    /** @throws org.jianyan.commons.NotFound if no subscription has the token */
    void confirm(String token);

    /** Forgets the address. Doing so again is no error. */
    void cancel(String token);
}
