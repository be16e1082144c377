package org.jianyan.evaluation.internal.indicator;

import java.math.BigDecimal;
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
import org.jianyan.identity.Role;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Exactly one leader and one or two liaison officers (article 3 of the city's rules), half the points each. */
@Component
public final class PeopleIndicator implements Indicator {
    private final AccountService accounts;

    @Activate
    public PeopleIndicator(@Reference AccountService accounts) {
        this.accounts = accounts;
    }

    @Override
    public String id() {
        return "people-complete";
    }

    @Override
    public Title title() {
        return new Title("人员配备齐全", "People complete");
    }

    @Override
    public Map<UUID, Measurement> measure(List<Subject> subjects, Year year, Map<String, BigDecimal> parameters) {
        List<Member> members = accounts.members(year.organisationPath());
        Map<UUID, Measurement> measured = new HashMap<>();
        for (Subject subject : subjects) {
            List<Member> own = members.stream()
                    .filter(member -> member.path().equals(subject.path()))
                    .filter(member ->
                            member.role() == Role.CONTACT_POINT_LEADER || member.role() == Role.LIAISON_OFFICER)
                    .toList();
            long leaders = own.stream()
                    .filter(member -> member.role() == Role.CONTACT_POINT_LEADER)
                    .count();
            long liaisons = own.size() - leaders;
            BigDecimal share = Shares.mean(
                    leaders == 1 ? BigDecimal.ONE : BigDecimal.ZERO,
                    liaisons == 1 || liaisons == 2 ? BigDecimal.ONE : BigDecimal.ZERO);
            measured.put(
                    subject.id(),
                    new Measurement(
                            share,
                            "负责人 " + leaders + " 名（应为 1 名），联络员 " + liaisons + " 名（应为 1 至 2 名）",
                            own.stream()
                                    .map(member -> new Evidence(
                                            "account",
                                            member.account(),
                                            member.role().name(),
                                            BigDecimal.ONE))
                                    .toList()));
        }
        return measured;
    }
}
