package org.proofmark.reading.internal;

import java.io.ByteArrayOutputStream;

/**
 * What a JPEG file's headers say (ISO/IEC 10918-1 annex B), and the file without the segments that pixels do not need.
 *
 * @param components 1 grey, 3 colours, 4 colours and black
 * @param transform of Adobe's segment: 0 none, 1 YCbCr, 2 YCCK; -1 without the segment; 0 also where components are named R, G and B
 * @param scans passes over the picture
 * @param coefficients that the decoder keeps until it has all passes, of two bytes each; 0 where it needs to keep none
 * @param whole whether the file goes on to its end marker
 * @param pixels the file without metadata, profiles, thumbnails and what follows its end
 */
@SuppressWarnings("ArrayRecordComponent") // Passed on once; never compared.
record JpegSegments(
        int width,
        int height,
        int components,
        int transform,
        int scans,
        long coefficients,
        boolean whole,
        byte[] pixels) {
    private static final int START_OF_SCAN = 0xda;

    /**
     * Says to the platform's decoder what {@link #luminanceIsFirst} says to us: without it the decoder takes three colours of equal size for
     * red, green and blue.
     */
    private static final byte[] JFIF = {
        (byte) 0xff, (byte) 0xe0, 0, 16, 'J', 'F', 'I', 'F', 0, 1, 1, 0, 0, 1, 0, 1, 0, 0
    };

    static JpegSegments of(byte[] file) {
        ByteArrayOutputStream kept = new ByteArrayOutputStream();
        int width = 0;
        int height = 0;
        int components = 0;
        int transform = -1;
        long samples = 0;
        boolean progressive = false;
        int at = 2;
        while (true) {
            int marker = marker(file, at);
            while (marker == 0xff) {
                at++;
                marker = marker(file, at);
            }
            // Markers without a length: taken for segments they would hide from us what the decoder sees.
            boolean bare = marker <= 1 || marker >= 0xd0 && marker <= 0xd9;
            int length = (file[at + 2] & 0xff) << 8 | file[at + 3] & 0xff;
            if (bare || length < 2) {
                throw PictureFile.unreadable();
            }
            boolean frame = marker >= 0xc0 && marker <= 0xcf && marker != 0xc4 && marker != 0xc8 && marker != 0xcc;
            boolean comment = marker == 0xfe || marker >= 0xe0 && marker <= 0xef && marker != 0xee;
            if (frame) {
                if (components > 0) {
                    throw PictureFile.unreadable();
                }
                height = (file[at + 5] & 0xff) << 8 | file[at + 6] & 0xff;
                width = (file[at + 7] & 0xff) << 8 | file[at + 8] & 0xff;
                components = file[at + 9] & 0xff;
                samples = samples(file, at, width, height, components);
                progressive = (marker & 3) == 2;
                transform = components == 3 && file[at + 10] == 'R' && file[at + 13] == 'G' ? 0 : transform;
            } else if (marker == 0xee && length >= 14 && file[at + 4] == 'A' && file[at + 5] == 'd') {
                transform = file[at + 15] & 0xff;
            }
            if (marker == START_OF_SCAN) {
                break;
            }
            if (!comment) {
                kept.write(file, at, Math.min(2 + length, file.length - at));
            }
            at += 2 + length;
        }
        int scans = 0;
        int end = file.length;
        boolean whole = false;
        for (int i = at; i + 1 < file.length; i++) {
            if (file[i] == (byte) 0xff) {
                int marker = file[i + 1] & 0xff;
                scans += marker == START_OF_SCAN ? 1 : 0;
                if (marker == 0xd9) {
                    end = i + 2;
                    whole = true;
                    break;
                }
            }
        }
        ByteArrayOutputStream pixels = new ByteArrayOutputStream(JFIF.length + kept.size() + end - at + 2);
        pixels.write(file, 0, 2);
        if (components == 3 && transform < 0) {
            pixels.write(JFIF, 0, JFIF.length);
        }
        pixels.write(kept.toByteArray(), 0, kept.size());
        pixels.write(file, at, end - at);
        long coefficients = progressive || scans > 1 ? samples : 0;
        return new JpegSegments(width, height, components, transform, scans, coefficients, whole, pixels.toByteArray());
    }

    /** Of all components, each of its own share of the picture's width and height, in whole blocks. */
    private static long samples(byte[] file, int frame, int width, int height, int components) {
        int across = 1;
        int down = 1;
        for (int i = 0; i < components; i++) {
            across = Math.max(across, file[frame + 11 + 3 * i] >> 4 & 0xf);
            down = Math.max(down, file[frame + 11 + 3 * i] & 0xf);
        }
        long units = (width + 8L * across - 1) / (8L * across) * ((height + 8L * down - 1) / (8L * down));
        long samples = 0;
        for (int i = 0; i < components; i++) {
            samples += units * 64 * (file[frame + 11 + 3 * i] >> 4 & 0xf) * (file[frame + 11 + 3 * i] & 0xf);
        }
        return samples;
    }

    private static int marker(byte[] file, int at) {
        if (file[at] != (byte) 0xff) {
            throw PictureFile.unreadable();
        }
        return file[at + 1] & 0xff;
    }

    /** Grey, or luminance with two colour differences. */
    boolean luminanceIsFirst() {
        return components < 3 || components == 3 && transform != 0;
    }
}
