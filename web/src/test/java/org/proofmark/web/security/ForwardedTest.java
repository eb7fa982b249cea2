package org.proofmark.web.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.proofmark.kernel.Problem;
import org.proofmark.kernel.ProblemException;

class ForwardedTest {
    private static final Networks TRUSTED = Networks.parse(List.of("10.0.0.0/9", " ::1 ", "192.0.2.7"));

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            delimiter = '|',
            value = {
                "203.0.113.5  | 198.51.100.1                  | 203.0.113.5",
                "10.1.2.3     | -                             | 10.1.2.3",
                "10.1.2.3     | 198.51.100.1                  | 198.51.100.1",
                "10.1.2.3     | 6.6.6.6, 198.51.100.1         | 198.51.100.1",
                "10.1.2.3     | 198.51.100.1, 192.0.2.7       | 198.51.100.1",
                "10.200.0.1   | 198.51.100.1                  | 10.200.0.1",
                "::1          | 2001:db8::5                   | 2001:db8::5",
                "10.1.2.3     | evil.example, 10.9.9.9        | 10.9.9.9",
                "10.1.2.3     | <script>                      | 10.1.2.3",
            })
    void only_trusted_proxies_are_believed(String peer, String header, String client) {
        assertThat(Forwarded.client(peer, header, TRUSTED)).isEqualTo(client);
    }

    @Test
    void a_network_must_be_numeric() {
        assertThatThrownBy(() -> Networks.parse(List.of("proxy.example"))).hasMessageContaining("proxy.example");
        assertThatThrownBy(() -> Networks.parse(List.of("10.0.0.0/33"))).hasMessageContaining("/33");
        assertThat(Networks.parse(List.of("none")).contain("127.0.0.1")).isFalse();
    }

    @Test
    void one_household_counts_as_one() {
        assertThat(Networks.household("2001:db8:1:2:3::4")).isEqualTo(Networks.household("2001:db8:1:2:ffff::1"));
        assertThat(Networks.household("2001:db8:1:2::4")).isNotEqualTo(Networks.household("2001:db8:1:3::4"));
        assertThat(Networks.household("192.0.2.1")).isEqualTo("192.0.2.1");
    }

    @Test
    void the_rate_is_kept_by_address_and_tells_when_to_come_back() {
        PublicRate rate = new PublicRate(3, 60);
        for (int i = 0; i < 3; i++) {
            rate.count("192.0.2.1", 1);
        }
        rate.count("192.0.2.2", 3);
        ProblemException refused = catchThrowableOfType(ProblemException.class, () -> rate.count("192.0.2.1", 1));
        assertThat(refused.problem().kind()).isEqualTo(Problem.Kind.RATE_LIMITED);
        assertThat(refused.problem().retryAfter()).isBetween(1L, 2L);
    }
}
