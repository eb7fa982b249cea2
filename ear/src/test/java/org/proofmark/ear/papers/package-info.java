/** Holds the papers (README, container files, defaults) against the code, so that they say what is true. */
@NullMarked
package org.proofmark.ear.papers;

import org.jspecify.annotations.NullMarked;
