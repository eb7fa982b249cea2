package org.proofmark.web.rest.base;

import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import jakarta.json.bind.JsonbConfig;
import jakarta.json.bind.adapter.JsonbAdapter;
import jakarta.ws.rs.ext.ContextResolver;
import jakarta.ws.rs.ext.Provider;
import java.util.function.Function;
import org.proofmark.kernel.Gln;
import org.proofmark.kernel.Gtin;
import org.proofmark.kernel.Role;
import org.proofmark.kernel.Sscc;
import org.proofmark.kernel.TenantId;

/** How answers are written: records by their components, absent values left out, kernel identifiers as plain texts. */
@Provider
public class JsonWriting implements ContextResolver<Jsonb> {
    private static final Jsonb JSONB = JsonbBuilder.create(new JsonbConfig()
            .withFormatting(false)
            .withNullValues(false)
            .withEncoding("UTF-8")
            .setProperty("jsonb.fail-on-unknown-properties", true)
            .withAdapters(new GtinText(), new GlnText(), new SsccText(), new TenantText(), new RoleText()));

    @Override
    public Jsonb getContext(Class<?> type) {
        return JSONB;
    }

    static Jsonb jsonb() {
        return JSONB;
    }

    /** A value as one text. The type parameter of an adapter must be written out in a class of its own. */
    private abstract static class Text<T> implements JsonbAdapter<T, String> {
        private final Function<String, T> reading;

        Text(Function<String, T> reading) {
            this.reading = reading;
        }

        @Override
        public String adaptToJson(T value) {
            return value.toString();
        }

        @Override
        public T adaptFromJson(String text) {
            return reading.apply(text);
        }
    }

    /** A GTIN as its 14 digits. */
    public static class GtinText extends Text<Gtin> {
        public GtinText() {
            super(Gtin::of);
        }
    }

    /** A GLN as its 13 digits. */
    public static class GlnText extends Text<Gln> {
        public GlnText() {
            super(Gln::of);
        }
    }

    /** An SSCC as its 18 digits. */
    public static class SsccText extends Text<Sscc> {
        public SsccText() {
            super(Sscc::of);
        }
    }

    /** A tenant as its UUID. */
    public static class TenantText extends Text<TenantId> {
        public TenantText() {
            super(TenantId::of);
        }
    }

    /** A role by its key, for example {@code brand}. */
    public static class RoleText extends Text<Role> {
        public RoleText() {
            super(Role::ofKey);
        }

        @Override
        public String adaptToJson(Role role) {
            return role.key();
        }
    }
}
