package org.proofmark.web.rest;

import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.proofmark.labelling.LabelFormat;
import org.proofmark.labelling.LabelRequest;
import org.proofmark.labelling.Masking;

/** The query parameters that all label files share. */
public class LabelQuery {
    /** a4-3x8 (default), letter-3x10 or roll-1x1; PDF alone. */
    @QueryParam("layout")
    @Nullable
    String layout;

    /** Id of a template; the tenant's default without it. */
    @QueryParam("template")
    @Nullable
    UUID template;

    /** Dots an inch; without it that of the order's mark, and for plain codes 300 for ZPL, else 600. */
    @QueryParam("dpi")
    @Nullable
    Integer dpi;

    /** First position, from 0. */
    @QueryParam("first")
    @Nullable
    Long first;

    /** Last position, included. */
    @QueryParam("last")
    @Nullable
    Long last;

    /** Of the product's name. */
    @QueryParam("language")
    @Nullable
    String language;

    /** OPTIMAL (default) or FAST. */
    @QueryParam("mask")
    @Nullable
    Masking mask;

    /** Why the labels are needed again. */
    @QueryParam("reason")
    @Nullable
    String reason;

    LabelRequest request(UUID order, LabelFormat format) {
        return LabelRequest.wished(order, format, layout, template, dpi, first, last, language, mask, reason);
    }
}
