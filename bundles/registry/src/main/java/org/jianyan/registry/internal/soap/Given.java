package org.jianyan.registry.internal.soap;

import org.jianyan.commons.ValidationException;
import org.jianyan.commons.Violation;

/** Messages that have to be there. */
public final class Given {
    private Given() {}

    /** @throws ValidationException if it is {@code null} */
    public static <T> T given(T message, String name) {
        if (message == null) {
            throw new ValidationException(new Violation(name, "required", "必填"));
        }
        return message;
    }
}
