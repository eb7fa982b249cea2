package org.proofmark.web.rest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import org.proofmark.identity.Directory;
import org.proofmark.kernel.CompanyPrefix;
import org.proofmark.kernel.Gs1;
import org.proofmark.kernel.Gtin;

/** Explains GS1 texts with the company prefixes that are known here. */
@ApplicationScoped
public class Gs1Texts {
    @Inject
    private Directory directory;

    /** What a text of any form says; never refuses, see {@link Gs1#interpret(String, Collection)}. */
    public Gs1.Interpretation interpret(String text) {
        Gs1.Interpretation first = Gs1.interpret(text);
        Collection<CompanyPrefix> prefixes = prefixes(first);
        return prefixes.isEmpty() ? first : Gs1.interpret(text, prefixes);
    }

    /** An EPC URN needs to know where the company prefix ends: that of the brand that sells the product, if it is here. */
    private Collection<CompanyPrefix> prefixes(Gs1.Interpretation read) {
        return read.ais().stream()
                .filter(ai -> ai.ai().equals("01"))
                .findFirst()
                .flatMap(ai -> Gtin.parse(ai.value()))
                .flatMap(directory::ofGtin)
                .map(tenant -> directory.prefixes(tenant).stream()
                        .flatMap(prefix -> CompanyPrefix.parse(prefix).stream())
                        .toList())
                .orElse(List.of());
    }
}
