package org.proofmark.identity.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.proofmark.kernel.ProblemException;

class LoginThrottleTest {
    private static final class Hands extends Clock {
        private Instant now = Instant.parse("2026-11-20T10:00:00Z");

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }

        void pass(Duration time) {
            now = now.plus(time);
        }
    }

    private final Hands clock = new Hands();
    private final LoginThrottle throttle = new LoginThrottle(clock);

    private long refused(String email, String address) {
        ProblemException refused = catchThrowableOfType(ProblemException.class, () -> throttle.attempt(email, address));
        assertThat(refused).as("attempt of %s from %s", email, address).isNotNull();
        assertThat(refused.problem().type()).isEqualTo("too-many-attempts");
        return refused.problem().retryAfter();
    }

    @Test
    void waiting_doubles_with_each_wrong_password_up_to_a_quarter_of_an_hour() {
        for (int i = 0; i < LoginThrottle.FREE_FOR_ACCOUNT; i++) {
            throttle.attempt("anna", "a" + i);
        }
        long waited = refused("anna", "b");
        assertThat(waited).isEqualTo(1);
        for (int i = 0; i < 12; i++) {
            clock.pass(Duration.ofSeconds(waited));
            throttle.attempt("anna", "c" + i);
            long next = refused("anna", "d" + i);
            assertThat(next).isEqualTo(Math.min(2 * waited, LoginThrottle.LONGEST.toSeconds()));
            waited = next;
        }
        assertThat(waited).isEqualTo(900);
    }

    @Test
    void another_account_is_free_until_the_address_has_tried_too_many() {
        for (int i = 0; i < LoginThrottle.FREE_FOR_ADDRESS; i++) {
            throttle.attempt("user" + i, "one address");
        }
        refused("fresh user", "one address");
        assertThatCode(() -> throttle.attempt("fresh user", "another address")).doesNotThrowAnyException();
    }

    @Test
    void the_right_password_clears_the_account() {
        for (int i = 0; i < 100; i++) {
            throttle.attempt("anna", "home");
            throttle.succeeded("anna", "home");
        }
        assertThatCode(() -> throttle.attempt("anna", "home")).doesNotThrowAnyException();
    }
}
