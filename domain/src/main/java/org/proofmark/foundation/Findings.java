package org.proofmark.foundation;

import java.util.ArrayList;
import java.util.IllformedLocaleException;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.proofmark.kernel.Problem;
import org.proofmark.kernel.ProblemException;

/** Gathers everything that is wrong with a draft, so that one answer names every field at fault. */
public final class Findings {
    private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());

    private final List<Problem.Fault> faults = new ArrayList<>();
    private String type = "";

    public void add(String slug, String field, @Nullable String value, String problem) {
        type = type.isEmpty() || type.equals(slug) ? slug : "draft-invalid";
        faults.add(new Problem.Fault(field, null, value, problem));
    }

    /** Throws what was found: of the finding's own type, or {@code draft-invalid} where there are several. */
    public void refuseIfAny() {
        if (!faults.isEmpty()) {
            throw new Problem(
                            Problem.Kind.INVALID,
                            type,
                            "The request holds a value that is not allowed",
                            String.join(
                                    "; ",
                                    faults.stream()
                                            .map(f -> f.field() + ": " + f.problem())
                                            .toList()),
                            faults,
                            null)
                    .exception();
        }
    }

    /** The stripped text; the empty string, with a finding, when it is missing, too long or holds control characters. */
    public String text(String field, @Nullable String given, int length, boolean required) {
        String text = given == null ? "" : given.strip();
        if (text.isEmpty()) {
            if (required) {
                add("text-invalid", field, given, "must not be empty");
            }
            return "";
        }
        if (text.codePointCount(0, text.length()) > length) {
            add("text-invalid", field, text, "must have at most " + length + " characters");
            return "";
        }
        if (text.chars().anyMatch(Character::isISOControl)) {
            add("text-invalid", field, text, "must not hold line breaks or other control characters");
            return "";
        }
        return text;
    }

    /** As {@link #text}, with null for the empty string. */
    public @Nullable String optionalText(String field, @Nullable String given, int length) {
        String text = text(field, given, length, false);
        return text.isEmpty() ? null : text;
    }

    /** What the reader makes of the text; null, with its finding, when it refuses. */
    public <T> @Nullable T read(Function<@Nullable String, T> reader, String field, @Nullable String given) {
        try {
            return reader.apply(given == null ? null : given.strip());
        } catch (ProblemException e) {
            Problem problem = e.problem();
            String what = problem.faults().isEmpty()
                    ? problem.title()
                    : problem.faults().get(0).problem();
            add(problem.type(), field, given, what);
            return null;
        }
    }

    /** An ISO 3166-1 alpha-2 code in upper case; the empty string, with a finding, for anything else. */
    public String country(String field, @Nullable String given) {
        String code = given == null ? "" : given.strip().toUpperCase(Locale.ROOT);
        if (COUNTRIES.contains(code)) {
            return code;
        }
        add("country-unknown", field, given, "must be a two-letter country code of ISO 3166-1, for example SA");
        return "";
    }

    /** A language tag in its canonical form; the empty string, with a finding, for anything that BCP 47 does not allow. */
    public String language(String field, @Nullable String given) {
        try {
            String tag = new Locale.Builder()
                    .setLanguageTag(given == null ? "" : given.strip())
                    .build()
                    .toLanguageTag();
            if (!tag.equals("und") && tag.length() <= 35) {
                return tag;
            }
        } catch (IllformedLocaleException e) {
            // said below
        }
        add("language-invalid", field, given, "must be a language tag of BCP 47, for example en or zh-Hans");
        return "";
    }

    /** A weight in grams, 1 to 100,000,000, or null. */
    public @Nullable Integer grams(String field, @Nullable Integer given, int least) {
        if (given != null && (given < least || given > 100_000_000)) {
            add("weight-invalid", field, given.toString(), "must be between " + least + " and 100000000 grams");
        }
        return given;
    }
}
