/**
 * Label fraud in the simulated world against the codes that products carry today: duplication (the code drawn anew, the label photographed
 * and reprinted) and swapping (the label of one product on another). What Proofmark makes of copies stands in the model card.
 */
@NullMarked
package org.proofmark.ear.fraud;

import org.jspecify.annotations.NullMarked;
