package org.proofmark.web.rest;

import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Map;
import org.proofmark.verification.spi.ClassifyWatermark;

/** What this installation is. */
@Path("about")
public class AboutResource {
    @Inject
    private Instance<ClassifyWatermark> watermark;

    @GET
    @PublicDoor("tells nothing but the product's name")
    @Produces(MediaType.APPLICATION_JSON)
    public Map<String, String> about() {
        return Map.of(
                "product",
                "Proofmark",
                "watermark",
                watermark.isUnsatisfied() ? "absent" : watermark.get().engine());
    }
}
