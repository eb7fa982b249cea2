package org.proofmark.identity.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Base64;
import java.util.HexFormat;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.proofmark.kernel.Problem;
import org.proofmark.kernel.ProblemException;
import org.proofmark.kernel.Randomness;

class PasswordsTest {
    private static final AtomicInteger SEED = new AtomicInteger();
    private static final Randomness COUNTING = length -> {
        byte[] bytes = new byte[length];
        for (int i = 0; i < length; i++) {
            bytes[i] = (byte) SEED.getAndIncrement();
        }
        return bytes;
    };

    private final Passwords passwords = new Passwords(600_000, COUNTING);

    @Test
    void a_password_matches_itself_alone() {
        String stored = passwords.stored("tulips in the rain");
        assertThat(passwords.matches("tulips in the rain", stored)).isTrue();
        assertThat(passwords.matches("tulips in the raim", stored)).isFalse();
        assertThat(passwords.matches("", stored)).isFalse();
        assertThat(stored).startsWith("pbkdf2-sha256$600000$").hasSizeLessThan(200);
        assertThat(passwords.stored("tulips in the rain")).as("another salt").isNotEqualTo(stored);
    }

    /** PBKDF2-HMAC-SHA256 of "passwd"/"salt" as in RFC 7914 §11, cut to 32 octets and checked through the stored form. */
    @Test
    void the_derivation_is_the_published_one() {
        String salt = Base64.getEncoder()
                .withoutPadding()
                .encodeToString("salt".getBytes(java.nio.charset.StandardCharsets.US_ASCII));
        String hash = Base64.getEncoder()
                .withoutPadding()
                .encodeToString(
                        HexFormat.of().parseHex("55ac046e56e3089fec1691c22544b605f94185216dde0465e68b9d57c20dacbc"));
        assertThat(passwords.matches("passwd", "pbkdf2-sha256$1$" + salt + "$" + hash))
                .isTrue();
    }

    @Test
    void an_unknown_user_never_matches() {
        assertThat(passwords.matches("", null)).isFalse();
    }

    @Test
    void another_cost_is_renewed_and_too_small_a_cost_refused() {
        assertThat(passwords.isOutdated("pbkdf2-sha256$310000$a$b")).isTrue();
        assertThat(passwords.isOutdated("pbkdf2-sha256$600000$a$b")).isFalse();
        assertThatThrownBy(() -> new Passwords(599_999, COUNTING)).hasMessageContaining("600000");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "short",
                "elevenchars",
                "aaaaaaaaaaaaaaaa",
                "Password1234567",
                "123456789012",
                "P@ssw0rdP@ssw0rd!",
                "anna.miller@example.com",
                "Anna.Miller2026!",
                "qwertyuiop12",
            })
    void a_weak_password_is_refused_without_repeating_it(String password) {
        assertThatThrownBy(() -> PasswordPolicy.check("next", password, "anna.miller@example.com"))
                .isInstanceOfSatisfying(ProblemException.class, refused -> {
                    Problem problem = refused.problem();
                    assertThat(problem.type()).isEqualTo("password-weak");
                    assertThat(problem.faults()).allMatch(fault -> fault.value() == null);
                });
    }

    @ParameterizedTest
    @ValueSource(strings = {"tulips in the rain", "b7k2-9fqx-m3vw", "密码是一句很长的中文句子呀哈", "Sommerregen, leise"})
    void a_good_password_is_taken(String password) {
        assertThatCode(() -> PasswordPolicy.check("next", password, "anna@example.com"))
                .doesNotThrowAnyException();
    }

    @Test
    void one_time_passwords_pass_the_policy_and_keys_are_recognisable() {
        String password = Secrets.oneTimePassword(COUNTING);
        assertThat(password).matches("[0-9a-z]{5}(-[0-9a-z]{5}){3}");
        assertThatCode(() -> PasswordPolicy.check("next", password, "a@b.example"))
                .doesNotThrowAnyException();
        assertThat(Secrets.apiKey(COUNTING)).matches("pmk_[A-Za-z0-9_-]{43}");
    }
}
