package org.proofmark.web.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.proofmark.kernel.Role;
import org.proofmark.token.PublishedKey;
import org.proofmark.token.Tokens;
import org.proofmark.web.security.CurrentActor;

/** The public keys with which labels of the offline profile are checked without a network. */
@Path("offline-keys")
@RequestScoped
@Allow({Role.BRAND, Role.EXPORTER, Role.DISTRIBUTOR, Role.COMPLIANCE, Role.INSPECTOR})
@Produces(MediaType.APPLICATION_JSON)
public class OfflineKeysResource {
    @Inject
    private Tokens tokens;

    @Inject
    private CurrentActor actor;

    @GET
    @Operation(summary = "Lists the Ed25519 public keys of the brand's epochs, oldest first")
    public List<Key> list() {
        return tokens.publishedKeys(actor.get()).stream().map(Key::of).toList();
    }

    /** As {@link PublishedKey}, with the tenant's id. */
    public record Key(
            String id, String algorithm, String publicKey, String tenant, int epoch, String validFrom, String state) {
        static Key of(PublishedKey key) {
            return new Key(
                    key.id(),
                    key.algorithm(),
                    key.publicKey(),
                    key.tenant().toString(),
                    key.epoch(),
                    key.validFrom().toString(),
                    key.state().name());
        }
    }
}
