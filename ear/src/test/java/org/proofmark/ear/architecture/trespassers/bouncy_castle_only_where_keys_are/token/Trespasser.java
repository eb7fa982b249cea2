package org.proofmark.ear.architecture.trespassers.bouncy_castle_only_where_keys_are.token;

import org.bouncycastle.crypto.digests.SHA256Digest;

/** Breaks the rule. */
public final class Trespasser {
    String name() {
        return new SHA256Digest().getAlgorithmName();
    }
}
