package org.jianyan.itests;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.type;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.core.importer.Location;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Map;
import java.util.stream.Collectors;
import javax.persistence.EntityManager;

@AnalyzeClasses(
        packages = "org.jianyan",
        importOptions = {ImportOption.DoNotIncludeTests.class, ArchitectureTest.NoBenchmarks.class})
final class ArchitectureTest {
    /** Load programs look inside. */
    static final class NoBenchmarks implements ImportOption {
        @Override
        public boolean includes(Location location) {
            return !location.contains("/benchmarks/");
        }
    }

    /** What the contract calls a type is its name without its package: two alike would be one there. */
    @ArchTest
    static void typesOfTheContractShouldHaveNamesOfTheirOwn(JavaClasses classes) {
        Map<String, Long> names = classes.stream()
                .filter(type -> type.isRecord()
                        && (!type.getPackageName().contains(".internal")
                                || type.getPackageName().endsWith(".internal.rest")))
                .collect(Collectors.groupingBy(
                        type -> type.getName()
                                .substring(type.getPackageName().length() + 1)
                                .replace("$", ""),
                        Collectors.counting()));
        names.values().removeIf(count -> count == 1);
        assertEquals(Map.of(), names);
    }

    @ArchTest
    static final ArchRule domainsShouldNotSeeEachOthersInternals =
            slices().matching("org.jianyan.(*).internal..").should().notDependOnEachOther();

    @ArchTest
    static final ArchRule domainsShouldBeFreeOfCycles =
            slices().matching("org.jianyan.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule exportedTypesShouldNotShowInternals = noClasses()
            .that()
            .resideOutsideOfPackage("..internal..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("..internal..");

    @ArchTest
    static final ArchRule persistenceShouldStayInJpaPackages = noClasses()
            .that()
            .resideOutsideOfPackage("..jpa..")
            .should()
            .dependOnClassesThat(
                    resideInAPackage("javax.persistence..").and(DescribedPredicate.not(type(EntityManager.class))));

    @ArchTest
    static final ArchRule infrastructureShouldKnowNoDomain = noClasses()
            .that()
            .resideInAnyPackage(
                    "org.jianyan.rest..",
                    "org.jianyan.soap..",
                    "org.jianyan.persistence..",
                    "org.jianyan.documents..",
                    "org.jianyan.attachments..",
                    "org.jianyan.outbox..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "org.jianyan.identity..",
                    "org.jianyan.registry..",
                    "org.jianyan.legislation..",
                    "org.jianyan.consultation..",
                    "org.jianyan.publicity..",
                    "org.jianyan.evaluation..",
                    "org.jianyan.digitalnpc..");

    @ArchTest
    static final ArchRule extensionsAndNoticesShouldKnowNoDomain = noClasses()
            .that()
            .resideInAnyPackage("org.jianyan.extensions..", "org.jianyan.notices..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "org.jianyan.registry..",
                    "org.jianyan.legislation..",
                    "org.jianyan.consultation..",
                    "org.jianyan.publicity..",
                    "org.jianyan.evaluation..",
                    "org.jianyan.digitalnpc..");

    @ArchTest
    static final ArchRule extensionsShouldUseTheSpiOnly = classes()
            .that()
            .resideInAPackage("org.jianyan.example..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "org.jianyan.example..",
                    "org.jianyan.consultation",
                    "org.jianyan.consultation.spi",
                    "org.jianyan.commons",
                    "org.osgi.service.component.annotations",
                    "org.apache.commons.csv",
                    "java..",
                    "javax.crypto..");
}
