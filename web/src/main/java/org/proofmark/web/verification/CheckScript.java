package org.proofmark.web.verification;

/** The one script of the public pages: it looks through the camera of whoever checks a print, and sends the photo. */
final class CheckScript {
    /** To be put between {@code <script>} tags as it stands: without the comments, which stand on lines of their own, and indentation. */
    static final String TEXT =
            Digest.resource("check.js").replaceAll("(?m)^\\s*//.*\\n", "").replaceAll("\\n\\s*", "\n");

    private CheckScript() {}
}
