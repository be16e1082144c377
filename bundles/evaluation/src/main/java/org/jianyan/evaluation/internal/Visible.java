package org.jianyan.evaluation.internal;

/** Who sees what an organisation does: those above it, itself, and those below it. */
final class Visible {
    private Visible() {}

    static boolean between(String organisationPath, String scope) {
        return organisationPath.startsWith(scope) || scope.startsWith(organisationPath);
    }
}
