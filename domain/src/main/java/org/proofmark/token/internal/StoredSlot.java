package org.proofmark.token.internal;

import org.proofmark.token.SlotView;

/**
 * A slot as the database knows it.
 *
 * @param check the check value of its epoch's root
 */
record StoredSlot(SlotView view, byte[] check) {}
