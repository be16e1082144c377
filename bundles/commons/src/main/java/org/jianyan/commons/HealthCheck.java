package org.jianyan.commons;

/** A part of the platform that can say whether it works. */
public interface HealthCheck {
    /** The part's name, for example {@code identity}. */
    String name();

    /** Returns if the part works, throws what is wrong otherwise. */
    void check();
}
