package org.proofmark.token.internal;

import org.bouncycastle.crypto.CryptoServicesRegistrar;
import org.bouncycastle.crypto.CryptoServicesRegistrar.Property;

/**
 * Bouncy Castle, loaded so that it leaves nothing on the thread that happens to load it. Its registrar sets default parameters for every
 * thread and, beside that, for the loading one; that is a thread of the server, which outlives the application, and the parameters are of
 * classes that would keep the whole deployment's class loaders with them.
 */
final class CryptoLibrary {
    static {
        // The first use of the registrar sets them; what is for every thread stays.
        CryptoServicesRegistrar.clearThreadProperty(Property.DSA_DEFAULT_PARAMS);
        CryptoServicesRegistrar.clearThreadProperty(Property.DH_DEFAULT_PARAMS);
    }

    private CryptoLibrary() {}

    /** To be called before any class of the library is used. */
    static void load() {
        // the class is loaded: that is all
    }
}
