package org.proofmark.serialization.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.proofmark.serialization.Life;
import org.proofmark.serialization.internal.RangeBook.Said;

class RangeBookTest {
    private static final Instant THEN = Instant.parse("2026-01-02T03:04:05Z");
    private static final Instant LATER = THEN.plusSeconds(60);
    private static final UUID MARKET = new UUID(4, 2);

    private static Said life(long first, long last, Life life, Instant at) {
        return new Said(first, last, life, null, null, null, at);
    }

    private static @Nullable Life at(RangeBook book, long position) {
        RangeBook.LifeMark mark = book.life(position);
        return mark == null ? null : mark.life();
    }

    @Test
    void theNewestRevisionThatSpeaksOfAnAttributeWins() {
        RangeBook book = new RangeBook(List.of(
                life(0, 9, Life.PRINTED, THEN),
                life(5, 9, Life.COMMISSIONED, THEN),
                new Said(0, 9, null, "moved", null, MARKET, LATER),
                new Said(7, 7, null, null, true, null, LATER)));
        assertThat(at(book, 0)).isEqualTo(Life.PRINTED);
        assertThat(at(book, 5)).isEqualTo(Life.COMMISSIONED);
        assertThat(at(book, 7)).as("an activation says nothing of the life").isEqualTo(Life.COMMISSIONED);
        assertThat(at(book, 10))
                .as("outside, the order's own life is inherited")
                .isNull();
        assertThat(book.market(3)).isEqualTo(MARKET);
        assertThat(book.activated(7)).isTrue();
        assertThat(book.activated(6)).isFalse();
    }

    @Test
    void whenItWasDispensedOutlivesLaterMoves() {
        RangeBook book =
                new RangeBook(List.of(life(0, 9, Life.DISPENSED, THEN), life(0, 9, Life.DECOMMISSIONED, LATER)));
        assertThat(Objects.requireNonNull(book.life(3)).life()).isEqualTo(Life.DECOMMISSIONED);
        assertThat(book.dispensedAt(3)).isEqualTo(THEN);
        assertThat(book.dispensedAt(10)).isNull();
    }
}
