package org.proofmark.serialization.internal;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.proofmark.serialization.Life;

/** What the ranges of one order say together: for each attribute the newest revision that speaks of it. Plain rules, immutable. */
final class RangeBook {
    private final Painted<LifeMark> lives = new Painted<>();
    private final Painted<Instant> dispensed = new Painted<>();
    private final Painted<Boolean> activated = new Painted<>();
    private final Painted<UUID> markets = new Painted<>();

    /** A life and the reason given for it. */
    record LifeMark(Life life, @Nullable String reason) {}

    /** One range as it was said. */
    record Said(
            long first,
            long last,
            @Nullable Life life,
            @Nullable String reason,
            @Nullable Boolean activated,
            @Nullable UUID market,
            Instant at) {}

    /** @param inOrder by revision, the oldest first */
    RangeBook(List<Said> inOrder) {
        for (Said said : inOrder) {
            if (said.life() != null) {
                lives.paint(said.first(), said.last(), new LifeMark(said.life(), said.reason()));
                if (said.life() == Life.DISPENSED) {
                    dispensed.paint(said.first(), said.last(), said.at());
                }
            }
            if (said.activated() != null) {
                activated.paint(said.first(), said.last(), said.activated());
            }
            if (said.market() != null) {
                markets.paint(said.first(), said.last(), said.market());
            }
        }
    }

    @Nullable
    LifeMark life(long position) {
        return lives.at(position);
    }

    List<Painted.Stretch<LifeMark>> lives(long first, long last) {
        return lives.between(first, last);
    }

    @Nullable
    Instant dispensedAt(long position) {
        return dispensed.at(position);
    }

    boolean activated(long position) {
        return Boolean.TRUE.equals(activated.at(position));
    }

    @Nullable
    UUID market(long position) {
        return markets.at(position);
    }
}
