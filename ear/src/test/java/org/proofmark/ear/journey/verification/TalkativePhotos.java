package org.proofmark.ear.journey.verification;

import com.microsoft.playwright.Page;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;

/** Photographs that say where, when and by what they were taken, wherever their kind of file has room for it. */
final class TalkativePhotos {
    private static final byte[] EXIF = latin("Exif\0\0GPSLatitude 24.71 N, Somebody's phone");
    private static final byte[] BEHIND = latin("a film behind the photo");
    /** Of a PNG: its signature and first chunk. */
    private static final int PNG_HEAD = 8 + 25;
    /** Chunks of metadata that a WebP announces: colours, EXIF and XMP. */
    private static final int ANNOUNCED = 0x20 | 8 | 4;

    private TalkativePhotos() {}

    private static byte[] latin(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    static byte[] ofJpeg(byte[] photo) {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        file.write(photo, 0, 2);
        file.writeBytes(new byte[] {(byte) 0xff, (byte) 0xe1, 0, (byte) (EXIF.length + 2)});
        file.writeBytes(EXIF);
        file.write(photo, 2, photo.length - 2);
        file.writeBytes(BEHIND);
        return file.toByteArray();
    }

    static byte[] ofPng(byte[] photo) {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        file.write(photo, 0, PNG_HEAD);
        file.writeBytes(Pictures.chunk("eXIf", EXIF));
        file.writeBytes(Pictures.chunk("tEXt", latin("Model\0Somebody's phone")));
        file.writeBytes(Pictures.chunk("zTXt", latin("Place\0\0GPS, packed")));
        file.writeBytes(Pictures.chunk("iTXt", latin("XML:com.adobe.xmp\0\0\0\0\0GPS and phone")));
        file.writeBytes(Pictures.chunk("tIME", new byte[] {7, (byte) 0xea, 1, 2, 3, 4, 5}));
        file.write(photo, PNG_HEAD, photo.length - PNG_HEAD);
        file.writeBytes(BEHIND);
        return file.toByteArray();
    }

    /** A WebP of the extended kind, without metadata, as the browser makes its picture. */
    static byte[] webp(Page page, byte[] jpeg) {
        String file = (String) page.evaluate(
                "async jpeg => { const picture = await createImageBitmap(new Blob([Uint8Array.from(atob(jpeg), c => c.charCodeAt(0))]));"
                        + " const canvas = document.createElement('canvas');"
                        + " canvas.width = picture.width; canvas.height = picture.height;"
                        + " canvas.getContext('2d', {alpha: false}).drawImage(picture, 0, 0);"
                        + " const blob = await new Promise(done => canvas.toBlob(done, 'image/webp', 0.95));"
                        + " return btoa(Array.from(new Uint8Array(await blob.arrayBuffer()), b => String.fromCharCode(b)).join('')); }",
                Base64.getEncoder().encodeToString(jpeg));
        byte[] made = Base64.getDecoder().decode(file);
        ByteBuffer chunks = ByteBuffer.wrap(made).order(ByteOrder.LITTLE_ENDIAN);
        ByteArrayOutputStream pixels = new ByteArrayOutputStream();
        int width = 0;
        int height = 0;
        for (int at = 12; at < made.length; ) {
            int size = chunks.getInt(at + 4);
            int next = at + 8 + size + (size & 1);
            if (new String(made, at, 4, StandardCharsets.US_ASCII).equals("VP8 ")) {
                pixels.write(made, at, next - at);
                width = chunks.getShort(at + 14) & 0x3fff;
                height = chunks.getShort(at + 16) & 0x3fff;
            }
            at = next;
        }
        ByteBuffer head = ByteBuffer.allocate(10).order(ByteOrder.LITTLE_ENDIAN);
        head.putInt(0).putInt(width - 1 | height - 1 << 24).putShort((short) (height - 1 >> 8));
        return riff(chunk("VP8X", head.array()), pixels.toByteArray());
    }

    static byte[] ofWebp(byte[] photo) {
        byte[] head = Arrays.copyOfRange(photo, 12, 30);
        head[8] |= ANNOUNCED;
        byte[] file = riff(
                head,
                chunk("ICCP", latin("colours of the phone")),
                Arrays.copyOfRange(photo, 30, photo.length),
                chunk("EXIF", EXIF),
                chunk("XMP ", latin("<x>GPS</x>")));
        byte[] all = Arrays.copyOf(file, file.length + BEHIND.length);
        System.arraycopy(BEHIND, 0, all, file.length, BEHIND.length);
        return all;
    }

    private static byte[] chunk(String kind, byte[] content) {
        return ByteBuffer.allocate(8 + content.length + (content.length & 1))
                .order(ByteOrder.LITTLE_ENDIAN)
                .put(latin(kind))
                .putInt(content.length)
                .put(content)
                .array();
    }

    private static byte[] riff(byte[]... chunks) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        all.writeBytes(latin("WEBP"));
        for (byte[] chunk : chunks) {
            all.writeBytes(chunk);
        }
        return chunk("RIFF", all.toByteArray());
    }
}
