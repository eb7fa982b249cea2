/**
 * {@code mvn -Pbench verify}: each bench measures a path of the product and an anchor beside it in the same run, because only their ratio
 * travels from machine to machine. A target that is missed is printed as missed.
 */
@NullMarked
package org.proofmark.ear.bench;

import org.jspecify.annotations.NullMarked;
