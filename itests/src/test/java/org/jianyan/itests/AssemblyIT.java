package org.jianyan.itests;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertNotEquals;
import static org.junit.Assert.assertNull;
import static org.junit.Assert.assertTrue;
import static org.ops4j.pax.exam.CoreOptions.junitBundles;
import static org.ops4j.pax.exam.CoreOptions.options;
import static org.ops4j.pax.exam.CoreOptions.wrappedBundle;
import static org.ops4j.pax.exam.karaf.options.KarafDistributionOption.configureConsole;
import static org.ops4j.pax.exam.karaf.options.KarafDistributionOption.editConfigurationFilePut;
import static org.ops4j.pax.exam.karaf.options.KarafDistributionOption.karafDistributionConfiguration;
import static org.ops4j.pax.exam.karaf.options.KarafDistributionOption.keepRuntimeFolder;
import static org.ops4j.pax.exam.karaf.options.KarafDistributionOption.logLevel;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import javax.inject.Inject;
import org.apache.karaf.features.FeaturesService;
import org.apache.karaf.shell.api.console.Session;
import org.apache.karaf.shell.api.console.SessionFactory;
import org.jianyan.mainjob.RestClient;
import org.jianyan.mainjob.Signer;
import org.junit.Before;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.ops4j.pax.exam.Configuration;
import org.ops4j.pax.exam.Option;
import org.ops4j.pax.exam.junit.PaxExam;
import org.ops4j.pax.exam.karaf.options.LogLevelOption.LogLevel;
import org.ops4j.pax.exam.spi.reactors.ExamReactorStrategy;
import org.ops4j.pax.exam.spi.reactors.PerClass;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;

/** Inside the built assembly, with no repository to download from. */
@RunWith(PaxExam.class)
@ExamReactorStrategy(PerClass.class)
public class AssemblyIT {
    private static final String HTTP_PORT = "18481";
    private static final String BASE = "http://127.0.0.1:" + HTTP_PORT;
    private static final String HOTLINE = "org.jianyan.example.hotline";
    private static final String POINT = "320402-09";

    @Inject
    private BundleContext context;

    @Inject
    private FeaturesService features;

    @Inject
    private SessionFactory sessions;

    @Configuration
    public Option[] configuration() {
        return options(
                karafDistributionConfiguration()
                        .frameworkUrl("file:" + System.getProperty("assembly"))
                        .name("Jianyan")
                        .unpackDirectory(new File("target/exam"))
                        .useDeployFolder(false),
                keepRuntimeFolder(),
                configureConsole().ignoreLocalConsole(),
                logLevel(LogLevel.INFO),
                junitBundles(),
                wrappedBundle("file:" + System.getProperty("main-job"))
                        .bundleSymbolicName("main-job")
                        .imports("*;resolution:=optional"),
                editConfigurationFilePut("etc/custom.system.properties", "jianyan.http.port", HTTP_PORT),
                editConfigurationFilePut("etc/custom.system.properties", "jianyan.ssh.port", "18482"),
                editConfigurationFilePut("etc/system.properties", "extension", System.getProperty("extension")),
                editConfigurationFilePut("etc/org.ops4j.pax.url.mvn.cfg", "org.ops4j.pax.url.mvn.repositories", ""));
    }

    @Before
    public void awaitHealth() {
        await("the platform to be up", () -> get("/health").status() == 200);
    }

    /** Status and body of an answer; status 0 while nobody listens. */
    private record Page(int status, String body) {}

    private static Page get(String path) {
        try {
            HttpResponse<String> response = HttpClient.newHttpClient()
                    .send(
                            HttpRequest.newBuilder(URI.create(BASE + path)).build(),
                            HttpResponse.BodyHandlers.ofString());
            return new Page(response.statusCode(), response.body());
        } catch (IOException e) {
            return new Page(0, "");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static void await(String what, BooleanSupplier condition) {
        for (int i = 0; i < 240 && !condition.getAsBoolean(); i++) {
            try {
                Thread.sleep(250);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
        assertTrue("waited a minute for " + what, condition.getAsBoolean());
    }

    @SuppressWarnings("removal")
    private String console(String command) throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PrintStream print = new PrintStream(out, true, StandardCharsets.UTF_8);
        javax.security.auth.Subject operator = new javax.security.auth.Subject();
        for (String role : List.of("admin", "manager", "viewer")) {
            operator.getPrincipals().add(new org.apache.karaf.jaas.boot.principal.RolePrincipal(role));
        }
        try (Session session = sessions.create(System.in, print, print)) {
            javax.security.auth.Subject.doAs(
                    operator, (java.security.PrivilegedExceptionAction<Object>) () -> session.execute(command));
        }
        return out.toString(StandardCharsets.UTF_8);
    }

    @Test
    public void everyFeatureShouldBeInstalledWithoutARepository() throws Exception {
        for (String name : List.of(
                "jianyan",
                "jianyan-consultation",
                "jianyan-publicity",
                "jianyan-evaluation",
                "jianyan-digital-npc",
                "jianyan-registry",
                "jianyan-legislation",
                "jianyan-identity",
                "jianyan-documents",
                "jianyan-persistence",
                "jianyan-derby",
                "jianyan-postgresql",
                "jianyan-rest",
                "jianyan-soap")) {
            assertTrue(name, features.isInstalled(features.getFeature(name)));
        }
        List<String> notActive = Arrays.stream(context.getBundles())
                .filter(bundle -> bundle.getSymbolicName().startsWith("org.jianyan"))
                .filter(bundle -> bundle.getState() != Bundle.ACTIVE)
                .map(Bundle::toString)
                .toList();
        assertEquals(List.of(), notActive);
    }

    /** The five domains, each with an address of its own and those that cannot work without it. */
    private enum Domain {
        REGISTRY("org.jianyan.registry", "/contact-points", "CONSULTATION", "EVALUATION"),
        CONSULTATION("org.jianyan.consultation", "/consultations"),
        PUBLICITY("org.jianyan.publicity", "/publicity/pages"),
        EVALUATION("org.jianyan.evaluation", "/point-evaluations/published"),
        DIGITAL_NPC("org.jianyan.digital-npc", "/digital-npc/schemas");

        private final String bundle;
        private final String path;
        private final List<String> dependents;

        Domain(String bundle, String path, String... dependents) {
            this.bundle = bundle;
            this.path = path;
            this.dependents = List.of(dependents);
        }
    }

    @Test
    public void eachDomainShouldStopAndStartAlone() throws Exception {
        for (Domain stopped : Domain.values()) {
            Bundle bundle = bundle(stopped.bundle);
            assertTrue(console("bundle:list").contains(bundle.getHeaders().get("Bundle-Name")));
            bundle.stop();
            for (Domain other : Domain.values()) {
                Page page = get("/api/v1" + other.path);
                boolean away = other == stopped || stopped.dependents.contains(other.name());
                assertEquals(other + " while " + stopped + " is stopped: " + page, away, page.status() == 503);
                if (away) {
                    assertTrue(page.body(), page.body().contains(other.bundle + "”暂不可用"));
                }
            }
            assertEquals(503, get("/health").status());
            bundle.start();
            await(stopped + " to be back", () -> get("/health").status() == 200);
            for (Domain other : Domain.values()) {
                assertNotEquals(
                        other + " is back", 503, get("/api/v1" + other.path).status());
            }
        }
    }

    /** As while the server starts: what was never published before is not said to be unknown. */
    @Test
    public void resourceThatWaitsForAnotherShouldBeSaidToCome() throws Exception {
        Bundle registry = bundle(Domain.REGISTRY.bundle);
        Bundle rest = bundle("org.jianyan.rest");
        registry.stop();
        rest.stop();
        rest.start();
        await("identity to be published", () -> get("/api/v1/accounts").status() == 401);
        Page page = get("/api/v1" + Domain.CONSULTATION.path);
        assertEquals(page.toString(), 503, page.status());
        assertTrue(page.body(), page.body().contains(Domain.CONSULTATION.bundle + "”暂不可用"));
        assertEquals(503, get("/health").status());
        registry.start();
        awaitHealth();
        assertNotEquals(503, get("/api/v1" + Domain.CONSULTATION.path).status());
    }

    @Test
    public void contractAndItsPageShouldBeServed() {
        String contract = get("/api/openapi.json").body();
        assertTrue(contract.contains("submitOpinions") && contract.contains("searchOpinions"));
        assertTrue(get("/api/").body().contains("建言 REST 接口"));
    }

    @Test
    public void pagesShouldGreetWhoeverOpensTheAddress() {
        Page first = get("/");
        assertEquals(200, first.status());
        assertTrue(first.body().contains("<title>建言</title>"));
        assertEquals(200, get("/consultations/any").status());
        assertEquals(404, get("/assets/none.js").status());
        assertEquals(404, get("/api/none").status());
    }

    @Test
    public void soapShouldPublishItsWsdlAndRefuseTheRestPrefix() {
        String contract = get("/ws/consultation-exchange?wsdl").body();
        assertTrue(contract.contains("submitOpinions"));
        assertTrue("clients made from the contract would have no address", contract.contains("soap:address location"));
        assertTrue(get("/ws/collation?wsdl").body().contains("undoChange"));
        assertTrue(get("/ws/questionnaires?wsdl").body().contains("answerQuestionnaire"));
        assertFalse(get("/ws/consultations").status() == 200);
    }

    @Test
    public void commandsShouldAnswer() throws Exception {
        assertTrue(console("identity:account-list").contains("admin"));
        assertTrue(console("extension:list").contains("Version"));
    }

    @Test
    public void extensionShouldComeBeUpdatedGoAndLeaveNothingBehind() throws Exception {
        RestClient anonymous = RestClient.anonymous(BASE);
        String password =
                Files.readString(base().resolve("initial-administrator.txt")).split("\\s+")[1];
        RestClient admin = anonymous.as("admin", password);
        String submissions = prepare(anonymous, admin);
        RestClient liaison = anonymous.as("liaison-09", "a password of the test");

        Path original = Path.of(System.getProperty("extension"));
        Path deployed = base().resolve("deploy").resolve("hotline.jar");
        Files.createDirectories(deployed.getParent());
        Signer publisher = new Signer(base().resolve("publisher"), "publisher");
        admin.send("/extension-publishers", publisher.certificate());
        rewrite(publisher, original, deployed, "1.0.0");
        await("version 1", () -> "1.0.0".equals(version(liaison)));
        submit(liaison, submissions);

        rewrite(publisher, original, deployed, "2.0.0");
        await("version 2", () -> "2.0.0".equals(version(liaison)));
        submit(liaison, submissions);
        assertTrue(console("extension:list").contains("2.0.0"));

        Files.delete(deployed);
        await("the extension to go", () -> version(liaison) == null && bundle(HOTLINE) == null);
        assertEquals(400, liaison.trying(submissions, submission()).statusCode());
        assertNull(context.getServiceReferences(
                "org.jianyan.consultation.spi.CollectionMethod", "(component.name=" + HOTLINE + "*)"));
        Thread.getAllStackTraces()
                .keySet()
                .forEach(thread -> assertFalse(
                        thread.getName(),
                        String.valueOf(thread.getContextClassLoader()).contains(HOTLINE)));
        List<JsonNode> kept = liaison.all(submissions.replace("/submissions", "/opinions"));
        assertEquals(2, kept.size());
        kept.forEach(
                opinion -> assertEquals("hotline-log", opinion.get("method").asText()));
    }

    private static String prepare(RestClient anonymous, RestClient admin) {
        admin.post("/organisations", Map.of("code", "320400", "name", "法工委", "kind", "COMMISSION"));
        account(admin, "commission-09", "COMMISSION", "320400");
        RestClient commission = anonymous.as("commission-09", "a password of the test");
        commission.post(
                "/contact-points",
                Map.of(
                        "code",
                        POINT,
                        "name",
                        "示例联系点",
                        "kind",
                        "OTHER",
                        "parentCode",
                        "320400",
                        "establishedOn",
                        "2023-05-26"));
        account(admin, "liaison-09", "LIAISON_OFFICER", POINT);
        String draft = commission
                .post(
                        "/drafts",
                        Map.of(
                                "organisationCode",
                                "320400",
                                "label",
                                "征求意见稿",
                                "text",
                                "示例条例\n第一条 为了测试，制定本条例。\n第二条 本条例自公布之日起施行。"))
                .get("id")
                .asText();
        String consultation = commission
                .post(
                        "/consultations",
                        Map.of(
                                "draftId",
                                draft,
                                "title",
                                "示例",
                                "deadline",
                                OffsetDateTime.now().plusDays(1).toString(),
                                "visibility",
                                "PUBLIC",
                                "contactPointCodes",
                                List.of(POINT)))
                .get("id")
                .asText();
        return "/consultations/" + consultation + "/submissions";
    }

    private static void account(RestClient admin, String name, String role, String organisation) {
        admin.post(
                "/accounts",
                Map.of(
                        "name",
                        name,
                        "displayName",
                        name,
                        "password",
                        "a password of the test",
                        "role",
                        role,
                        "organisationCode",
                        organisation));
    }

    private static Map<String, Object> submission() {
        return Map.of(
                "method",
                "hotline-log",
                "contactPointCode",
                POINT,
                "form",
                Map.of("log", "工单编号,条款,意见类型,诉求内容,来电人类别\n20261124001,第一条,修改,来电内容,居民\n"));
    }

    private static void submit(RestClient liaison, String submissions) {
        assertEquals(1, liaison.post(submissions, submission()).get("opinions").asInt());
    }

    private static String version(RestClient client) {
        for (JsonNode method : client.get("/collection-methods")) {
            if (method.get("id").asText().equals("hotline-log")) {
                return method.get("version").asText();
            }
        }
        return null;
    }

    /** @return {@code null} if it is not installed */
    private Bundle bundle(String name) {
        return Arrays.stream(context.getBundles())
                .filter(bundle -> name.equals(bundle.getSymbolicName()))
                .findFirst()
                .orElse(null);
    }

    private static Path base() {
        return Path.of(System.getProperty("karaf.base"));
    }

    /** The same bundle under a version, signed. */
    private static void rewrite(Signer publisher, Path jar, Path target, String version) throws IOException {
        Path made = Files.createTempFile("hotline", ".jar");
        try (JarFile from = new JarFile(jar.toFile())) {
            Manifest manifest = from.getManifest();
            manifest.getMainAttributes().put(new Attributes.Name("Bundle-Version"), version);
            try (JarOutputStream to = new JarOutputStream(Files.newOutputStream(made), manifest)) {
                for (JarEntry entry : from.stream().toList()) {
                    if (!entry.getName().equals(JarFile.MANIFEST_NAME) && !entry.isDirectory()) {
                        to.putNextEntry(new JarEntry(entry.getName()));
                        from.getInputStream(entry).transferTo(to);
                        to.closeEntry();
                    }
                }
            }
        }
        publisher.sign(made);
        Files.move(made, target, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
    }
}
