/** How scans become durable together, one tenant at a time, and how their table grows by months. */
@NullMarked
package org.proofmark.vigilance.internal;

import org.jspecify.annotations.NullMarked;
