package org.proofmark.web.rest;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.function.Supplier;
import org.proofmark.kernel.Problem;

/** Streams secret files to a client, and says how it ended. */
final class Sending {
    private Sending() {}

    /** Hears once how a download ended. */
    @FunctionalInterface
    interface Ending {
        /**
         * @param bytes that were handed to the network
         * @param complete false where the client or the content broke off
         */
        void ended(long bytes, boolean complete);
    }

    /**
     * Fetching a secret file is logged and may mark labels as printed, so what only looks like a person's wish does not: HEAD answers
     * without fetching, and a browser that says that it merely prefetches is refused. One that says that another site sent it is refused
     * where its session is the key; a link is its own key, and people follow links from their mail.
     */
    static Response wanted(HttpServletRequest http, boolean byLink, Supplier<Response> fetch) {
        if (http.getMethod().equals("HEAD")) {
            return Response.ok().build();
        }
        boolean sentByOthers = !byLink && "cross-site".equals(http.getHeader("Sec-Fetch-Site"));
        if (sentByOthers || http.getHeader("Sec-Purpose") != null) {
            throw Problem.of(
                            Problem.Kind.FORBIDDEN,
                            "fetched-from-elsewhere",
                            "Labels and codes are not fetched for another site")
                    .detail("Open the link itself, or download from the order's page.")
                    .exception();
        }
        return fetch.get();
    }

    /** An answer that is not to be kept. */
    static Response.ResponseBuilder stream(
            StreamingOutput content, String mediaType, String disposition, String fileName, Ending ending) {
        StreamingOutput body = out -> {
            Counting counted = new Counting(out);
            boolean complete = false;
            try {
                content.write(counted);
                counted.flush();
                complete = true;
            } finally {
                ending.ended(counted.bytes, complete);
            }
        };
        return Response.ok(body, mediaType)
                .header("Content-Disposition", disposition + "; filename=\"" + fileName + "\"")
                .header("Cache-Control", "no-store");
    }

    private static final class Counting extends FilterOutputStream {
        private long bytes;

        Counting(OutputStream out) {
            super(out);
        }

        @Override
        public void write(int b) throws IOException {
            out.write(b);
            bytes++;
        }

        @Override
        public void write(byte[] b, int off, int len) throws IOException {
            out.write(b, off, len);
            bytes += len;
        }
    }
}
