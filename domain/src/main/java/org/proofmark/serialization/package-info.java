/**
 * Code orders, serial ranges, and the life and holds of codes. A code costs no row until it is touched alone. Knows catalog and token.
 */
@NullMarked
package org.proofmark.serialization;

import org.jspecify.annotations.NullMarked;
