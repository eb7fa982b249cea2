/** The page that looks a code up: verdict, life, holds, place in its order, and every scan. */
@NullMarked
package org.proofmark.web.codes;

import org.jspecify.annotations.NullMarked;
