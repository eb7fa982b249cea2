package org.proofmark.web.verification;

/** Builds a page; every text that goes through {@link #text} or {@link #attribute} is escaped, so markup only comes from the source. */
final class Html {
    private final StringBuilder out = new StringBuilder(16_384);

    /** Markup as it stands; never anything that a person or a database gave. */
    Html raw(String markup) {
        out.append(markup);
        return this;
    }

    Html text(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '&' -> out.append("&amp;");
                case '"' -> out.append("&quot;");
                case '\'' -> out.append("&#39;");
                default -> out.append(c < ' ' && c != '\n' ? ' ' : c);
            }
        }
        return this;
    }

    /** A space, the name, and the value in quotation marks. */
    Html attribute(String name, String value) {
        return raw(" ").raw(name).raw("=\"").text(value).raw("\"");
    }

    /** An element without attributes around a text. */
    Html element(String name, String text) {
        return raw("<").raw(name).raw(">").text(text).raw("</").raw(name).raw(">");
    }

    @Override
    public String toString() {
        return out.toString();
    }
}
