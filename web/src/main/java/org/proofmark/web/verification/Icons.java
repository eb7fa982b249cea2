package org.proofmark.web.verification;

import org.proofmark.verification.Verdict;

/** One shape for each verdict, so that it can be told without its colour: a seal, a triangle, an octagon, a camera, a ring. */
final class Icons {
    static final String LANGUAGE =
            "<svg viewBox=\"0 0 24 24\" width=\"24\" height=\"24\" fill=\"none\" stroke=\"currentColor\""
                    + " stroke-width=\"1.7\" aria-hidden=\"true\"><circle cx=\"12\" cy=\"12\" r=\"9\"/><path d=\"M3 12h18M12 3c2.6 2.4 3.9"
                    + " 5.4 3.9 9s-1.3 6.6-3.9 9c-2.6-2.4-3.9-5.4-3.9-9S9.4 5.4 12 3z\"/></svg>";
    static final String CAMERA =
            "<svg viewBox=\"0 0 24 24\" width=\"24\" height=\"24\" fill=\"none\" stroke=\"currentColor\""
                    + " stroke-width=\"1.9\" stroke-linejoin=\"round\" aria-hidden=\"true\"><path d=\"M3 8h4.5L9 5.5h6L16.5"
                    + " 8H21v11.5H3z\"/><circle cx=\"12\" cy=\"13.5\" r=\"3.6\"/></svg>";
    static final String NO_ANSWER = svg("<circle cx=\"32\" cy=\"32\" r=\"26\"/><path d=\"M20 32h24\"/>");

    private static final String REAL =
            svg("<path d=\"M32 5l7 5.2 8.7-.4 2.5 8.3 7.2 4.9-3.1 8.1 3.1 8.1-7.2 4.9-2.5 8.3-8.7-.4L32"
                    + " 57.2l-7-5.2-8.7.4-2.5-8.3-7.2-4.9 3.1-8.1-3.1-8.1 7.2-4.9 2.5-8.3 8.7.4z\"/><path"
                    + " d=\"M21.5 32l7.5 7.5 14-15.5\"/>");
    private static final String SUSPECT =
            svg("<path d=\"M32 8.5L58 54H6z\"/><path d=\"M32 25v14\"/><path d=\"M32 46.2v.6\"/>");
    private static final String FAKE = svg("<path d=\"M21.6 6h20.8L58 21.6v20.8L42.4 58H21.6L6 42.4V21.6z\"/><path"
            + " d=\"M23 23l18 18M41 23L23 41\"/>");
    private static final String RETAKE =
            svg("<path d=\"M7 20h12l4-7h18l4 7h12v32H7z\"/><circle cx=\"32\" cy=\"35\" r=\"10\"/>");

    private Icons() {}

    static String of(Verdict verdict) {
        return switch (verdict) {
            case REAL -> REAL;
            case SUSPECT -> SUSPECT;
            case FAKE -> FAKE;
            case RETAKE -> RETAKE;
        };
    }

    static String tone(Verdict verdict) {
        return switch (verdict) {
            case REAL -> "real";
            case SUSPECT -> "suspect";
            case FAKE -> "fake";
            case RETAKE -> "retake";
        };
    }

    private static String svg(String shapes) {
        return "<svg viewBox=\"0 0 64 64\" fill=\"none\" stroke=\"currentColor\" stroke-width=\"4.5\" stroke-linecap=\"round\""
                + " stroke-linejoin=\"round\" aria-hidden=\"true\">" + shapes + "</svg>";
    }
}
