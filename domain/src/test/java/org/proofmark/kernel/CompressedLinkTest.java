package org.proofmark.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Links as other encoders compressed them, and as {@link LinkCompressor} does. */
class CompressedLinkTest {
    private static final String LABEL = "https://id.gs1.org/AQnYUc1gmiCNV4JG";

    private static String elements(Gs1.Interpretation read) {
        return read.ais().stream()
                .map(ai -> "(" + ai.ai() + ")" + ai.value())
                .sorted()
                .collect(Collectors.joining());
    }

    private static Gs1.Fault onlyFault(String text) {
        Gs1.Interpretation read = Gs1.interpret(text);
        assertThat(read.valid()).as(text).isFalse();
        assertThat(read.errors()).as(text).hasSize(1);
        return read.errors().get(0);
    }

    /** Produced by three independent encoders, one of them GS1's own demonstration toolkit. */
    @ParameterizedTest
    @CsvSource({
        "https://id.gs1.org/AN2yxDhfaiaw, (00)998440410914660971",
        "https://id.gs1.org/ABeRcNWtKMPA, (00)106141412345678908",
        "https://id.gs1.org/AQnYUc1gmg, (01)05412345000013",
        "https://id.gs1.org/ARHKVAdpQg, (01)09780345418913",
        "https://id.gs1.org/AREjalurbiAUO-cgohCz45Z67b8A, (01)09421902960055(10)2010005828(21)xyz1234",
        "https://id.gs1.org/AQEd-1O2-GIGAD6A, (01)00614141123452(3103)000500",
        "https://id.gs1.org/AQnYUc1gmiCNV4JGYgYAF6ckaEPg, (01)05412345000013(10)ABC123(3103)000189(3923)2172",
        "https://id.gs1.org/AQnYUc1gmiCNV4JGQhcNT6K6c, (01)05412345000013(10)ABC123(21)72292641703",
        "https://id.gs1.org/AQnYUc1gmkax7ipGrOHDPC5YNI8hMz, (01)05412345000013(235)8TFV883a904GH&3",
        "https://id.gs1.org/AQnYUc1gmkIXDU-iunIm0AljfT3nvbU_j0, (01)05412345000013(21)72292641703(22)AJY3095721P49",
        "https://id.gs1.org/JTLIetaiHYA, (253)3060077601309",
        "https://id.gs1.org/JTLIetaiHQ, (253)3060077601309",
        "https://id.gs1.org/JVUqG5hJ5wA, (255)5678409730535",
        "https://id.gs1.org/QBl2DVoxZM2jVm3ZOWEFoxTR5HDgzZg, (401)0541234537290A41&GHpp33",
        "https://id.gs1.org/QCJZyW9mC6Z4, (402)21173492661712079",
        "https://id.gs1.org/QUCO_anbfA, (414)0614141123452",
        "https://id.gs1.org/JUa0T-eifdtOO9UFEmlYwv3Q, (254)RP56J920471(414)5060917510004",
        "https://id.gs1.org/QXSaVjC_dHBAVlCrg, (417)5060917510004(7040)5KFX",
        "https://id.gs1.org/JAaasHt_dNNt4ADESMALumsUfMAm34, (240)qwe390023(8003)09421012301014f9804dbf",
        "https://id.gs1.org/gAMJCAXukTMA, (8003)04965031954585",
        "https://id.gs1.org/EEarwSMhC4an0V08ADBgJH7Zo2BMg, (10)ABC123(21)72292641703(8006)054123450000130201",
        "https://id.gs1.org/gBCVYNWjFkzaNWbdk5YQWjFHHkM2cAI0xdvpGo, (8010)0541234537290A41#GH33(8011)6639047221",
        "https://id.gs1.org/gBN05060917511473062B98T, (8013)5060917511473062B98T",
        "https://id.gs1.org/gBhbV6rzBENPmAGXPRfk, (8018)411369833821910265(8019)4003812"
    })
    void whatOthersCompressedIsUnpacked(String link, String expected) {
        assertThat(elements(Gs1.interpret(link))).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "DgnYUc1gmji3NU0IREGFDTK2LJm, (01)05412345000013(10)ABC&+123(7003)1903061658",
        "CxFKk4XBoIlXgkLIkIj6, (01)09506000134352(10)ABC1(21)SER9",
        "GhFKk4XBoIlXgsiQiPqJUe, (01)09506000134352(10)ABC1(17)281231(21)SER9",
        "GhFKk4XBoIlXgolR7IkIj6, (01)09506000134352(10)ABC1(17)281231(21)SER9",
        "nYpUnC4OhCeg, (254)7A(414)9506000134376",
        "nUJ6ilScLg6A, (254)7A(414)9506000134376"
    })
    void sequencesAreReadInTheOrdersInWhichGs1sTwoToolkitsWriteThem(String segment, String expected) {
        Gs1.Interpretation read = Gs1.interpret("http://example.org/" + segment);
        assertThat(read.errors()).isEmpty();
        assertThat(elements(read)).isEqualTo(expected);
    }

    @Test
    void sequencesAreReadInTheOrderInWhichTheyAreListed() {
        List<Element> label = List.of(
                new Element("01", "09506000134352"),
                new Element("10", "ABC1"),
                new Element("21", "SER9"),
                new Element("17", "281231"));
        String segment = LinkCompressor.sequence("1A", label);
        assertThat(elements(Gs1.interpret("https://id.gs1.org/" + segment)))
                .isEqualTo("(01)09506000134352(10)ABC1(17)281231(21)SER9");
    }

    @ParameterizedTest
    @CsvSource({
        "01/05412345000013/EEarwSM, (01)05412345000013(10)ABC123",
        "01/5412345000013/EEarwSM, (01)05412345000013(10)ABC123",
        "01/05412345000013/EEarwSMXRuGw?arv=true&donor=bmgf, (01)05412345000013(10)ABC123(17)290331",
        "some/where/01/05412345000013/10/ABC123/F0bhs?11=290101, (01)05412345000013(10)ABC123(11)290101(17)290331",
        "414/5060917510004/JUa0T-eifdtOO9Q, (254)RP56J920471(414)5060917510004",
        "414/5060917510004/cEBWUKu, (414)5060917510004(7040)5KFX",
        "8010/0541234537290A41%23GH33/gBGmLt9I1, (8010)0541234537290A41#GH33(8011)6639047221",
        "8018/411369833821910265/gBlz0X5A, (8018)411369833821910265(8019)4003812"
    })
    void theKeyMayStandInTheOpen(String path, String expected) {
        assertThat(elements(Gs1.interpret("https://id.gs1.org/" + path))).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "AQnYUc1gmiCNV4JGLo3DY?arv=true&donor=bmgf",
                "AQnYUc1gmiCNV4JGLo3Dfg2q72Etrue8K7RPRWwjc0D4",
                "AQnYUc1gmiCNV4JGLo3Dfg2q72Etrue8K7RPRWwjc0D4#chapter1",
                "deep/er/AQnYUc1gmiCNV4JGLo3DY/",
                "01/05412345000013/EEarwSMXRuG_BtV3sJbXc94V2ieithG5oHw"
            })
    void parametersThatAreNotGs1sArePassedOver(String path) {
        Gs1.Interpretation read = Gs1.interpret("https://id.gs1.org/" + path);
        assertThat(read.errors()).isEmpty();
        assertThat(read.digitalLink()).isEqualTo("https://id.gs1.org/01/05412345000013/10/ABC123?17=290331");
    }

    @Test
    void aCompressedLinkIsWrittenInAllOtherWays() {
        Gs1.Interpretation read = Gs1.interpret(LABEL, List.of(CompanyPrefix.of("5412345")));
        assertThat(read.valid()).isTrue();
        assertThat(read.elementString()).isEqualTo("010541234500001310ABC123");
        assertThat(read.bracketed()).isEqualTo("(01)05412345000013(10)ABC123");
        assertThat(read.digitalLink()).isEqualTo("https://id.gs1.org/01/05412345000013/10/ABC123");
        assertThat(read.epc()).isEqualTo("urn:epc:class:lgtin:5412345.000001.ABC123");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "AQnYUc1gmiCNV4J|29|10|ends in the middle of the value",
                "AQnYUc1gmiCN|29|10|ends in the middle of the value",
                "AQnYUc1gmiC|29|10|ends in the middle of the value",
                "AQnYUc1gmh|28||ends in the middle of an identifier",
                "AQ|20|01|ends in the middle of the value",
                "A|19||ends in the middle of an identifier",
                "BQnYUc1gmg|19||no identifier that begins with 05",
                "6wnYUc1gmg|19||no sequence of identifiers has the code EB",
                "IxnYUc1gmg|19||no identifier that begins with 23",
                "Af______gg|20|01|no value",
                "EKGC|20|10|no value",
                "EJAAAAAA|20|10|no value",
                "8A|19||a parameter that is not GS1's is cut off",
                "EEarwSM|19||names no GS1 key, compressed or not"
            })
    void aBrokenOneSaysWhereAndWhy(String segment, int position, String ai, String problem) {
        Gs1.Fault fault = onlyFault("https://id.gs1.org/" + segment);
        assertThat(fault.position()).as(fault.problem()).isEqualTo(position);
        assertThat(fault.problem()).contains(problem);
        assertThat(ai == null || fault.problem().contains("(" + ai + ")")).isTrue();
    }

    @Test
    void aWrongValueIsShownAtItsPlace() {
        String segment = LinkCompressor.plain(
                List.of(new Element("01", "09506000134352"), new Element("17", "281331"), new Element("10", "L")));
        Gs1.Fault fault = onlyFault("https://id.gs1.org/" + segment);
        assertThat(fault.ai()).isEqualTo("17");
        assertThat(fault.problem()).contains("not a date");
        assertThat(fault.position()).isEqualTo(19 + (8 + 47 + 8) / 6);
    }

    @Test
    void addressesThatAreNoLinksStayWhatTheyAre() {
        for (String text : new String[] {"https://evil.example/login", "https://x.y", "https://x.y/a.html"}) {
            assertThat(DigitalLink.readAnyForm(text)).isInstanceOfSatisfying(DigitalLink.Unread.class, unread -> {
                assertThat(unread.reason()).isEqualTo(DigitalLink.Reason.NO_KEY);
                assertThat(unread.host()).isNotEmpty();
                assertThat(unread.problem()).contains("names no GS1 key");
            });
        }
        assertThat(DigitalLink.read(LABEL)).isInstanceOf(DigitalLink.Unread.class);
    }

    @Test
    void theLongestAreReadOrRefusedAtOnce() {
        for (String piece : new String[] {"A", "E", "_", "9", "g", "JVUqG5hJ5w", "kjc0D4"}) {
            String text = "https://id.gs1.org/" + piece.repeat(10_000 / piece.length());
            assertTimeout(Duration.ofSeconds(1), () -> {
                assertThat(onlyFault(text).position()).isEqualTo(DigitalLink.LONGEST);
                Gs1.Interpretation read = Gs1.interpret(text.substring(0, DigitalLink.LONGEST));
                assertThat(read.valid()).isEqualTo(read.errors().isEmpty());
            });
        }
    }

    @Test
    void everyCutOfALinkIsRefusedOrMeansLess() {
        String link = "https://id.gs1.org/AQnYUc1gmiCNV4JGLo3Dfg2q72Etrue8K7RPRWwjc0D4";
        for (int end = 20; end < link.length(); end++) {
            Gs1.Interpretation cut = Gs1.interpret(link.substring(0, end));
            assertThat(cut.valid() ? elements(cut).length() : 0).isLessThan(41);
            assertThat(cut.valid()).isEqualTo(cut.errors().isEmpty());
        }
    }

    /** What the standard's table of value formats says about fields that our table lists in smaller parts. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "01|N14",
                "10|X..20",
                "253|N13 X..17?",
                "255|N13 N..12?",
                "3103|N6",
                "3910|N3 N..15",
                "421|N3 X..9",
                "423|N3 N..12?",
                "427|X..3",
                "4307|X2",
                "7007|N6 N..6?",
                "7030|N3 X..27",
                "7040|N1 X3",
                "7230|X..30",
                "8001|N14",
                "8003|N14 X..16?",
                "8006|N18",
                "8007|X..34",
                "8008|N8 N..4?",
                "8030|X..90"
            })
    void valuesArePackedInTheStandardsFields(String ai, String fields) {
        assertThat(ApplicationIdentifier.of(ai).orElseThrow().fields().stream()
                        .map(field -> (field.digits() ? "N" : "X")
                                + (field.variable() ? ".." : "")
                                + field.longest()
                                + (field.optional() ? "?" : ""))
                        .collect(Collectors.joining(" ")))
                .isEqualTo(fields);
    }

    @Test
    void lengthsAreCountedByTheStandardsFormulas() {
        assertThat(IntStream.of(1, 2, 3, 4, 8, 15, 16, 20, 30, 90)
                        .map(LinkField::lengthBits)
                        .toArray())
                .containsExactly(1, 2, 2, 3, 4, 4, 5, 5, 5, 7);
        assertThat(IntStream.of(0, 1, 2, 6, 13, 14, 18, 59)
                        .map(LinkField::numberBits)
                        .toArray())
                .containsExactly(1, 4, 7, 20, 44, 47, 60, 197);
    }

    @Property(tries = 2000)
    void whatIsPackedIsUnpackedAgain(
            @ForAll("values") String serial,
            @ForAll("values") String lot,
            @ForAll("numbers") String variant,
            @ForAll("extras") List<Element> extras) {
        List<Element> label = new ArrayList<>(List.of(
                new Element("10", lot),
                new Element("01", "09506000134352"),
                new Element("22", variant),
                new Element("21", serial)));
        label.addAll(extras);
        Gs1.Interpretation whole = Gs1.interpret("https://id.gs1.org/" + LinkCompressor.plain(label));
        String expected = elements(label);
        assertThat(elements(whole)).isEqualTo(expected);
        assertThat(whole.errors()).isEqualTo(List.of());
        Element key = label.remove(1);
        Gs1.Interpretation partial =
                Gs1.interpret("https://x.y/z/01/" + key.value() + "/" + LinkCompressor.plain(label));
        assertThat(elements(partial)).isEqualTo(expected);
        assertThat(partial.errors()).isEqualTo(List.of());
    }

    private static String elements(List<Element> label) {
        return label.stream()
                .map(element -> "(" + element.ai() + ")" + element.value())
                .sorted()
                .collect(Collectors.joining());
    }

    @Provide
    Arbitrary<String> values() {
        Arbitrary<String> any = Arbitraries.strings()
                .withChars("!\"%&'()*+,-./0123456789:;<=>?ABCDEFGHIJKLMNOPQRSTUVWXYZ_abcdefghijklmnopqrstuvwxyz");
        return Arbitraries.oneOf(
                        any,
                        Arbitraries.strings().withChars("0123456789"),
                        Arbitraries.strings().withChars("0123456789abcdef"),
                        Arbitraries.strings().withChars("0123456789ABCDEF"),
                        Arbitraries.strings().withChars("0123456789ABCDEFxyzXYZ_-"))
                .filter(text -> !text.isEmpty() && text.length() <= 20);
    }

    @Provide
    Arbitrary<String> numbers() {
        return Arbitraries.strings().withChars("0123456789").ofMinLength(1).ofMaxLength(20);
    }

    @Provide
    Arbitrary<List<Element>> extras() {
        return Arbitraries.of(
                        new Element("17", "000131"),
                        new Element("7003", "0001012359"),
                        new Element("7007", "261130261201"),
                        new Element("7007", "261130"),
                        new Element("8008", "261120091530"),
                        new Element("8008", "26112009"),
                        new Element("91", "0".repeat(58) + "7"),
                        new Element("92", "0".repeat(90)),
                        new Element("95", "z/%".repeat(30)),
                        new Element("3103", "000189"),
                        new Element("8001", "12340005600701"))
                .list()
                .uniqueElements(Element::ai)
                .ofMaxSize(6);
    }

    @Property(tries = 3000)
    void anySegmentIsUnpackedOrExplained(@ForAll("segments") String segment) {
        String text = "https://id.gs1.org/" + segment;
        Gs1.Interpretation read = Gs1.interpret(text);
        assertThat(read.valid()).isEqualTo(read.errors().isEmpty());
        read.errors().forEach(fault -> assertThat(fault.position()).isBetween(0, text.length()));
    }

    @Provide
    Arbitrary<String> segments() {
        Arbitrary<String> pieces = Arbitraries.of(
                "AQ",
                "AQnYUc1gmi",
                "DgnYUc1gmj",
                "GhFKk4XBo",
                "EEarwSM",
                "_",
                "8",
                "A",
                "gBN0",
                "cEB",
                "nY",
                "wA",
                "01/",
                "09506000134352/",
                "/");
        return Arbitraries.oneOf(
                Arbitraries.strings()
                        .withCharRange('A', 'Z')
                        .withCharRange('a', 'z')
                        .withChars("0123456789-_")
                        .ofMaxLength(60),
                pieces.list().ofMaxSize(12).map(list -> String.join("", list)),
                Arbitraries.bytes()
                        .array(byte[].class)
                        .ofMaxSize(40)
                        .map(Base64.getUrlEncoder().withoutPadding()::encodeToString));
    }
}
