package org.proofmark.ear.architecture.trespassers.bouncy_castle_only_where_keys_are.token.internal;

import org.bouncycastle.crypto.digests.SHA256Digest;

/** Does the like where it is allowed. */
public final class Resident {
    String name() {
        return new SHA256Digest().getAlgorithmName();
    }
}
