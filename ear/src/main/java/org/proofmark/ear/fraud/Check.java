package org.proofmark.ear.fraud;

/** Who looks at a label, and by what rule. */
public enum Check {
    /** What a till does. */
    EAN_13("EAN-13: its number is on the price list", Code.EAN_13),
    /** What a till could do if somebody told it what it sees. */
    EAN_13_COMPARED("EAN-13: its number is that of the product in hand", Code.EAN_13),
    LINK("static QR: it is one of the brand's links", Code.STATIC_QR),
    LINK_COMPARED("static QR: it is the link of the product in hand", Code.STATIC_QR),
    /** What a phone's own camera app leads to. */
    CODE("Proofmark: the code alone", Code.MARKED),
    CODE_EXPECTED("Proofmark: the code, with `expectedGtin`", Code.MARKED),
    PHOTO("Proofmark: a photograph", Code.MARKED),
    PHOTO_EXPECTED("Proofmark: a photograph, with `expectedGtin`", Code.MARKED),
    /** A market that asks for no mark. */
    UNMARKED("Proofmark, order without a mark: a photograph, with `expectedGtin`", Code.UNMARKED);

    /** What is printed on the label. */
    enum Code {
        EAN_13,
        STATIC_QR,
        MARKED,
        UNMARKED
    }

    private final String words;
    private final Code code;

    Check(String words, Code code) {
        this.words = words;
        this.code = code;
    }

    /** For tables. */
    public String words() {
        return words;
    }

    Code code() {
        return code;
    }

    boolean proofmark() {
        return code == Code.MARKED || code == Code.UNMARKED;
    }
}
