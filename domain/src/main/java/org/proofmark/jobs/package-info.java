/**
 * Long work: a committed row is the command. The dispatcher in batch leases rows and starts them. Knows the kernel alone.
 */
@NullMarked
package org.proofmark.jobs;

import org.jspecify.annotations.NullMarked;
