package org.jianyan.identity;

/** What a person or a system is, always together with the organisation in whose scope it is so. */
public enum Role {
    ADMINISTRATOR,
    /** Legislative Affairs Commission (法工委). */
    COMMISSION,
    /** A district's standing committee office (辖市区人大常委会). */
    DISTRICT_OFFICE,
    /** Leader of a contact point (负责人). */
    CONTACT_POINT_LEADER,
    /** Liaison officer of a contact point (联络员). */
    LIAISON_OFFICER,
    /** Information collector in the field (立法信息采集员). */
    COLLECTOR,
    AUDITOR,
    /** A system that calls by REST or SOAP. */
    INTEGRATION_CLIENT;

    /** Whether somebody may stand in: administrators' and auditors' powers stay apart, and systems are never away. */
    public boolean isDelegable() {
        return this != ADMINISTRATOR && this != AUDITOR && this != INTEGRATION_CLIENT;
    }
}
