package org.jianyan.legislation.plan;

/**
 * A proposal to be made.
 *
 * @param organisationCode to whom, for example 320400
 * @param sourceCode the contact point or other organisation that makes it; none for the public
 * @param title name of the regulation, at most 300 characters
 * @param need why it is needed, at most 10,000 characters, like the following ones
 * @param basis in higher law; may be empty
 * @param mainContent what it should provide for
 * @param feasibility main problems and how to meet them; may be empty
 * @param proposerKind for example 居民; may be empty
 */
public record NewProposal(
        String organisationCode,
        String sourceCode,
        String title,
        String need,
        String basis,
        String mainContent,
        String feasibility,
        String proposerKind) {}
