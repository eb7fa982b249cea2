/** Pages of code orders: the list, a new one, and one order with its progress, labels, files and history. */
@NullMarked
package org.proofmark.web.orders;

import org.jspecify.annotations.NullMarked;
