/**
 * The token's arithmetic in plain Java ({@code SlotCodec} and what it stands on), the keystore, and the registry of slots. Bouncy Castle
 * is known here and nowhere else in the room.
 */
@NullMarked
package org.proofmark.token.internal;

import org.jspecify.annotations.NullMarked;
