package org.proofmark.kernel;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A GS1 application identifier: the two to four digits that say what the data behind them means. Source: GS1 General Specifications §3;
 * the table is the resource {@code application-identifiers.tsv}.
 */
public final class ApplicationIdentifier {
    private static final Map<String, ApplicationIdentifier> TABLE = load();

    private final String code;
    private final String title;
    private final boolean predefinedLength;
    private final boolean attribute;
    private final List<AiPart> parts;
    private final List<List<String>> needs;
    private final List<String> excludes;
    private final @Nullable List<List<String>> qualifiers;

    private ApplicationIdentifier(String code, String[] columns) {
        this.code = code;
        this.predefinedLength = columns[1].indexOf('P') >= 0;
        this.attribute = columns[1].indexOf('A') >= 0;
        this.parts = words(columns[2], " ").stream().map(AiPart::of).toList();
        this.needs =
                words(columns[3], " ").stream().map(group -> words(group, ",")).toList();
        this.excludes = words(columns[4].replace(' ', ','), ",");
        this.qualifiers = columns[5].equals(".")
                ? null
                : columns[5].equals("-")
                        ? List.of(List.of())
                        : words(columns[5], "\\|").stream()
                                .map(sequence -> words(sequence, ","))
                                .toList();
        this.title = columns[6];
    }

    /** The identifier with exactly these digits, or nothing when GS1 has assigned none. */
    public static Optional<ApplicationIdentifier> of(String code) {
        return Optional.ofNullable(TABLE.get(code));
    }

    /** The identifier that the text at the offset begins with. No identifier is the beginning of another, so there is at most one. */
    static Optional<ApplicationIdentifier> startOf(String text, int offset) {
        for (int length = 2; length <= 4 && offset + length <= text.length(); length++) {
            ApplicationIdentifier found = TABLE.get(text.substring(offset, offset + length));
            if (found != null) {
                return Optional.of(found);
            }
        }
        return Optional.empty();
    }

    /** Two to four digits. */
    public String code() {
        return code;
    }

    /** GS1's data title, for example {@code BATCH/LOT}; possibly empty. */
    public String title() {
        return title;
    }

    /** Whether the length follows from the identifier alone, so that no separator is needed behind the value. */
    public boolean predefinedLength() {
        return predefinedLength;
    }

    /** Whether it may stand in the query of a Digital Link. */
    public boolean attribute() {
        return attribute;
    }

    /** Whether it can be the primary key of a Digital Link. */
    public boolean key() {
        return qualifiers != null;
    }

    /** The orders in which qualifiers may follow this key in a Digital Link's path; each may be left out. Empty unless a key. */
    List<List<String>> qualifiers() {
        return qualifiers == null ? List.of() : qualifiers;
    }

    /** Groups of alternatives; of each group one must be present. An alternative joins several identifiers by a plus sign. */
    List<List<String>> needs() {
        return needs;
    }

    /** Patterns of identifiers that must be absent; n stands for any digit. */
    List<String> excludes() {
        return excludes;
    }

    /** The fewest characters that a value may have. */
    int shortest() {
        return parts.stream()
                .filter(part -> !part.optional())
                .mapToInt(AiPart::shortest)
                .sum();
    }

    /** The most characters that a value may have. */
    int longest() {
        return parts.stream().mapToInt(AiPart::longest).sum();
    }

    /** How a value of this identifier is packed in a compressed Digital Link. */
    List<LinkField> fields() {
        return LinkField.of(parts);
    }

    /** What is wrong with a value of this identifier, as a sentence; null when nothing is. */
    @Nullable
    String fault(String value) {
        if (value.length() < shortest() || value.length() > longest()) {
            return (shortest() == longest() ? "it should have " : "it should have " + shortest() + " to ") + longest()
                    + " characters, this has " + value.length();
        }
        int at = 0;
        for (AiPart part : parts) {
            int length = Math.min(part.longest(), value.length() - at);
            if (length == 0 && part.optional()) {
                continue;
            }
            if (length < part.shortest()) {
                return "it ends in the middle of a part that has " + part.shortest() + " characters";
            }
            String fault = part.fault(value.substring(at, at + length));
            if (fault != null) {
                return fault;
            }
            at += length;
        }
        return null;
    }

    /** Whether a pattern such as {@code 310n} names an identifier. */
    static boolean matches(String pattern, String code) {
        if (pattern.length() != code.length()) {
            return false;
        }
        for (int i = 0; i < code.length(); i++) {
            if (pattern.charAt(i) != 'n' && pattern.charAt(i) != code.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    private static List<String> words(String text, String separator) {
        return text.equals(".") || text.isEmpty() ? List.of() : List.of(text.split(separator, -1));
    }

    private static Map<String, ApplicationIdentifier> load() {
        Map<String, ApplicationIdentifier> table = new HashMap<>();
        for (String line : lines("application-identifiers.tsv")) {
            String[] columns = line.split("\t", -1);
            int run = columns[0].indexOf("..");
            int first = Integer.parseInt(run < 0 ? columns[0] : columns[0].substring(0, run));
            int last = run < 0 ? first : Integer.parseInt(columns[0].substring(run + 2));
            int width = run < 0 ? columns[0].length() : run;
            for (int number = first; number <= last; number++) {
                String code = Digits.pad(number, width);
                table.put(code, new ApplicationIdentifier(code, columns));
            }
        }
        return Map.copyOf(table);
    }

    private static List<String> lines(String resource) {
        List<String> lines = new ArrayList<>();
        try (InputStream in = ApplicationIdentifier.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException(resource + " is missing from this build");
            }
            BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                if (!line.startsWith("#")) {
                    lines.add(line);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return lines;
    }

    @Override
    public String toString() {
        return "(" + code + ")";
    }
}
