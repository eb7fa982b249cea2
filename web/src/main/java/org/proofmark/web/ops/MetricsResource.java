package org.proofmark.web.ops;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import org.proofmark.kernel.Role;
import org.proofmark.web.rest.Allow;

/** The numbers that matter, for scraping with an operator's key. */
@RequestScoped
@Path("metrics")
public class MetricsResource {
    @Inject
    private Meters meters;

    @GET
    @Produces("text/plain; version=0.0.4; charset=utf-8")
    @Allow(Role.OPERATOR)
    public String metrics() {
        return meters.scrape();
    }
}
