package org.proofmark.web.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Attr;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

/** No page says anything that stands in the page itself: what people read comes from the bundles, or it is read in one language only. */
class LiteralsTest {
    private static final Path WEBAPP = Path.of("src/main/webapp");

    /** Attributes that people see or hear. */
    private static final Set<String> VISIBLE = Set.of(
            "alt",
            "aria-label",
            "ariaLabel",
            "chooseLabel",
            "converterMessage",
            "filterPlaceholder",
            "header",
            "headerText",
            "hint",
            "itemLabel",
            "label",
            "message",
            "noButtonLabel",
            "placeholder",
            "requiredMessage",
            "text",
            "title",
            "validatorMessage",
            "yesButtonLabel");

    /** What reads the same in every language, and why. */
    private static final Map<String, String> SAME_EVERYWHERE = Map.ofEntries(
            Map.entry("Proofmark", "the product's name"),
            Map.entry("GTIN", "an identifier of GS1, known by its initials"),
            Map.entry("GLN", "an identifier of GS1, known by its initials"),
            Map.entry("CSV", "a file format"),
            Map.entry("XLSX", "a file format"),
            Map.entry("codes.csv", "a file's name"),
            Map.entry("HTTPS://…/01/…/21/…", "what a code looks like"),
            Map.entry("Authorization: Bearer …", "a line of the protocol"),
            Map.entry("g", "the symbol of the gram (SI)"),
            Map.entry("500+", "a number"));

    private static final Pattern EXPRESSION = Pattern.compile("#\\{(?:[^}']|'[^']*')*}");
    private static final Pattern QUOTED = Pattern.compile("'([^']*)'");
    private static final Pattern LETTERS = Pattern.compile("\\p{L}{2}");

    @Test
    void pagesHoldNoWords() throws Exception {
        List<String> found = new ArrayList<>();
        try (Stream<Path> files = Files.walk(WEBAPP)) {
            for (Path page :
                    files.filter(f -> f.toString().endsWith(".xhtml")).sorted().toList()) {
                literals(Files.readString(page))
                        .forEach(literal -> found.add(WEBAPP.relativize(page) + ": " + literal));
            }
        }
        assertThat(found)
                .as("words in pages; give them keys in messages*.properties, see WordsTest")
                .isEmpty();
    }

    @Test
    void findsThemWhereverTheyHide() throws Exception {
        assertThat(literals("<p>Nothing yet</p>")).containsExactly("Nothing yet");
        assertThat(literals("<p>#{x.count} rows</p>")).containsExactly("rows");
        assertThat(literals("<p>#{x.done ? 'Done' : msg['later']}</p>")).containsExactly("Done");
        assertThat(literals("<p title='Stop it'/>")).containsExactly("Stop it");
        assertThat(literals("<commandButton value='Stop it'/>")).containsExactly("Stop it");
        assertThat(literals("<state value=\"#{x.open ? 'Open' : ''}\"/>")).containsExactly("Open");
        assertThat(literals(
                        "<p class='Quiet'>#{msg['quiet']} GTIN #{x.state eq 'OPEN' ? words.say('open', x) : '–'}</p>"))
                .isEmpty();
    }

    /** The words that this markup shows by itself. */
    private static List<String> literals(String markup) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(false);
        factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        List<String> found = new ArrayList<>();
        walk(
                factory.newDocumentBuilder()
                        .parse(new ByteArrayInputStream(prefixed(markup).getBytes(StandardCharsets.UTF_8)))
                        .getDocumentElement(),
                found);
        return found;
    }

    private static String prefixed(String markup) throws IOException {
        return markup.replaceFirst("<!DOCTYPE[^>]*>", "").strip();
    }

    private static void walk(Node node, List<String> found) {
        if (node instanceof Element element) {
            for (int i = 0; i < element.getAttributes().getLength(); i++) {
                Attr attribute = (Attr) element.getAttributes().item(i);
                if (shows(element, attribute.getName())) {
                    judge(attribute.getValue(), found);
                }
            }
        } else if (node.getNodeType() == Node.TEXT_NODE) {
            judge(node.getNodeValue(), found);
        }
        NodeList children = node.getChildNodes();
        for (int i = 0; i < children.getLength(); i++) {
            walk(children.item(i), found);
        }
    }

    /** {@code value} is what is shown by a button, a label or one of our own tags, and what is bound by everything else. */
    private static boolean shows(Element element, String attribute) {
        String tag = element.getTagName().replaceFirst(".*:", "");
        return VISIBLE.contains(attribute)
                || attribute.equals("value")
                        && Set.of("commandButton", "commandLink", "button", "outputLabel", "outputText", "state")
                                .contains(tag);
    }

    private static void judge(String text, List<String> found) {
        Matcher expressions = EXPRESSION.matcher(text);
        StringBuilder bare = new StringBuilder();
        int from = 0;
        while (expressions.find()) {
            bare.append(text, from, expressions.start()).append('\n');
            from = expressions.end();
            fromExpression(expressions.group(), found);
        }
        bare.append(text.substring(from));
        bare.toString().lines().map(String::strip).forEach(part -> keep(part, found));
    }

    /** A quoted text is shown unless it is a key, an argument or something to compare with. */
    private static void fromExpression(String expression, List<String> found) {
        Matcher quoted = QUOTED.matcher(expression);
        while (quoted.find()) {
            String before = expression.substring(0, quoted.start()).stripTrailing();
            if (before.endsWith("?") || before.endsWith(":") || before.endsWith("concat(") || before.endsWith("+=")) {
                if (!quoted.group(1).matches("pi-[a-z-]+|[a-z]+")) {
                    keep(quoted.group(1).strip(), found);
                }
            }
        }
    }

    private static void keep(String part, List<String> found) {
        String rest = part;
        for (String same : SAME_EVERYWHERE.keySet()) {
            rest = rest.equals(same) ? "" : rest.replaceAll("(?<!\\p{L})" + Pattern.quote(same) + "(?!\\p{L})", "");
        }
        if (LETTERS.matcher(rest).find()) {
            found.add(part);
        }
    }
}
