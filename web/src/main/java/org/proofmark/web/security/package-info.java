/** Who is behind a request, whether it comes from a program with a key or from a browser with a session; and how often they may ask. */
@NullMarked
package org.proofmark.web.security;

import org.jspecify.annotations.NullMarked;
