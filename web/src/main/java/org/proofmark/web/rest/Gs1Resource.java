package org.proofmark.web.rest;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.Collection;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;
import org.proofmark.identity.Directory;
import org.proofmark.kernel.CompanyPrefix;
import org.proofmark.kernel.Gs1;
import org.proofmark.kernel.Gtin;
import org.proofmark.kernel.Problem;

/** Explains any GS1 text. */
@Path("gs1")
@Produces(MediaType.APPLICATION_JSON)
@PublicDoor("the rules of GS1 are public; nothing of a tenant is read but its published company prefix")
public class Gs1Resource {
    @Inject
    private Directory directory;

    @GET
    @Operation(summary = "Reads an element string, Digital Link URI or EPC URN and writes it in all other ways")
    public Gs1.Interpretation interpret(@QueryParam("value") @Nullable String value) {
        if (value == null) {
            throw Problem.invalid("value-missing", "value", null, "give the text to read as ?value=…");
        }
        Gs1.Interpretation first = Gs1.interpret(value);
        Collection<CompanyPrefix> prefixes = prefixes(first);
        return prefixes.isEmpty() ? first : Gs1.interpret(value, prefixes);
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
