package org.proofmark.verification;

/** Why a photograph said nothing about the print. */
public enum Undecided {
    /** The order printed no mark on its labels, so there is nothing to look for. */
    NO_MARK,
    /** Nothing here can judge prints at the moment; the code was checked all the same. */
    UNAVAILABLE,
    /** The code could be read, but not where exactly it lies on the picture: show all of it, with the white margin, and flat. */
    NOT_LOCATED,
    /** Come closer: too few pixels for the dots of the mark. */
    TOO_FAR,
    /** More light. */
    TOO_DARK,
    /** Tilt the label: the light is mirrored in it. */
    GLARE,
    /** Hold still, or let the camera focus. */
    BLURRED,
    /** The print was judged, and neither side is sure enough. */
    UNCLEAR;

    /** Whether a better photograph of the same label would help. */
    public boolean isRetake() {
        return this != NO_MARK && this != UNAVAILABLE;
    }
}
