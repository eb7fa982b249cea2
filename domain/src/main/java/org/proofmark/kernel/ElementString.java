package org.proofmark.kernel;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What one GS1 label says: a list of application identifiers with values. Reads the form under a bar code, {@code (01)…(21)…}, and the
 * form inside it, where the separator FNC1 is transmitted as the control character GS (or written {@code ^}). Source: GS1 General
 * Specifications §7.8 and §4.15.
 *
 * @param elements in the order of the label
 */
public record ElementString(List<Element> elements) {
    static final char SEPARATOR = '\u001d';
    /** The domain of canonical Digital Links. */
    private static final String CANONICAL = "https://id.gs1.org";

    public ElementString {
        elements = List.copyOf(elements);
    }

    /**
     * What was read and what kept the rest from being read.
     *
     * @param elements everything that could be told apart, valid or not
     * @param faults empty when the whole text was read; says nothing yet about the values, see {@link ElementString#faults()}
     */
    public record Reading(ElementString elements, List<Gs1.Fault> faults) {
        public Reading {
            faults = List.copyOf(faults);
        }
    }

    /** Reads either form; a symbology identifier such as {@code ]d2} in front is skipped. Never throws. */
    public static Reading read(String text) {
        return ElementStringReader.read(text);
    }

    /** The value of the first element with this identifier. */
    public Optional<String> value(String ai) {
        for (Element element : elements) {
            if (element.ai().equals(ai)) {
                return Optional.of(element.value());
            }
        }
        return Optional.empty();
    }

    /** AI 01 as a GTIN, when it is one. */
    public Optional<Gtin> gtin() {
        return value("01").flatMap(Gtin::parse);
    }

    /** AI 21. */
    public Optional<String> serial() {
        return value("21");
    }

    /** AI 00 as an SSCC, when it is one. */
    public Optional<Sscc> sscc() {
        return value("00").flatMap(Sscc::parse);
    }

    /** AI 414 as a GLN, when it is one. */
    public Optional<Gln> gln() {
        return value("414").flatMap(Gln::parse);
    }

    /** AIs 01 and 21 together, when both are valid. */
    public Optional<Sgtin> sgtin() {
        return gtin().flatMap(gtin -> Sgtin.parse(gtin.value(), serial().orElse(null)));
    }

    /** What is wrong with the values, and which identifiers are missing, repeated or contradict each other; empty when valid. */
    public List<Gs1.Fault> faults() {
        List<Gs1.Fault> faults = new ArrayList<>();
        Set<String> present = new HashSet<>();
        for (Element element : elements) {
            String fault = element.fault();
            if (fault != null) {
                faults.add(new Gs1.Fault(element.position(), element.ai(), fault));
            }
            if (!present.add(element.ai()) && !value(element.ai()).orElse("").equals(element.value())) {
                faults.add(new Gs1.Fault(element.position(), element.ai(), "it occurs twice with different values"));
            }
        }
        for (Element element : elements) {
            ApplicationIdentifier.of(element.ai()).ifPresent(known -> company(element, known, present, faults));
        }
        return faults;
    }

    private static void company(
            Element element, ApplicationIdentifier known, Set<String> present, List<Gs1.Fault> faults) {
        for (List<String> group : known.needs()) {
            if (group.stream().noneMatch(choice -> holdsAll(choice, present))) {
                faults.add(new Gs1.Fault(
                        element.position(),
                        element.ai(),
                        "it needs one of " + String.join(", ", group) + " beside it"));
            }
        }
        for (String excluded : known.excludes()) {
            for (String other : present) {
                if (!other.equals(element.ai()) && ApplicationIdentifier.matches(excluded, other)) {
                    faults.add(
                            new Gs1.Fault(element.position(), element.ai(), "it may not stand beside (" + other + ")"));
                }
            }
        }
    }

    private static boolean holdsAll(String choice, Set<String> present) {
        for (String pattern : choice.split("\\+")) {
            if (present.stream().noneMatch(ai -> ApplicationIdentifier.matches(pattern, ai))) {
                return false;
            }
        }
        return true;
    }

    /** {@code (01)…(21)…}; a bracket inside a value is written with a backslash before it. */
    public String bracketed() {
        StringBuilder out = new StringBuilder();
        for (Element element : elements) {
            out.append('(')
                    .append(element.ai())
                    .append(')')
                    .append(element.value().replace("(", "\\("));
        }
        return out.toString();
    }

    /** What a scanner transmits: no brackets, GS behind every value of variable length but the last. */
    public String raw() {
        StringBuilder out = new StringBuilder();
        boolean separate = false;
        for (Element element : elements) {
            if (separate) {
                out.append(SEPARATOR);
            }
            out.append(element.ai()).append(element.value());
            separate = !ApplicationIdentifier.of(element.ai())
                    .map(ApplicationIdentifier::predefinedLength)
                    .orElse(false);
        }
        return out.toString();
    }

    /**
     * The canonical Digital Link ({@code https://id.gs1.org/…}); nothing when no element is a primary key or one may not stand in a
     * link.
     */
    public Optional<String> digitalLink() {
        return DigitalLinkWriter.write(CANONICAL, this);
    }

    /**
     * The EPC URN; nothing when the elements identify no single trade item, logistic unit or location, or no known prefix covers them.
     *
     * @param prefixes company prefixes whose length is known
     */
    public Optional<String> epc(Collection<CompanyPrefix> prefixes) {
        return EpcUrn.write(this, prefixes);
    }
}
