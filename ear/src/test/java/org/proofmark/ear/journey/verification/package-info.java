/** From a label to its verdict, from outside: REST, the resolver, the public pages, and what survives a power cut. */
@NullMarked
package org.proofmark.ear.journey.verification;

import org.jspecify.annotations.NullMarked;
