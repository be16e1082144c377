package org.jianyan.identity;

import static org.jianyan.identity.Role.ADMINISTRATOR;
import static org.jianyan.identity.Role.AUDITOR;
import static org.jianyan.identity.Role.COLLECTOR;
import static org.jianyan.identity.Role.COMMISSION;
import static org.jianyan.identity.Role.CONTACT_POINT_LEADER;
import static org.jianyan.identity.Role.DISTRICT_OFFICE;
import static org.jianyan.identity.Role.INTEGRATION_CLIENT;
import static org.jianyan.identity.Role.LIAISON_OFFICER;

import java.util.EnumSet;
import java.util.Set;

/** The table of rights: which roles may do what, each within its organisation's scope. */
public enum Action {
    ORGANISATION_CREATE(ADMINISTRATOR),
    ORGANISATION_READ(
            ADMINISTRATOR,
            COMMISSION,
            DISTRICT_OFFICE,
            CONTACT_POINT_LEADER,
            LIAISON_OFFICER,
            COLLECTOR,
            AUDITOR,
            INTEGRATION_CLIENT),
    ACCOUNT_CREATE(ADMINISTRATOR),
    /** Inviting anew, disabling, giving and taking roles, ending sessions. */
    ACCOUNT_CHANGE(ADMINISTRATOR),
    ACCOUNT_READ(ADMINISTRATOR, AUDITOR),
    SERVICE_KEY_MANAGE(ADMINISTRATOR),
    SERVICE_KEY_READ(ADMINISTRATOR, AUDITOR),
    /** What everybody does with one's own account: password, second factor, sessions, standing in. */
    OWN_ACCOUNT(
            ADMINISTRATOR,
            COMMISSION,
            DISTRICT_OFFICE,
            CONTACT_POINT_LEADER,
            LIAISON_OFFICER,
            COLLECTOR,
            AUDITOR,
            INTEGRATION_CLIENT),
    /** The keys that encrypt personal data, without themselves. */
    KEY_READ(ADMINISTRATOR, AUDITOR),
    KEY_ROTATE(ADMINISTRATOR),
    AUDIT_READ(AUDITOR),
    EXTENSION_READ(ADMINISTRATOR, COMMISSION, DISTRICT_OFFICE, AUDITOR),
    /** Installing, stopping and removing extensions, each in its own organisation. */
    EXTENSION_MANAGE(ADMINISTRATOR, DISTRICT_OFFICE),
    /** Saying whose signatures make extensions trusted. */
    PUBLISHER_MANAGE(ADMINISTRATOR),
    CONTACT_POINT_ESTABLISH(COMMISSION),
    CONTACT_POINT_READ(
            ADMINISTRATOR,
            COMMISSION,
            DISTRICT_OFFICE,
            CONTACT_POINT_LEADER,
            LIAISON_OFFICER,
            COLLECTOR,
            AUDITOR,
            INTEGRATION_CLIENT),
    DRAFT_IMPORT(COMMISSION),
    /** Drafts and plans in full; a system that calls by SOAP or REST has it for the organisation it is let in to. */
    DRAFT_READ(COMMISSION, AUDITOR, INTEGRATION_CLIENT),
    PLAN_MANAGE(COMMISSION),
    /** Proposing items for a plan in an organisation's name; the public proposes without an account. */
    PROPOSAL_SUBMIT(COMMISSION, DISTRICT_OFFICE, CONTACT_POINT_LEADER, LIAISON_OFFICER, INTEGRATION_CLIENT),
    PROPOSAL_READ(COMMISSION, DISTRICT_OFFICE, CONTACT_POINT_LEADER, LIAISON_OFFICER, AUDITOR, INTEGRATION_CLIENT),
    CONSULTATION_MANAGE(COMMISSION),
    /** Reading a consultation as its owner; those invited read it by {@link #TASK_READ}. */
    CONSULTATION_READ(COMMISSION, AUDITOR),
    QUESTIONNAIRE_MANAGE(COMMISSION),
    TASK_READ(
            DISTRICT_OFFICE, CONTACT_POINT_LEADER, LIAISON_OFFICER, COLLECTOR, INTEGRATION_CLIENT, COMMISSION, AUDITOR),
    /** A contact point's own work on what it is asked. */
    TASK_WORK(CONTACT_POINT_LEADER, LIAISON_OFFICER),
    /** Signing a contact point's report off. */
    TASK_SIGN(CONTACT_POINT_LEADER),
    /** Returning a contact point's report for rework. */
    TASK_RETURN(COMMISSION),
    /** Setting which steps contact points at and below an organisation take. */
    WORK_STEPS_SET(COMMISSION, DISTRICT_OFFICE, CONTACT_POINT_LEADER),
    /** Handing in opinions for a contact point. */
    OPINION_SUBMIT(CONTACT_POINT_LEADER, LIAISON_OFFICER, COLLECTOR, INTEGRATION_CLIENT, COMMISSION),
    OPINION_READ(COMMISSION, DISTRICT_OFFICE, CONTACT_POINT_LEADER, LIAISON_OFFICER, AUDITOR, INTEGRATION_CLIENT),
    /** Reading how to reach an author who left word of it. */
    CONTACT_DETAILS_READ(COMMISSION),
    /** Deleting that when the author asks; with the receipt code the author does it alone. */
    CONTACT_DETAILS_FORGET(COMMISSION),
    /** Hiding opinions whose words must not be shown. */
    OPINION_SCREEN(COMMISSION),
    LEDGER_VERIFY(ADMINISTRATOR, COMMISSION, AUDITOR),
    DECISION_MAKE(COMMISSION),
    /** Saying where opinions stand in a later version of the text. */
    OPINION_PLACE(COMMISSION),
    COLLATION_READ(COMMISSION, AUDITOR),
    /** Correcting which opinions are grouped. */
    GROUP_CHANGE(COMMISSION),
    /** Stopping the grouping of all opinions in the background, or letting it go on. */
    GROUPING_STOP(ADMINISTRATOR),
    /** Making a node's search index again. */
    INDEX_REBUILD(ADMINISTRATOR),
    BALANCE_READ(COMMISSION, DISTRICT_OFFICE, CONTACT_POINT_LEADER, LIAISON_OFFICER, AUDITOR),
    CAMPAIGN_MANAGE(COMMISSION, DISTRICT_OFFICE, CONTACT_POINT_LEADER, LIAISON_OFFICER),
    /** Reporting what was done and reached, each for its own organisation. */
    PUBLICITY_REPORT(COMMISSION, DISTRICT_OFFICE, CONTACT_POINT_LEADER, LIAISON_OFFICER),
    PUBLICITY_READ(COMMISSION, DISTRICT_OFFICE, CONTACT_POINT_LEADER, LIAISON_OFFICER, COLLECTOR, AUDITOR),
    /** Work bulletins, each for its own organisation. */
    BULLETIN_ISSUE(COMMISSION, DISTRICT_OFFICE, CONTACT_POINT_LEADER, LIAISON_OFFICER),
    BULLETIN_READ(
            COMMISSION, DISTRICT_OFFICE, CONTACT_POINT_LEADER, LIAISON_OFFICER, COLLECTOR, AUDITOR, INTEGRATION_CLIENT),
    DISPATCH_MANAGE(ADMINISTRATOR, COMMISSION),
    /** Setting where an organisation is told of what has happened, each its own and those below it. */
    NOTICE_RECIPIENTS_SET(COMMISSION, DISTRICT_OFFICE, CONTACT_POINT_LEADER, LIAISON_OFFICER),
    LAW_EVALUATION_MANAGE(COMMISSION),
    /** Evidence, problems and written feedback, each for its own organisation (article 9 of the city's rules). */
    LAW_EVALUATION_CONTRIBUTE(COMMISSION, DISTRICT_OFFICE, CONTACT_POINT_LEADER, LIAISON_OFFICER),
    /** Scoring where one is named as evaluator. */
    LAW_EVALUATION_SCORE(COMMISSION, DISTRICT_OFFICE, CONTACT_POINT_LEADER, LIAISON_OFFICER),
    LAW_EVALUATION_READ(COMMISSION, DISTRICT_OFFICE, CONTACT_POINT_LEADER, LIAISON_OFFICER, AUDITOR),
    /** The yearly evaluation of contact points (article 12 of the city's rules). */
    POINT_EVALUATION_MANAGE(COMMISSION),
    /** Handing in proofs for a contact point's own lines. */
    POINT_EVALUATION_PROVE(COMMISSION, CONTACT_POINT_LEADER, LIAISON_OFFICER),
    POINT_EVALUATION_READ(COMMISSION, DISTRICT_OFFICE, CONTACT_POINT_LEADER, LIAISON_OFFICER, AUDITOR),
    DIGITAL_NPC_READ(ADMINISTRATOR, COMMISSION, AUDITOR),
    DIGITAL_NPC_MANAGE(ADMINISTRATOR, COMMISSION);

    private final Set<Role> roles;

    Action(Role first, Role... more) {
        roles = EnumSet.of(first, more);
    }

    /** Whether this role gives the right. */
    public boolean allows(Role role) {
        return roles.contains(role);
    }
}
