package org.proofmark.labelling;

/** What a press can write. */
public enum LabelFormat {
    /** Sheets or a roll, vector codes, fonts embedded. */
    PDF("application/pdf", "pdf"),
    /** Zebra programming language, one format a label. */
    ZPL("application/vnd.zebra-zpl", "zpl"),
    /** One PNG a label, named {@code label-00000000.png} on by position. */
    ZIP("application/zip", "zip"),
    /** One label, one bit a dot. */
    PNG("image/png", "png"),
    /** One label, outlines only: no font is needed to show it. */
    SVG("image/svg+xml", "svg");

    private final String mediaType;
    private final String extension;

    LabelFormat(String mediaType, String extension) {
        this.mediaType = mediaType;
        this.extension = extension;
    }

    public String mediaType() {
        return mediaType;
    }

    public String extension() {
        return extension;
    }
}
