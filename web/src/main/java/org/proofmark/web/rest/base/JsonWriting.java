package org.proofmark.web.rest.base;

import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import jakarta.json.bind.JsonbConfig;
import jakarta.json.bind.adapter.JsonbAdapter;
import jakarta.ws.rs.ext.ContextResolver;
import jakarta.ws.rs.ext.Provider;
import org.proofmark.kernel.Gtin;
import org.proofmark.kernel.TenantId;

/** How answers are written: records by their components, absent values left out, kernel identifiers as plain texts. */
@Provider
public class JsonWriting implements ContextResolver<Jsonb> {
    private static final Jsonb JSONB = JsonbBuilder.create(new JsonbConfig()
            .withFormatting(false)
            .withNullValues(false)
            .withEncoding("UTF-8")
            .withStrictIJSON(false)
            .setProperty("jsonb.fail-on-unknown-properties", true)
            .withAdapters(new GtinText(), new TenantText()));

    @Override
    public Jsonb getContext(Class<?> type) {
        return JSONB;
    }

    static Jsonb jsonb() {
        return JSONB;
    }

    /** A GTIN as its 14 digits. */
    public static class GtinText implements JsonbAdapter<Gtin, String> {
        @Override
        public String adaptToJson(Gtin gtin) {
            return gtin.toString();
        }

        @Override
        public Gtin adaptFromJson(String text) {
            return new Gtin(text);
        }
    }

    /** A tenant as its UUID. */
    public static class TenantText implements JsonbAdapter<TenantId, String> {
        @Override
        public String adaptToJson(TenantId tenant) {
            return tenant.toString();
        }

        @Override
        public TenantId adaptFromJson(String text) {
            return TenantId.of(text);
        }
    }
}
