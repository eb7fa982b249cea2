/**
 * The house on one machine: an embedded database, a Payara server made ready before its first start, and the launcher behind
 * {@code mvn -Prun verify}. Plain Java that runs outside the application server; the whole-building tests start the same classes, so
 * what a new user meets first is what the tests exercise. It knows nothing of the rooms inside the EAR.
 */
@NullMarked
package org.proofmark.ear.house;

import org.jspecify.annotations.NullMarked;
