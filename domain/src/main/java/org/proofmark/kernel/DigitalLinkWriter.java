package org.proofmark.kernel;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Writes elements as a GS1 Digital Link. Source: GS1 Digital Link Standard, URI Syntax 1.4, §4. */
final class DigitalLinkWriter {
    private DigitalLinkWriter() {}

    /**
     * The first primary key and the longest sequence of its qualifiers form the path, everything else the query.
     *
     * @param origin scheme and host, without a slash at its end
     */
    static Optional<String> write(String origin, ElementString label) {
        Element key = label.elements().stream()
                .filter(element -> ApplicationIdentifier.of(element.ai())
                        .filter(ApplicationIdentifier::key)
                        .isPresent())
                .findFirst()
                .orElse(null);
        if (key == null) {
            return Optional.empty();
        }
        List<String> path = new ArrayList<>();
        path.add(key.ai());
        path.addAll(qualifiers(key, label));
        StringBuilder out = new StringBuilder(origin);
        for (String ai : path) {
            String value = label.value(ai).orElse("");
            if (value.isEmpty()) {
                return Optional.empty();
            }
            out.append('/').append(ai).append('/').append(PercentCode.encode(value));
        }
        List<String> written = new ArrayList<>(path);
        for (Element element : label.elements()) {
            if (!written.contains(element.ai())) {
                boolean allowed = ApplicationIdentifier.of(element.ai())
                        .map(ApplicationIdentifier::attribute)
                        .orElse(false);
                if (!allowed) {
                    return Optional.empty();
                }
                out.append(written.size() == path.size() ? '?' : '&')
                        .append(element.ai())
                        .append('=')
                        .append(PercentCode.encode(element.value()));
                written.add(element.ai());
            }
        }
        return Optional.of(out.toString());
    }

    private static List<String> qualifiers(Element key, ElementString label) {
        List<String> best = List.of();
        for (List<String> sequence :
                ApplicationIdentifier.of(key.ai()).orElseThrow().qualifiers()) {
            List<String> present =
                    sequence.stream().filter(ai -> label.value(ai).isPresent()).toList();
            if (present.size() > best.size()) {
                best = present;
            }
        }
        return best;
    }
}
