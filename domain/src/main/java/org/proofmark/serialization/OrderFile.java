package org.proofmark.serialization;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * A file of an order that is handed out to people.
 *
 * @param name {@code codes.csv}, {@code codes.csv.gz}, {@code manifest.json}, or for labels {@code {job}/{file}}; at most 120 characters
 */
public record OrderFile(Kind kind, String name) {
    public static final OrderFile CODES = new OrderFile(Kind.CODES, "codes.csv");
    public static final OrderFile CODES_GZ = new OrderFile(Kind.CODES, "codes.csv.gz");
    public static final OrderFile MANIFEST = new OrderFile(Kind.MANIFEST, "manifest.json");

    /** The files that every order may have. */
    public static final List<OrderFile> FIXED = List.of(CODES, CODES_GZ, MANIFEST);

    /** What whoever holds the file has got. */
    public enum Kind {
        /** Every code of the order. */
        CODES,
        /** Digests that tell whether {@code codes.csv} is whole; no codes. */
        MANIFEST,
        /** Labels that a job rendered. */
        LABELS
    }

    /** One of {@link #FIXED}. */
    public static Optional<OrderFile> named(String name) {
        return FIXED.stream().filter(file -> file.name.equals(name)).findFirst();
    }

    /** A file of a job that renders labels. */
    public static OrderFile labels(UUID job, String file) {
        return new OrderFile(Kind.LABELS, job + "/" + file);
    }
}
