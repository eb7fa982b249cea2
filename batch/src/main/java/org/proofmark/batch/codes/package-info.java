/** The job {@code issue-codes}: prepares an order's file, writes its segments in partitions, reads it back and seals it with a manifest. */
@NullMarked
package org.proofmark.batch.codes;

import org.jspecify.annotations.NullMarked;
