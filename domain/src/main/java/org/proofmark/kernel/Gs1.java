package org.proofmark.kernel;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Tells what any GS1 text means, whichever way it is written: element string, Digital Link (compressed or not) or EPC URN. */
public final class Gs1 {
    private Gs1() {}

    /**
     * Something wrong with a text.
     *
     * @param position of the first character at fault, counted from 0
     * @param ai the application identifier at fault, null when none is
     * @param problem a sentence for people
     */
    public record Fault(int position, @Nullable String ai, String problem) {}

    /**
     * One element, explained.
     *
     * @param title GS1's data title, possibly empty
     */
    public record Ai(String ai, String value, String title) {}

    /**
     * A text and all the ways to write it.
     *
     * @param valid whether the text keeps every rule that it could be checked against
     * @param ais what it says, in its order; also what could be read of an invalid one
     * @param elementString as a scanner transmits it, separators as GS (U+001D); null unless valid
     * @param bracketed as printed for people; null when nothing could be read
     * @param digitalLink canonical, on id.gs1.org; null unless valid and expressible
     * @param epc pure identity URN; null unless valid, expressible and of a known company prefix
     * @param errors empty when valid
     */
    public record Interpretation(
            boolean valid,
            List<Ai> ais,
            @Nullable String elementString,
            @Nullable String bracketed,
            @Nullable String digitalLink,
            @Nullable String epc,
            List<Fault> errors) {}

    /** As {@link #interpret(String, Collection)} where no company prefix is known. */
    public static Interpretation interpret(@Nullable String value) {
        return interpret(value, List.of());
    }

    /**
     * Reads a text of any form. Never throws; texts over {@link DigitalLink#LONGEST} characters are refused unread.
     *
     * @param prefixes company prefixes whose length is known, needed to write EPC URNs
     */
    public static Interpretation interpret(@Nullable String value, Collection<CompanyPrefix> prefixes) {
        if (value == null || value.isEmpty()) {
            return refused(0, "there is nothing to read");
        }
        if (value.length() > DigitalLink.LONGEST) {
            return refused(DigitalLink.LONGEST, "a GS1 text has at most " + DigitalLink.LONGEST + " characters");
        }
        String start = value.substring(0, Math.min(8, value.length())).toLowerCase(Locale.ROOT);
        if (start.startsWith("urn:")) {
            return EpcUrn.read(value)
                    .map(urn -> explain(urn.elements(), List.of(), List.of(urn.prefix())))
                    .orElseGet(() ->
                            refused(0, "this is not the EPC URN of a trade item, lot, logistic unit or location"));
        }
        if (start.startsWith("http:") || start.startsWith("https:")) {
            DigitalLink.Reading link = DigitalLink.readAnyForm(value);
            if (link instanceof DigitalLink.Unread unread) {
                return refused(unread.position(), unread.problem());
            }
            return explain(((DigitalLink.Read) link).link().elements(), List.of(), prefixes);
        }
        ElementString.Reading reading = ElementString.read(value);
        return explain(reading.elements(), reading.faults(), prefixes);
    }

    private static Interpretation explain(ElementString label, List<Fault> unread, Collection<CompanyPrefix> prefixes) {
        List<Fault> errors = new ArrayList<>(unread);
        errors.addAll(label.faults());
        boolean valid = errors.isEmpty() && !label.elements().isEmpty();
        List<Ai> ais = label.elements().stream()
                .map(element -> new Ai(
                        element.ai(),
                        element.value(),
                        ApplicationIdentifier.of(element.ai())
                                .map(ApplicationIdentifier::title)
                                .orElse("")))
                .toList();
        return new Interpretation(
                valid,
                ais,
                valid ? label.raw() : null,
                ais.isEmpty() ? null : label.bracketed(),
                valid ? label.digitalLink().orElse(null) : null,
                valid ? label.epc(prefixes).orElse(null) : null,
                List.copyOf(errors));
    }

    private static Interpretation refused(int position, String problem) {
        return new Interpretation(
                false, List.of(), null, null, null, null, List.of(new Fault(position, null, problem)));
    }
}
