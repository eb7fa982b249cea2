package org.proofmark.labelling;

/**
 * What makes a print's labels hard to copy: how the texture is printed, and the key of the slot that all its codes lie in.
 *
 * @param profile one that {@link TextureProfile#isMark is a mark}
 */
public record Mark(TextureProfile profile, TextureKey key) {
    public Mark {
        if (!profile.isMark()) {
            throw new IllegalArgumentException(profile + " is no mark that can be printed");
        }
    }
}
