package org.proofmark.web.security;

import org.jspecify.annotations.Nullable;

/** Reads {@code X-Forwarded-For} against the proxies that are trusted to have written it. */
final class Forwarded {
    /** More hops than this are nobody's real deployment; the rest of the header is not read. */
    private static final int MAX_HOPS = 10;

    private Forwarded() {}

    static String client(String peer, @Nullable String forwardedFor, Networks trusted) {
        if (forwardedFor == null || !trusted.contain(peer)) {
            return peer;
        }
        String client = peer;
        String[] hops = forwardedFor.split(",", -1);
        for (int i = hops.length - 1; i >= Math.max(0, hops.length - MAX_HOPS); i--) {
            String hop = hops[i].strip();
            if (Networks.bytes(hop) == null) {
                return client;
            }
            client = hop;
            if (!trusted.contain(hop)) {
                return client;
            }
        }
        return client;
    }
}
