package org.proofmark.serialization.internal;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.proofmark.jobs.JobState;
import org.proofmark.kernel.Problem;
import org.proofmark.serialization.Transition;

/** What an order may say. */
final class OrderRules {
    private static final int LONGEST_NOTE = 400;
    private static final int LONGEST_REFERENCE = 80;

    private OrderRules() {}

    static void quantity(long quantity) {
        if (quantity < 1 || quantity > SqlSerialRanges.CAPACITY) {
            throw Problem.invalid(
                    "quantity-out-of-range",
                    "quantity",
                    Long.toString(quantity),
                    "must be between 1 and " + SqlSerialRanges.CAPACITY + " (2^32)");
        }
    }

    static String required(String field, @Nullable String value) {
        if (value == null || value.isBlank()) {
            throw Problem.invalid(field + "-missing", field, value, "must be given");
        }
        return value.strip();
    }

    /** The customer's own number of an order, stripped; null if there is none. */
    static @Nullable String reference(@Nullable String reference) {
        if (reference == null || reference.isBlank()) {
            return null;
        }
        if (reference.strip().length() > LONGEST_REFERENCE) {
            throw Problem.invalid(
                    "reference-too-long",
                    "reference",
                    reference,
                    "must be at most " + LONGEST_REFERENCE + " characters");
        }
        return reference.strip();
    }

    /** Free text of staff that is kept beside a decision. */
    static String note(String field, @Nullable String text) {
        String note = text == null ? "" : text.strip();
        if (note.isEmpty()) {
            throw Problem.invalid("reason-missing", field, text, "must say why");
        }
        if (note.length() > LONGEST_NOTE) {
            throw Problem.invalid("reason-too-long", field, text, "must be at most " + LONGEST_NOTE + " characters");
        }
        return note;
    }

    /** The reason in its stored form: decommissioning demands a word of the list, others take any text or none. */
    static @Nullable String reason(Transition transition, @Nullable String reason) {
        if (transition != Transition.DECOMMISSION) {
            return reason == null || reason.isBlank() ? null : note("reason", reason);
        }
        String word = reason == null ? "" : reason.strip().toLowerCase(Locale.ROOT);
        if (!Transition.REASONS.contains(word)) {
            throw Problem.invalid(
                    "reason-unknown", "reason", reason, "must be one of " + String.join(", ", Transition.REASONS));
        }
        return word;
    }

    /** 0 to 100; 100 only when completed. */
    static int percent(JobState status, long issued, long quantity) {
        return status == JobState.COMPLETED ? 100 : (int) Math.min(99, issued / (quantity / 100.0));
    }
}
