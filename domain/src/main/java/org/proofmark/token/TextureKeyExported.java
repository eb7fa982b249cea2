package org.proofmark.token;

import java.time.Instant;
import java.util.UUID;
import org.proofmark.kernel.DomainEvent;
import org.proofmark.kernel.Gtin;
import org.proofmark.kernel.TenantId;

/**
 * A texture key left the server in a file: whoever opens it can print the marks of the slot. Published before the file is handed out.
 *
 * @param export id in the log of {@link TextureKeyExports}, and in the file
 * @param market immutable id
 * @param expires when honest verifiers stop using the file
 */
public record TextureKeyExported(
        TenantId tenant, Instant at, String actor, UUID export, Gtin gtin, int slot, UUID market, Instant expires)
        implements DomainEvent {}
