package org.proofmark.web.rest;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.proofmark.foundation.Listing;
import org.proofmark.kernel.Page;
import org.proofmark.kernel.Problem;

/**
 * The parameters of lists of master data: {@code offset} from 0, {@code limit} 1 to 1000, {@code search} (or {@code q}), {@code sort} by a
 * column ({@code -} before it for descending), {@code show} = active, archived or all, {@code format} = json or csv. Take it as a {@code
 * @BeanParam}.
 */
public class ListQuery {
    @QueryParam("offset")
    @DefaultValue("0")
    private int offset;

    @QueryParam("limit")
    @DefaultValue("100")
    private int limit = 100;

    @QueryParam("search")
    private @Nullable String search;

    @QueryParam("q")
    private @Nullable String q;

    @QueryParam("sort")
    private @Nullable String sort;

    @QueryParam("show")
    @DefaultValue("active")
    private String show = "active";

    @QueryParam("format")
    private @Nullable String format;

    Listing listing() {
        return Listing.of(offset, limit, search == null ? q : search, sort, shown());
    }

    /** The same list from another row on, with as many rows as one page may have. */
    Listing listing(int from) {
        Listing asked = listing();
        return new Listing(new Page.Window(from, 1000, asked.window().search()), asked.sort(), asked.show());
    }

    private Listing.Show shown() {
        try {
            return Listing.Show.valueOf(show.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw Problem.invalid("show-unknown", "show", show, "must be active, archived or all");
        }
    }

    /** Whether a format was asked for by name, and which; null leaves it to the Accept header. */
    @Nullable
    Boolean csv() {
        if (format == null) {
            return null;
        }
        return switch (format) {
            case "csv" -> true;
            case "json" -> false;
            default -> throw Problem.invalid("format-unknown", "format", format, "must be json or csv");
        };
    }
}
