/**
 * What every page shares: the frame with its navigation, the reader's language, theme and zone, the search for any identifier, and how
 * refusals become messages at the fields they are about. Knows no room's business.
 */
@NullMarked
package org.proofmark.web.shell;

import org.jspecify.annotations.NullMarked;
