package org.jianyan.evaluation.internal.indicator;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jianyan.commons.Title;
import org.jianyan.evaluation.spi.Indicator;
import org.jianyan.evaluation.spi.Measurement;
import org.jianyan.evaluation.spi.Measurement.Evidence;
import org.jianyan.evaluation.spi.Subject;
import org.jianyan.evaluation.spi.Year;
import org.jianyan.identity.AccountService;
import org.jianyan.identity.Member;
import org.jianyan.identity.Organisation;
import org.jianyan.identity.OrganisationKind;
import org.jianyan.identity.OrganisationService;
import org.jianyan.identity.Role;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Collection stations and collectors (article 6 of the city's rules): parameters stations, collectors. */
@Component
public final class StationIndicator implements Indicator {
    private final OrganisationService organisations;
    private final AccountService accounts;

    @Activate
    public StationIndicator(@Reference OrganisationService organisations, @Reference AccountService accounts) {
        this.organisations = organisations;
        this.accounts = accounts;
    }

    @Override
    public String id() {
        return "stations-and-collectors";
    }

    @Override
    public Title title() {
        return new Title("采集点和采集员", "Stations and collectors");
    }

    @Override
    public Map<UUID, Measurement> measure(List<Subject> subjects, Year year, Map<String, BigDecimal> parameters) {
        List<Organisation> stations = organisations.below(year.organisationPath()).stream()
                .filter(organisation -> organisation.kind() == OrganisationKind.COLLECTION_STATION)
                .toList();
        List<Member> collectors = accounts.members(year.organisationPath()).stream()
                .filter(member -> member.role() == Role.COLLECTOR)
                .toList();
        Map<UUID, Measurement> measured = new HashMap<>();
        for (Subject subject : subjects) {
            List<Evidence> evidence = new ArrayList<>();
            stations.stream()
                    .filter(station -> station.path().startsWith(subject.path()))
                    .forEach(station ->
                            evidence.add(new Evidence("station", station.code(), station.name(), BigDecimal.ONE)));
            int stationCount = evidence.size();
            collectors.stream()
                    .filter(collector -> collector.path().startsWith(subject.path()))
                    .forEach(collector ->
                            evidence.add(new Evidence("account", collector.account(), "COLLECTOR", BigDecimal.ONE)));
            int collectorCount = evidence.size() - stationCount;
            BigDecimal share = Shares.mean(
                    Shares.of(BigDecimal.valueOf(stationCount), Shares.parameter(parameters, "stations", 1)),
                    Shares.of(BigDecimal.valueOf(collectorCount), Shares.parameter(parameters, "collectors", 1)));
            measured.put(
                    subject.id(),
                    new Measurement(share, "采集点 " + stationCount + " 个，采集员 " + collectorCount + " 名", evidence));
        }
        return measured;
    }
}
