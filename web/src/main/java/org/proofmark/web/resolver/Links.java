package org.proofmark.web.resolver;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonBuilderFactory;
import jakarta.json.JsonObjectBuilder;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.proofmark.verification.VerdictMessages;

/**
 * The links about one unit, by their type in the GS1 Web Vocabulary.
 *
 * @param anchor the label's URI, without the parameters of the request
 * @param links at least the default link
 */
record Links(String anchor, String description, List<Link> links) {
    // Kept: the static methods of Json look the provider up on every class path of the server at each call.
    private static final JsonBuilderFactory VALUES = Json.createBuilderFactory(Map.of());
    private static final String VOCABULARY = "https://ref.gs1.org/voc/";

    /** @param type name in the vocabulary, for example {@code pip} */
    record Link(String type, String href, String title, String mediaType) {}

    Links {
        links = List.copyOf(links);
    }

    /**
     * @param product what people call the product; the anchor itself where it is not known
     * @param supportUrl the brand's own address; left out unless it is a web address
     */
    static Links about(String anchor, @Nullable String product, @Nullable String supportUrl) {
        String description = product == null ? anchor : product;
        List<Link> links = new ArrayList<>();
        links.add(new Link("defaultLink", anchor, "Is it real? " + description, "text/html"));
        links.add(new Link("verificationService", anchor, "Is it real? " + description, "text/html"));
        if (supportUrl != null && supportUrl.startsWith("https://")) {
            links.add(new Link("support", supportUrl, "Ask the brand", "text/html"));
        }
        return new Links(anchor, description, links);
    }

    /** The link of a type, given as {@code gs1:name} or as its full URI in the vocabulary. */
    Optional<Link> ofType(String linkType) {
        String name = linkType.toLowerCase(Locale.ROOT);
        for (String prefix : List.of("gs1:", VOCABULARY, "https://gs1.org/voc/", "http://gs1.org/voc/")) {
            if (name.startsWith(prefix)) {
                String wanted = name.substring(prefix.length());
                return links.stream()
                        .filter(link -> link.type().toLowerCase(Locale.ROOT).equals(wanted))
                        .findFirst();
            }
        }
        return Optional.empty();
    }

    /** As {@code application/linkset+json} (RFC 9264 §4.2). */
    String toJson() {
        JsonObjectBuilder context =
                VALUES.createObjectBuilder().add("anchor", anchor).add("itemDescription", description);
        for (Link link : links) {
            JsonArrayBuilder languages = VALUES.createArrayBuilder();
            VerdictMessages.LANGUAGES.forEach(languages::add);
            JsonObjectBuilder target = VALUES.createObjectBuilder()
                    .add("href", link.href())
                    .add("title", link.title())
                    .add("type", link.mediaType());
            if (link.href().equals(anchor)) {
                target.add("hreflang", languages);
            }
            context.add(VOCABULARY + link.type(), VALUES.createArrayBuilder().add(target));
        }
        return VALUES.createObjectBuilder()
                .add("linkset", VALUES.createArrayBuilder().add(context))
                .build()
                .toString();
    }
}
