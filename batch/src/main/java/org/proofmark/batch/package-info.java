/** Jakarta Batch jobs and the dispatcher that leases queued rows and starts them. Knows domain's doors, never web or models. */
@NullMarked
package org.proofmark.batch;

import org.jspecify.annotations.NullMarked;
