/**
 * The verifier without a network: photographs in, one JSON line each out, with texture keys from {@link org.proofmark.token.TextureKeyFile}s.
 * Plain Java without TensorFlow and without a container; {@code proofmark-verify.jar} is this and what it stands on. It may know the public
 * faces of token, labelling, reading and verification. Guarded by {@code OfflineVerifierTest}, {@code VerifyMainTest} and
 * {@code RehearsalTest}.
 */
@NullMarked
package org.proofmark.models.offline;

import org.jspecify.annotations.NullMarked;
