package org.proofmark.token.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class PassphrasesTest {
    private static final String GTIN = "09506000134352";

    @Test
    void wordsAndGeneratedOnesAreTaken() {
        for (String good : List.of("velvet anchor plum lantern", "tR7-pQ2m_Zk9vX4w", "четыре разных слова тут")) {
            assertThat(Passphrases.fault(good, GTIN, "SA")).as(good).isEmpty();
        }
    }

    @Test
    void whatIsGuessedFirstIsRefused() {
        for (String weak : List.of(
                "",
                "short",
                "fifteen chars!!",
                "aaaaaaaaaaaaaaaaaaaa",
                "abcdefghijklmnopqrst",
                "12345678901234567890",
                "plum7plum7plum7plum7",
                "Proofmark" + GTIN,
                "passwordpasswordpassword",
                "PasswordProofmark" + GTIN + "2026",
                "velvet anchor\nplum lantern",
                "ab ".repeat(100))) {
            assertThat(Passphrases.fault(weak, GTIN, "SA")).as(weak).isPresent();
        }
    }
}
