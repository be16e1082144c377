package org.jianyan.consultation.author;

/** Why what an author handed in is deleted (Personal Information Protection Law, article 47). */
public enum ErasureGround {
    /** The author withdrew consent. */
    WITHDRAWN("本人撤回同意"),
    /** The purpose is fulfilled, or cannot be. */
    PURPOSE_ENDED("处理目的已实现或者无法实现"),
    /** It was collected or handed on against the law or an agreement. */
    UNLAWFUL("违反法律法规或者约定处理");

    private final String title;

    ErasureGround(String title) {
        this.title = title;
    }

    /** The Chinese words for it. */
    public String title() {
        return title;
    }
}
