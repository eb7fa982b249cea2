/** The page that brings master data and orders in files: check first, then apply, and undo. */
@NullMarked
package org.proofmark.web.imports;

import org.jspecify.annotations.NullMarked;
