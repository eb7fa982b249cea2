package org.proofmark.reading.internal;

import com.google.zxing.ChecksumException;
import com.google.zxing.FormatException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.common.DecoderResult;
import com.google.zxing.qrcode.decoder.Decoder;
import com.google.zxing.qrcode.decoder.QRCodeDecoderMetaData;
import org.jspecify.annotations.Nullable;
import org.proofmark.reading.GreyImage;
import org.proofmark.reading.LabelPlane;

/**
 * From three finder patterns to text: lays a grid over the symbol, by perspective from the sizes of the finders and then by an alignment
 * pattern, reads a grey value a module and has them decoded. Where that fails the grid is fitted to all patterns that every symbol of its
 * size has, first flat, then bent.
 */
final class SymbolReader {
    private final GreyImage image;
    private final Binary picture;
    private final boolean inverted;
    private final Deadline deadline;
    private final Decoder decoder = new Decoder();

    /** @param picture black and white of the image, already inverted where {@code inverted} */
    SymbolReader(GreyImage image, Binary picture, boolean inverted, Deadline deadline) {
        this.image = image;
        this.picture = picture;
        this.inverted = inverted;
        this.deadline = deadline;
    }

    @Nullable
    Symbol read(FinderTriple triple) {
        Arm right = Arm.measure(picture, triple.corner(), triple.right());
        Arm below = Arm.measure(picture, triple.corner(), triple.below());
        double estimate = (right.modules() + below.modules()) / 2 + 7;
        int version = Math.min(40, Math.max(1, (int) Math.round((estimate - 17) / 4)));
        int next = (estimate - 17) / 4 > version ? 1 : -1;
        for (int candidate : new int[] {version, version + next, version - next}) {
            if (candidate >= 1 && candidate <= 40 && !deadline.passed()) {
                Symbol symbol = read(triple, right, below, candidate, candidate == version);
                if (symbol != null) {
                    return symbol;
                }
            }
        }
        return null;
    }

    private @Nullable Symbol read(FinderTriple triple, Arm right, Arm below, int version, boolean likely) {
        int size = 17 + 4 * version;
        FunctionPatterns patterns = FunctionPatterns.of(version);
        LabelPlane first = Arm.plane(triple, right, below, size);
        if (first == null) {
            return null;
        }
        LabelPlane aligned = version > 1 ? new AlignmentSearch(image, inverted).improve(first, triple) : first;
        if (patterns.agreement(image, inverted, aligned) < (likely ? 0.3 : 0.5)) {
            return null;
        }
        Symbol symbol = decode(aligned);
        if (symbol != null) {
            return symbol;
        }
        Registration registration = new Registration(image, patterns.points(inverted));
        LabelPlane flat = registration.refine(aligned, LabelPlane.FLAT, 6);
        symbol = decode(flat);
        if (symbol != null || version < 2) {
            return symbol;
        }
        return decode(registration.refine(flat, version < 7 ? LabelPlane.BENT : LabelPlane.CURVED, 6));
    }

    private @Nullable Symbol decode(LabelPlane warp) {
        float[] values = ModuleValues.of(image, warp, inverted);
        BitMatrix bits = ModuleValues.bits(values, warp.modules(), true);
        Symbol symbol = decode(bits, warp);
        return symbol != null ? symbol : decode(ModuleValues.bits(values, warp.modules(), false), warp);
    }

    private @Nullable Symbol decode(BitMatrix bits, LabelPlane warp) {
        try {
            // The decoder works on the matrix that it gets.
            DecoderResult result = decoder.decode(bits.clone());
            boolean mirrored = result.getOther() instanceof QRCodeDecoderMetaData data && data.isMirrored();
            return new Symbol(
                    result.getText(),
                    result.getECLevel(),
                    mirrored ? transposed(bits) : bits,
                    mirrored ? warp.transposed() : warp,
                    mirrored,
                    inverted);
        } catch (FormatException | ChecksumException | RuntimeException none) {
            // Not readable this way; hostile symbols also reach the decoder's unchecked exceptions.
            return null;
        }
    }

    private static BitMatrix transposed(BitMatrix bits) {
        BitMatrix result = new BitMatrix(bits.getWidth());
        for (int y = 0; y < bits.getHeight(); y++) {
            for (int x = 0; x < bits.getWidth(); x++) {
                if (bits.get(x, y)) {
                    result.set(y, x);
                }
            }
        }
        return result;
    }
}
