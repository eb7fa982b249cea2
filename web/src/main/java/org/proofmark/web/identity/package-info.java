/** Pages of people, keys and tenants. */
@NullMarked
package org.proofmark.web.identity;

import org.jspecify.annotations.NullMarked;
