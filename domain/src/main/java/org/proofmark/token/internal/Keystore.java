package org.proofmark.token.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.file.Path;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import org.proofmark.foundation.Vital;
import org.proofmark.kernel.Randomness;

/** The installation's one keystore, and how it is. */
@ApplicationScoped
public class Keystore implements Vital {
    private final @Nullable RootKeys roots;

    /** For the container's proxy. */
    protected Keystore() {
        roots = null;
    }

    @Inject
    public Keystore(
            @ConfigProperty(name = "proofmark.token.keystore") String file,
            @ConfigProperty(name = "proofmark.token.keystore-password") String password,
            Randomness randomness,
            SqlTokenStore store) {
        roots = new RootKeys(Path.of(file), password, randomness, store::anyEpoch);
    }

    RootKeys roots() {
        return java.util.Objects.requireNonNull(roots);
    }

    @Override
    public String name() {
        return "keystore";
    }

    @Override
    public Sign look() {
        try {
            String trouble = roots().trouble();
            return trouble == null ? Sign.well("the keys can be read") : Sign.down(trouble);
        } catch (RuntimeException e) {
            // A look at health never fails; the roots say themselves what is wrong with a keystore, so what is left is
            // the database.
            return Sign.down("the keystore cannot be judged while the database does not answer");
        }
    }
}
