package org.proofmark.web.rest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.BufferedOutputStream;
import java.util.UUID;
import java.util.function.Supplier;
import org.proofmark.kernel.Actor;
import org.proofmark.kernel.Problem;
import org.proofmark.labelling.Labels;
import org.proofmark.labelling.PreparedLabels;

/** Streams labels to a client, and notes when all of them were sent. */
@ApplicationScoped
public class LabelSending {
    private static final int BUFFER = 1 << 16;

    @Inject
    private Labels labels;

    /**
     * Fetching labels changes something (they count as printed), so what only looks like a person's wish does not: HEAD answers without
     * fetching, and a browser that says that another site sent it, or that it merely prefetches, is refused.
     */
    Response send(HttpServletRequest http, Actor actor, UUID order, Supplier<PreparedLabels> prepare) {
        if (http.getMethod().equals("HEAD")) {
            return Response.ok().build();
        }
        String site = http.getHeader("Sec-Fetch-Site");
        if ("cross-site".equals(site) || http.getHeader("Sec-Purpose") != null) {
            throw Problem.of(
                            Problem.Kind.FORBIDDEN, "fetched-from-elsewhere", "Labels are not fetched for another site")
                    .detail("Open the link itself, or download from the order's page.")
                    .exception();
        }
        PreparedLabels prepared = prepare.get();
        return stream(prepared, "attachment", () -> labels.finished(actor, order, prepared.download()));
    }

    static Response stream(PreparedLabels prepared, String disposition, Runnable afterwards) {
        StreamingOutput body = out -> {
            BufferedOutputStream buffered = new BufferedOutputStream(out, BUFFER);
            prepared.content().writeTo(buffered);
            buffered.flush();
            afterwards.run();
        };
        return Response.ok(body, prepared.format().mediaType())
                .header("Content-Disposition", disposition + "; filename=\"" + prepared.fileName() + "\"")
                .header("Proofmark-Labels", prepared.labels())
                .build();
    }
}
