/**
 * What every resource stands on: who calls, how much they may send and how often, how JSON becomes records, how refusals become
 * RFC 9457 problems, how a POST may be repeated.
 */
@NullMarked
package org.proofmark.web.rest.base;

import org.jspecify.annotations.NullMarked;
