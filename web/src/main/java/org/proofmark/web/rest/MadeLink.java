package org.proofmark.web.rest;

import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.proofmark.foundation.SealedLinks;

/** @param url complete it with this installation's address */
public record MadeLink(String url, Instant expires) {
    static Response answer(SealedLinks.Link link) {
        String url = path(link);
        return Response.created(URI.create(url))
                .entity(new MadeLink(url, link.expires()))
                .build();
    }

    /** Where {@link DownloadsResource} serves what the link stands for. */
    public static String path(SealedLinks.Link link) {
        return "/api/v1/downloads/" + link.token();
    }

    static @Nullable Duration validity(@Nullable Integer minutes) {
        return minutes == null ? null : Duration.ofMinutes(minutes);
    }
}
