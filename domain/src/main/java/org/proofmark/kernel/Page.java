package org.proofmark.kernel;

import java.util.List;

/**
 * One page of a list.
 *
 * @param items the rows, in the list's order
 * @param total how many rows match in all
 */
public record Page<T>(List<T> items, long total) {
    public Page {
        items = List.copyOf(items);
    }

    /**
     * What part of a list is wanted.
     *
     * @param offset rows to leave out, from 0
     * @param limit rows to return, 1 to 1000
     * @param search text that a row must contain, or the empty string
     */
    public record Window(int offset, int limit, String search) {
        public Window {
            if (offset < 0) {
                throw Problem.invalid("offset-negative", "offset", String.valueOf(offset), "must be 0 or more");
            }
            if (limit < 1 || limit > 1000) {
                throw Problem.invalid(
                        "limit-out-of-range", "limit", String.valueOf(limit), "must be between 1 and 1000");
            }
            search = search == null ? "" : search.strip();
        }

        public static Window first(int limit) {
            return new Window(0, limit, "");
        }
    }
}
