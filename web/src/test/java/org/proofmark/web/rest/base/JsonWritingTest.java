package org.proofmark.web.rest.base;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.proofmark.kernel.Gln;
import org.proofmark.kernel.Gtin;
import org.proofmark.kernel.Page;
import org.proofmark.kernel.Role;
import org.proofmark.kernel.TenantId;

public class JsonWritingTest {
    public record Answer(
            TenantId tenant,
            Gtin gtin,
            Set<Gln> sites,
            Set<Role> roles,
            UUID id,
            Instant at,
            LocalDate expiry,
            @Nullable String absent) {}

    @Test
    void records_are_written_with_kernel_values_as_texts_and_without_what_is_absent() {
        UUID id = UUID.fromString("0192f3a0-7c1e-7bd2-8a4e-0123456789ab");
        Answer answer = new Answer(
                new TenantId(id),
                Gtin.of("09506000134352"),
                Set.of(Gln.of("9506000117843")),
                Set.of(Role.BRAND),
                id,
                Instant.parse("2026-11-20T10:00:00.250Z"),
                LocalDate.of(2028, 12, 31),
                null);
        assertThat(JsonWriting.jsonb().toJson(new Page<>(List.of(answer), 7)))
                .isEqualTo("{\"items\":[{\"at\":\"2026-11-20T10:00:00.250Z\",\"expiry\":\"2028-12-31\","
                        + "\"gtin\":\"09506000134352\",\"id\":\"" + id + "\",\"roles\":[\"brand\"],"
                        + "\"sites\":[\"9506000117843\"],\"tenant\":\"" + id + "\"}],\"total\":7}");
    }
}
