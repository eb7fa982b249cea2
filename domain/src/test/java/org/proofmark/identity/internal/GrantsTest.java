package org.proofmark.identity.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.proofmark.identity.Repeats;
import org.proofmark.kernel.Actor;
import org.proofmark.kernel.ProblemException;
import org.proofmark.kernel.Role;
import org.proofmark.kernel.TenantId;

class GrantsTest {
    private static Actor with(Role... roles) {
        return new Actor(new TenantId(new UUID(1, 1)), new UUID(2, 2), "somebody", Set.of(roles));
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void a_brand_grants_everything_but_operator(Role role) {
        if (role == Role.OPERATOR) {
            ProblemException refused =
                    catchThrowableOfType(ProblemException.class, () -> Grants.check(with(Role.BRAND), Set.of(role)));
            assertThat(refused.problem().type()).isEqualTo("role-not-yours-to-grant");
        } else {
            assertThatCode(() -> Grants.check(with(Role.BRAND), Set.of(role))).doesNotThrowAnyException();
        }
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void an_operator_grants_operator_alone(Role role) {
        if (role == Role.OPERATOR) {
            assertThatCode(() -> Grants.check(with(Role.OPERATOR), Set.of(role)))
                    .doesNotThrowAnyException();
        } else {
            assertThatThrownBy(() -> Grants.check(with(Role.OPERATOR), Set.of(role)))
                    .hasMessageContaining("role-not-yours-to-grant");
        }
    }

    @Test
    void nobody_else_grants_anything_and_nothing_is_not_granted() {
        for (Role role : EnumSet.complementOf(EnumSet.of(Role.BRAND, Role.OPERATOR))) {
            assertThatThrownBy(() -> Grants.check(with(role), Set.of(role))).hasMessageContaining("role-missing");
        }
        assertThatThrownBy(() -> Grants.check(with(Role.BRAND), Set.of())).hasMessageContaining("roles-empty");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Id.Proofmark.Test", "id.proofmark.test:8080", "id.proofmark.test."})
    void a_host_is_found_in_any_writing(String text) {
        assertThat(Claims.withoutPort(text)).isEqualTo("id.proofmark.test");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "localhost", "-a.example", "a..example", "a b.example", "ä.example", "a.example/x"})
    void what_cannot_be_a_label_host_is_refused(String text) {
        assertThatThrownBy(() -> Claims.host("host", text)).hasMessageContaining("host-invalid");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a", "a@b", "a@b@c.example", "a b@c.example", "ü@c.example"})
    void what_cannot_be_an_email_is_refused(String text) {
        assertThatThrownBy(() -> Claims.email("email", text)).hasMessageContaining("email-invalid");
    }

    @Test
    void a_sealed_answer_opens_with_its_key_alone() {
        byte[] key = Secrets.digest("seal", "one");
        Repeats.Answer answer = new Repeats.Answer(Secrets.digest("body"), 201, "/x", null, "{\"key\":\"pmk_ü\"}");
        byte[] sealed = SealedAnswer.seal(key, new byte[12], answer);
        assertThat(new String(sealed, java.nio.charset.StandardCharsets.ISO_8859_1))
                .doesNotContain("pmk_");
        Repeats.Answer opened = SealedAnswer.open(key, sealed, answer.digest(), 201);
        assertThat(opened.location()).isEqualTo("/x");
        assertThat(opened.mediaType()).isNull();
        assertThat(opened.content()).isEqualTo(answer.content());
        assertThatThrownBy(() -> SealedAnswer.open(Secrets.digest("seal", "two"), sealed, answer.digest(), 201))
                .isInstanceOf(IllegalStateException.class);
    }
}
