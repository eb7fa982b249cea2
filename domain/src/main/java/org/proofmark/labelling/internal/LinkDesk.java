package org.proofmark.labelling.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.proofmark.foundation.SealedLinks;
import org.proofmark.kernel.Actor;
import org.proofmark.kernel.Role;
import org.proofmark.labelling.DownloadLinks;
import org.proofmark.labelling.LabelRequest;
import org.proofmark.labelling.RenderedLabels;

/** {@link DownloadLinks}: the link is the request itself, sealed. */
@ApplicationScoped
public class LinkDesk implements DownloadLinks {
    private static final String ORDER = "order";
    private static final String REASON = "reason";

    @Inject
    private SealedLinks links;

    @Override
    public SealedLinks.Link issue(Actor actor, LabelRequest request, @Nullable Duration valid) {
        actor.require(Role.BRAND, Role.EXPORTER);
        return links.issue(actor, PURPOSE, texts(request), valid);
    }

    @Override
    public Opened open(String token) {
        SealedLinks.Sealed link = links.open(PURPOSE, token);
        return new Opened(link.maker(), request(link));
    }

    /** A job's parameters say all but whose labels they are and why. */
    static Map<String, String> texts(LabelRequest request) {
        Map<String, String> texts = new TreeMap<>(RenderedLabels.parameters(request));
        texts.put(ORDER, request.order().toString());
        if (request.reason() != null) {
            texts.put(REASON, request.reason());
        }
        return texts;
    }

    static LabelRequest request(SealedLinks.Sealed link) {
        return RenderedLabels.request(UUID.fromString(link.text(ORDER)), link.content())
                .because(link.content().get(REASON));
    }
}
