package org.proofmark.web.rest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.Response;
import java.io.BufferedOutputStream;
import java.util.UUID;
import java.util.function.Supplier;
import org.proofmark.kernel.Actor;
import org.proofmark.labelling.Labels;
import org.proofmark.labelling.PreparedLabels;

/** Sends labels while they are rendered, and notes when all of them were sent. */
@ApplicationScoped
public class LabelSending {
    private static final int BUFFER = 1 << 16;

    @Inject
    private Labels labels;

    Response send(HttpServletRequest http, boolean byLink, Actor actor, UUID order, Supplier<PreparedLabels> prepare) {
        return Sending.wanted(http, byLink, () -> {
            PreparedLabels prepared = prepare.get();
            return stream(prepared, "attachment", (bytes, complete) -> {
                if (complete) {
                    labels.finished(actor, order, prepared.download());
                }
            });
        });
    }

    static Response stream(PreparedLabels prepared, String disposition, Sending.Ending ending) {
        return Sending.stream(
                        out -> {
                            BufferedOutputStream buffered = new BufferedOutputStream(out, BUFFER);
                            prepared.content().writeTo(buffered);
                            buffered.flush();
                        },
                        prepared.format().mediaType(),
                        disposition,
                        prepared.fileName(),
                        ending)
                .header("Proofmark-Labels", prepared.labels())
                .build();
    }
}
