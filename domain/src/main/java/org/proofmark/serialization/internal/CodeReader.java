package org.proofmark.serialization.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.proofmark.kernel.Gs1;
import org.proofmark.kernel.Gtin;
import org.proofmark.kernel.TenantId;
import org.proofmark.serialization.CodeId;

/** Finds out which code a text names: any GS1 form with AI 01 and 21, its tag checked. */
@ApplicationScoped
public class CodeReader {
    @Inject
    private KeySlots slots;

    Optional<CodeId> read(TenantId tenant, String text) {
        String gtin = null;
        String serial = null;
        for (Gs1.Ai ai : Gs1.interpret(text).ais()) {
            if (ai.ai().equals("01")) {
                gtin = ai.value();
            } else if (ai.ai().equals("21")) {
                serial = ai.value();
            }
        }
        return check(tenant, gtin, serial);
    }

    private Optional<CodeId> check(TenantId tenant, @Nullable String gtin, @Nullable String serial) {
        if (serial == null) {
            return Optional.empty();
        }
        return Gtin.parse(gtin).flatMap(g -> slots.check(tenant, g, serial));
    }
}
