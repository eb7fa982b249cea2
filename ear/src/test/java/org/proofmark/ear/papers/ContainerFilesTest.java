package org.proofmark.ear.papers;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.nio.file.Files;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** The container files parse, pin what they pull, stay on loopback and agree with the configuration table. */
class ContainerFilesTest {
    private static final Set<String> INSTRUCTIONS = Set.of(
            "FROM",
            "WORKDIR",
            "COPY",
            "RUN",
            "USER",
            "ENV",
            "VOLUME",
            "EXPOSE",
            "HEALTHCHECK",
            "CMD",
            "ENTRYPOINT",
            "ARG",
            "LABEL");
    private static final Pattern ENVIRONMENT = Pattern.compile("PROOFMARK_[A-Z0-9_]+");

    private static Map<?, ?> compose() {
        return new Yaml(new SafeConstructor(new LoaderOptions())).load(Repository.text("docker/compose.yaml"));
    }

    private static Map<?, ?> service(String name) {
        return (Map<?, ?>) ((Map<?, ?>) compose().get("services")).get(name);
    }

    /** Logical lines of the Dockerfile: continued lines joined, comments gone. */
    private static List<String> dockerfile() {
        return Repository.text("docker/Dockerfile")
                .replaceAll("(?m)^\\s*#.*\\R", "")
                .replaceAll("\\\\\\R\\s*", " ")
                .lines()
                .filter(line -> !line.isBlank())
                .toList();
    }

    @Test
    void theDockerfileHoldsKnownInstructionsAndStartsFromPinnedImages() {
        List<String> lines = dockerfile();
        assertThat(lines.get(0)).startsWith("FROM ");
        assertThat(lines).allSatisfy(line -> assertThat(INSTRUCTIONS).contains(line.split(" ")[0]));
        assertThat(lines.stream().filter(line -> line.startsWith("FROM ")))
                .hasSize(2)
                .allSatisfy(line -> assertThat(line).containsPattern(":[0-9]").doesNotContain("latest"));
        assertThat(Repository.text("pom.xml"))
                .as("the image and the build use the same Payara")
                .contains("<payara.version>" + payaraOfImage() + "</payara.version>");
    }

    private static String payaraOfImage() {
        Matcher image = Pattern.compile("payara/server-full:([0-9.]+)-").matcher(Repository.text("docker/Dockerfile"));
        assertThat(image.find()).isTrue();
        return image.group(1);
    }

    @Test
    void whatTheDockerfileCopiesFromTheRepositoryExists() {
        List<String> sources = dockerfile().stream()
                .filter(line -> line.startsWith("COPY ") && !line.contains("--from="))
                .flatMap(line -> {
                    List<String> words = List.of(line.split("\\s+"));
                    return words.subList(1, words.size() - 1).stream();
                })
                .filter(word -> !word.startsWith("--"))
                .toList();
        assertThat(sources).isNotEmpty().allSatisfy(source -> assertThat(Files.exists(Repository.ROOT.resolve(source)))
                .as(source)
                .isTrue());
    }

    @Test
    void composeUsesMySql84AndAnswersOnLoopbackOnly() {
        assertThat(service("database").get("image")).isEqualTo("mysql:8.4");
        assertThat(service("database").containsKey("ports")).isFalse();
        assertThat((List<?>) service("proofmark").get("ports"))
                .isNotEmpty()
                .allSatisfy(port -> assertThat(port.toString()).startsWith("127.0.0.1:"));
    }

    @Test
    void everyEnvironmentVariableIsAKeyOfTheConfigurationTable() {
        Set<String> known = new TreeSet<>();
        for (String key : ConfigurationTableTest.table().keySet()) {
            known.add(key.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "_"));
        }
        Matcher container =
                Pattern.compile("(?m)^\\| `(PROOFMARK_[A-Z0-9_]+)` \\|").matcher(Repository.text("README.md"));
        while (container.find()) {
            known.add(container.group(1));
        }
        for (String file : List.of("docker/compose.yaml", "docker/Dockerfile", "docker/resources.xml")) {
            Matcher used = ENVIRONMENT.matcher(Repository.text(file));
            while (used.find()) {
                assertThat(known).as(file).contains(used.group());
            }
        }
        assertThat(service("proofmark").get("environment"))
                .asInstanceOf(org.assertj.core.api.InstanceOfAssertFactories.MAP)
                .containsKeys("PROOFMARK_DATA", "PROOFMARK_DATABASE_URL", "PROOFMARK_DATABASE_PASSWORD");
    }

    @Test
    void theContainersPoolIsTheHousesPool() throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        DocumentBuilder builder = factory.newDocumentBuilder();
        builder.setEntityResolver((publicId, systemId) -> new InputSource(new StringReader("")));
        Element pool =
                (Element) builder.parse(new InputSource(new StringReader(Repository.text("docker/resources.xml"))))
                        .getElementsByTagName("jdbc-connection-pool")
                        .item(0);
        String house = Repository.text("ear/src/main/java/org/proofmark/ear/house/PayaraDomain.java")
                .replaceAll("\\s+", " ");
        for (String attribute : List.of(
                "max-pool-size", "transaction-isolation-level", "validation-classname", "datasource-classname")) {
            assertThat(house).contains("\"" + attribute + "\", \"" + pool.getAttribute(attribute) + "\"");
        }
        NodeList properties = pool.getElementsByTagName("property");
        assertThat(properties.getLength()).isGreaterThanOrEqualTo(3);
    }
}
