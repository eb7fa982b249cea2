/** The job {@code render-labels}: the labels of an order as files of a size that printers and mail take, part by part. */
@NullMarked
package org.proofmark.batch.labels;

import org.jspecify.annotations.NullMarked;
