package org.proofmark.web.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.proofmark.catalog.Activation;
import org.proofmark.catalog.ImportReport;
import org.proofmark.catalog.PackagingLevel;
import org.proofmark.identity.Tenants;
import org.proofmark.jobs.JobState;
import org.proofmark.kernel.Problem;
import org.proofmark.kernel.Role;
import org.proofmark.labelling.LabelWaste;
import org.proofmark.partners.PartnerRole;
import org.proofmark.partners.SiteKind;
import org.proofmark.serialization.Hold;
import org.proofmark.serialization.Life;
import org.proofmark.serialization.Transition;
import org.proofmark.token.SlotState;
import org.proofmark.verification.Reason;
import org.proofmark.verification.Undecided;
import org.proofmark.verification.Verdict;
import org.proofmark.verification.Watermark;
import org.proofmark.vigilance.Scan;

/**
 * Every word of the pages stands in the bundles, in every language, and nothing else does. A page that needs a new one: give it a key in
 * {@code messages.properties} and all its sisters, and write {@code #{msg['key']}} or, with blanks, {@code #{words.say('key', …)}}.
 */
class WordsTest {
    private static final Path WEBAPP = Path.of("src/main/webapp");
    private static final Path SOURCES = Path.of("src/main/java");
    private static final Pattern BLANK = Pattern.compile("\\{(\\d)}");

    /** What Faces and PrimeFaces ask for by themselves. */
    private static final Pattern TECHNOLOGY = Pattern.compile("jakarta\\.faces\\.|primefaces\\.");

    /** Constants that pages show by name. A page that shows another: add it, and its names to the bundles. */
    private static final List<Class<? extends Enum<?>>> SHOWN = List.of(
            Activation.class,
            Hold.Kind.class,
            ImportReport.State.class,
            JobState.class,
            LabelWaste.Kind.class,
            Life.class,
            PackagingLevel.Level.class,
            PartnerRole.class,
            Problem.Kind.class,
            Reason.class,
            Role.class,
            Scan.Channel.class,
            SiteKind.class,
            SlotState.class,
            Tenants.State.class,
            Transition.class,
            Verdict.class);

    /** What was seen of a photographed print, or why nothing was. */
    private static final List<String> PRINTS = Stream.concat(
                    Stream.of(Watermark.Kind.values()).filter(kind -> kind != Watermark.Kind.NOT_APPLICABLE),
                    Stream.of(Undecided.values()))
            .map(Enum::name)
            .toList();

    /** Names that are no constants, by the beginning of their keys. */
    private static final Map<String, List<String>> FAMILIES = Map.of(
            "moveReason",
            Transition.REASONS,
            "job",
            List.of("issue-codes", "render-labels", "import-master-data"),
            "import",
            List.of("skus", "lots", "partners", "orders"),
            "print",
            PRINTS,
            "print.means",
            PRINTS);

    @ParameterizedTest
    @ValueSource(strings = {"ar", "de", "zh"})
    void everyLanguageSaysEverythingWithTheSameBlanks(String language) {
        Map<String, String> english = bundle("messages");
        Map<String, String> translated = bundle("messages_" + language);
        assertThat(translated.keySet()).containsExactlyInAnyOrderElementsOf(english.keySet());
        assertThat(translated).noneSatisfy((key, said) -> assertThat(said).isBlank());
        Map<String, Set<String>> blanks = new TreeMap<>();
        Map<String, Set<String>> expected = new TreeMap<>();
        translated.forEach((key, said) -> blanks.put(key, blanks(said)));
        english.forEach((key, said) -> expected.put(key, blanks(said)));
        assertThat(blanks).isEqualTo(expected);
    }

    @Test
    void theLanguagesOfTheMenuAreThoseOfTheBundles() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("src/main/resources/org/proofmark/web/shell"))) {
            List<String> languages = files.map(file -> file.getFileName().toString())
                    .filter(name -> name.startsWith("messages_"))
                    .map(name -> name.replaceAll("messages_|\\.properties", ""))
                    .toList();
            assertThat(languages)
                    .containsExactlyInAnyOrderElementsOf(new Look()
                            .getLanguages().stream().map(Look.Language::code).toList());
        }
    }

    @Test
    void everyNameThatAPageMayShowIsThereAndNoOther() {
        Set<String> expected = new TreeSet<>();
        for (Class<? extends Enum<?>> type : SHOWN) {
            for (Enum<?> constant : type.getEnumConstants()) {
                expected.add(Phrases.family(type) + "." + constant.name());
            }
        }
        FAMILIES.forEach((family, names) -> names.forEach(name -> expected.add(family + "." + name)));
        Set<String> families = Stream.concat(SHOWN.stream().map(Phrases::family), FAMILIES.keySet().stream())
                .collect(Collectors.toSet());
        Set<String> there = bundle("messages").keySet().stream()
                .filter(key -> key.contains(".") && families.contains(key.substring(0, key.lastIndexOf('.'))))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(there).containsExactlyInAnyOrderElementsOf(expected);
    }

    @Test
    void everyPhraseThatIsAskedForIsThere() {
        Pattern asked = Pattern.compile(
                "(?:msg\\[|words\\.say\\(|Notices\\.done(?:Next)?\\(|phrases\\.say\\()\\s*['\"]([A-Za-z0-9._-]+)['\"]");
        Set<String> named = new TreeSet<>();
        for (String text : texts()) {
            Matcher matcher = asked.matcher(text);
            while (matcher.find()) {
                named.add(matcher.group(1));
            }
        }
        // The one that explains itself in a comment.
        named.remove("key");
        assertThat(named).hasSizeGreaterThan(300).isSubsetOf(bundle("messages").keySet());
    }

    @Test
    void noPhraseIsLeftOver() {
        Set<String> quoted = new TreeSet<>();
        Pattern quotation = Pattern.compile("['\"]([A-Za-z][A-Za-z0-9._-]*)['\"]");
        for (String text : texts()) {
            Matcher matcher = quotation.matcher(text);
            while (matcher.find()) {
                quoted.add(matcher.group(1));
            }
        }
        Set<String> families = Stream.concat(SHOWN.stream().map(Phrases::family), FAMILIES.keySet().stream())
                .collect(Collectors.toSet());
        assertThat(bundle("messages").keySet())
                .filteredOn(key -> !TECHNOLOGY.matcher(key).lookingAt())
                .allSatisfy(key -> assertThat(quoted.contains(key)
                                || quoted.contains(key.replaceFirst("\\.detail$", ""))
                                || families.contains(key.replaceFirst("\\.[^.]*$", "")))
                        .as(key + " is said nowhere")
                        .isTrue());
    }

    @Test
    void theVerdictIsTheSameWordAsOnThePublicPage() {
        for (String language : List.of("", "_ar", "_de", "_zh")) {
            Map<String, String> ours = bundle("messages" + language);
            Map<String, String> theirs = bundle("/org/proofmark/web/verification/page" + language);
            for (Verdict verdict : Verdict.values()) {
                assertThat(ours).containsEntry("Verdict." + verdict, theirs.get("word." + verdict));
            }
        }
    }

    @Test
    void keepsTheDirectionOfWhatIsFilledIn() {
        assertThat(Phrases.in(Locale.ENGLISH).say("lots.made", "L-1")).isEqualTo("Lot L-1 is there");
        assertThat(Phrases.in(Locale.forLanguageTag("ar")).say("lots.made", "L-1"))
                .contains("\u2068L-1\u2069");
    }

    @Test
    void makesANameWithoutTranslationReadable() {
        assertThat(Phrases.in(Locale.ENGLISH).name("Reason", "TOO_FAR_TOO_FAST"))
                .isEqualTo("Too far too fast");
        assertThat(Phrases.in(Locale.FRENCH).name("Life", "VOID")).isEqualTo("Void");
    }

    private static Set<String> blanks(String phrase) {
        return BLANK.matcher(phrase)
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Map<String, String> bundle(String name) {
        Properties properties = new Properties();
        try (InputStream in = WordsTest.class.getResourceAsStream(name + ".properties")) {
            properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Map<String, String> phrases = new TreeMap<>();
        properties.forEach((key, value) -> phrases.put(key.toString(), value.toString()));
        return phrases;
    }

    private static List<String> texts() {
        List<String> texts = new ArrayList<>();
        for (Path root : Arrays.asList(WEBAPP, SOURCES)) {
            try (Stream<Path> files = Files.walk(root)) {
                for (Path file : files.filter(f -> f.toString().matches(".*\\.(xhtml|java)"))
                        .toList()) {
                    texts.add(Files.readString(file));
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return texts;
    }
}
