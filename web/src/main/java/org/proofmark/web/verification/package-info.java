/**
 * The public pages: the verdict on a phone, the place to type a code, and any GS1 text explained. Rendered here, without a framework, a script or anything from
 * another host; under 50 KB without the brand's image. Guarded by {@code VerdictPageTest}, {@code Gs1PageTest}, and {@code PublicPagesIT} in {@code ear}.
 */
@NullMarked
package org.proofmark.web.verification;

import org.jspecify.annotations.NullMarked;
