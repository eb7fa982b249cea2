package org.proofmark.models.network.training;

import java.util.Arrays;

/** How a network sees a photograph of the published experiment. */
enum Inputs {
    /** The label as located: grey, -1 to 1. */
    CROP(1, FivePicture.CROP) {
        @Override
        void fill(FivePicture picture, float[] to, int at) {
            for (int i = 0; i < side() * side(); i++) {
                to[at + i] = (picture.crop()[i] & 0xff) / 127.5f - 1;
            }
        }
    },
    /** The same turned upright, by the truth. */
    UPRIGHT(1, FivePicture.CROP) {
        @Override
        void fill(FivePicture picture, float[] to, int at) {
            int last = side() - 1;
            for (int y = 0; y <= last; y++) {
                for (int x = 0; x <= last; x++) {
                    int from =
                            switch (picture.turns()) {
                                case 0 -> y * side() + x;
                                case 1 -> x * side() + last - y;
                                case 2 -> (last - y) * side() + last - x;
                                default -> (last - x) * side() + y;
                            };
                    to[at + y * side() + x] = (picture.crop()[from] & 0xff) / 127.5f - 1;
                }
            }
        }
    },
    /** The crop after the published five steps. */
    OUTLINED(1, FivePicture.CROP) {
        @Override
        void fill(FivePicture picture, float[] to, int at) {
            byte[] steps = FiveSteps.of(picture.crop(), side());
            for (int i = 0; i < steps.length; i++) {
                to[at + i] = (steps[i] & 0xff) / 127.5f - 1;
            }
        }
    },
    /** The label laid flat: grey. */
    FLAT(1, FivePicture.FLAT) {
        @Override
        void fill(FivePicture picture, float[] to, int at) {
            for (int i = 0; i < side() * side(); i++) {
                to[at + i] = 2 * picture.brightness(i) - 1;
            }
        }
    },
    /** The label laid flat, and perfect prints with either pattern. */
    BESIDE(3, FivePicture.FLAT) {
        @Override
        void fill(FivePicture picture, float[] to, int at) {
            for (int i = 0; i < side() * side(); i++) {
                int marks = picture.marks()[i];
                to[at + 3 * i] = 2 * picture.brightness(i) - 1;
                to[at + 3 * i + 1] = (marks & 2) != 0 ? -1 : 1;
                to[at + 3 * i + 2] = (marks & 4) != 0 ? -1 : 1;
            }
        }
    },
    /** The same, how far each pattern and the label go the same way in the texture, and where the texture is. */
    KEYED(6, FivePicture.FLAT) {
        @Override
        void fill(FivePicture picture, float[] to, int at) {
            for (int i = 0, k = at; i < side() * side(); i++, k += 6) {
                int marks = picture.marks()[i];
                boolean cell = (marks & 1) != 0;
                float seen = 2 * picture.brightness(i) - 1;
                float a = (marks & 2) != 0 ? -1 : 1;
                float b = (marks & 4) != 0 ? -1 : 1;
                to[k] = seen;
                to[k + 1] = a;
                to[k + 2] = b;
                to[k + 3] = cell ? seen * a : 0;
                to[k + 4] = cell ? seen * b : 0;
                to[k + 5] = cell ? 1 : 0;
            }
        }
    };

    private final int channels;
    private final int side;

    Inputs(int channels, int side) {
        this.channels = channels;
        this.side = side;
    }

    int channels() {
        return channels;
    }

    int side() {
        return side;
    }

    int size() {
        return channels * side * side;
    }

    /** Whether it needs labels that could be read. */
    boolean flat() {
        return side == FivePicture.FLAT;
    }

    abstract void fill(FivePicture picture, float[] to, int at);

    float[] batch(FivePicture... pictures) {
        float[] batch = new float[pictures.length * size()];
        for (int i = 0; i < pictures.length; i++) {
            fill(pictures[i], batch, i * size());
        }
        return batch;
    }

    @Override
    public String toString() {
        return name() + Arrays.toString(new int[] {channels, side});
    }
}
