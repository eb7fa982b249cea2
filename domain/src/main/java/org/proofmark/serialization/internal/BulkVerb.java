package org.proofmark.serialization.internal;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.proofmark.serialization.Hold;
import org.proofmark.serialization.Transition;

/**
 * What a row of a bulk change asks for: a move of life, a hold, its end, or activation. Files may name the state that they want or the
 * deed.
 */
enum BulkVerb {
    PRINT(Transition.PRINT, null, "print", "printed"),
    COMMISSION(Transition.COMMISSION, null, "commission", "commissioned"),
    DISPENSE(Transition.DISPENSE, null, "dispense", "dispensed"),
    DECOMMISSION(Transition.DECOMMISSION, null, "decommission", "decommissioned"),
    DESTROY(Transition.DESTROY, null, "destroy", "destroyed"),
    VOID(Transition.VOID, null, "void", "voided"),
    ACTIVATE(null, null, "activate", "active"),
    BLACKLIST(null, Hold.Kind.BLACKLISTED, "blacklist", "blacklisted"),
    STEAL(null, Hold.Kind.STOLEN, "stolen"),
    CONFIRM_COUNTERFEIT(null, Hold.Kind.CONFIRMED_COUNTERFEIT, "confirm-counterfeit", "confirmed_counterfeit"),
    QUARANTINE(null, Hold.Kind.QUARANTINED, "quarantine", "quarantined"),
    RECALL(null, Hold.Kind.RECALLED, "recall", "recalled"),
    RELEASE(null, null, "release", "released");

    private static final Map<String, BulkVerb> BY_WORD = Arrays.stream(values())
            .flatMap(verb -> verb.words.stream().map(word -> Map.entry(word, verb)))
            .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));

    private final @Nullable Transition transition;
    private final Hold.@Nullable Kind hold;
    private final List<String> words;

    BulkVerb(@Nullable Transition transition, Hold.@Nullable Kind hold, String... words) {
        this.transition = transition;
        this.hold = hold;
        this.words = List.of(words);
    }

    static Optional<BulkVerb> of(String word) {
        return Optional.ofNullable(BY_WORD.get(word.strip().toLowerCase(Locale.ROOT)));
    }

    /** Every deed, for messages. */
    static String all() {
        return Arrays.stream(values()).map(verb -> verb.words.get(0)).collect(Collectors.joining(", "));
    }

    @Nullable
    Transition transition() {
        return transition;
    }

    Hold.@Nullable Kind hold() {
        return hold;
    }
}
