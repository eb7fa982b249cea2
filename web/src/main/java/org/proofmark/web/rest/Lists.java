package org.proofmark.web.rest;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.proofmark.foundation.Listing;
import org.proofmark.kernel.Page;
import org.proofmark.web.shell.Csv;

/** A list as JSON, one page at a time, or as CSV, all of it. */
final class Lists {
    static final String CSV = "text/csv";

    private Lists() {}

    /**
     * @param rows the list
     * @param json what one row looks like in JSON
     * @param header the CSV's columns
     * @param csv what one row holds in them
     */
    static <V> Response answer(
            String name,
            ListQuery query,
            HttpHeaders headers,
            Function<Listing, Page<V>> rows,
            Function<V, ?> json,
            List<String> header,
            Function<V, List<?>> csv) {
        if (!wantsCsv(query, headers)) {
            Page<V> page = rows.apply(query.listing());
            return Response.ok(new Page<>(page.items().stream().map(json).toList(), page.total()))
                    .type(MediaType.APPLICATION_JSON)
                    .build();
        }
        // The first page is read before the answer begins, so that a refusal can still be told.
        Page<V> first = rows.apply(query.listing(0));
        StreamingOutput body = out -> {
            Writer text = new OutputStreamWriter(out, StandardCharsets.UTF_8);
            text.write(Csv.line(header));
            Page<V> page = first;
            int from = 0;
            while (!page.items().isEmpty()) {
                for (V row : page.items()) {
                    text.write(Csv.line(csv.apply(row)));
                }
                from += page.items().size();
                page = from >= page.total() ? new Page<>(List.of(), 0) : rows.apply(query.listing(from));
            }
            text.flush();
        };
        return Response.ok(body)
                .type(CSV + ";charset=utf-8")
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + ".csv\"")
                .build();
    }

    private static boolean wantsCsv(ListQuery query, HttpHeaders headers) {
        Boolean asked = query.csv();
        if (asked != null) {
            return asked;
        }
        MediaType best = headers.getAcceptableMediaTypes().get(0);
        return best.getType().equals("text") && best.getSubtype().equals("csv");
    }

    /** A row that may hold nulls. */
    static List<?> row(@Nullable Object... cells) {
        return Arrays.asList(cells);
    }
}
