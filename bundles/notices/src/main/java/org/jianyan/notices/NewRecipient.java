package org.jianyan.notices;

import java.util.List;

/**
 * Where an organisation wants to be told.
 *
 * @param organisationCode whose recipient it is
 * @param channel identifier of a channel, such as e-mail or webhook
 * @param address as the channel understands it: an e-mail address, a URL
 * @param language zh or en; zh if it is left out
 * @param topics names of {@link Topic}s; every one if none is given
 */
public record NewRecipient(
        String organisationCode, String channel, String address, String language, List<String> topics) {
    public NewRecipient {
        topics = topics == null ? List.of() : topics;
    }
}
