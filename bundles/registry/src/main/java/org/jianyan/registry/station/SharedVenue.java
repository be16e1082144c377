package org.jianyan.registry.station;

/** What a collection station shares its rooms with (article 6 of the city's rules: 共建共享). */
public enum SharedVenue {
    NONE("不共用"),
    DEPUTIES_HOUSE("人大代表之家"),
    LIAISON_STATION("代表联络站"),
    DEPUTIES_CONTACT_POINT("代表联系点"),
    PARTY_MASS_CENTRE("党群服务中心");

    private final String title;

    SharedVenue(String title) {
        this.title = title;
    }

    public String title() {
        return title;
    }
}
