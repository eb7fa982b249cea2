/** The page of key slots: which keys issue, which only verify, which are revoked. */
@NullMarked
package org.proofmark.web.keys;

import org.jspecify.annotations.NullMarked;
