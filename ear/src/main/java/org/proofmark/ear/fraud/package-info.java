/**
 * Label fraud, tried on three systems in the simulated world: duplication (the code drawn anew, the label photographed and reprinted) and
 * swapping (the label of one product on another), against Proofmark as it is deployed, plain EAN-13 and a static QR. A journey runs a
 * few trials of each, the bench {@code fraud} as many as its table needs.
 */
@NullMarked
package org.proofmark.ear.fraud;

import org.jspecify.annotations.NullMarked;
