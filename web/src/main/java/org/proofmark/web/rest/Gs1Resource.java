package org.proofmark.web.rest;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;
import org.proofmark.kernel.Gs1;
import org.proofmark.kernel.Problem;

/** Explains any GS1 text. */
@Path("gs1")
@Produces(MediaType.APPLICATION_JSON)
@PublicDoor("the rules of GS1 are public; nothing of a tenant is read but its published company prefix")
public class Gs1Resource {
    @Inject
    private Gs1Texts texts;

    @GET
    @Operation(
            summary =
                    "Reads an element string, Digital Link URI (compressed or not) or EPC URN and writes it in all other ways")
    public Gs1.Interpretation interpret(@QueryParam("value") @Nullable String value) {
        if (value == null) {
            throw Problem.invalid("value-missing", "value", null, "give the text to read as ?value=…");
        }
        return texts.interpret(value);
    }
}
